import { AlignmentType, Bookmark, Paragraph, TextRun } from 'docx';
import { printRowCode } from '../../core/report/row-code.ts';
import { bookmarkOfCode } from '../forms/code-bookmark.ts';
import { plainText } from './plain-text.ts';
import { typefaces } from './typefaces.ts';

const tiny = 10; // of a size to be read when looked for

/** A row's number with its code printed small below and, for files whose small print was deleted, as a hidden bookmark. `size` in half-points. */
export function numberWithCode(number: string, taskId: string, cycle: string, size: number): Paragraph[] {
  const text = new TextRun({ text: plainText(number).replaceAll('\n', ' '), font: typefaces.body, size });
  const id = bookmarkOfCode(taskId, cycle);
  return [
    new Paragraph({ alignment: AlignmentType.CENTER, children: id === null ? [text] : [new Bookmark({ id, children: [text] })] }),
    new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text: printRowCode(taskId, cycle), font: typefaces.body, size: tiny, color: '7F7F7F' })] }),
  ];
}
