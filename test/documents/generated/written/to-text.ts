import type { MadeBlock, MadeCell } from './made-block.ts';
import { spreadRows } from './made-block.ts';

export interface TextHabits {
  lineEnd: '\n' | '\r\n';
  /** Two ideographic spaces before each paragraph, as pasted from a word processor. */
  indent: boolean;
  /** An empty line after each paragraph, as pasted from a web page. */
  blankLines: boolean;
  /** Characters after which a line is broken, as copied from a PDF; null: a paragraph is a line. */
  wrap: number | null;
  /** A page's number on a line of its own after every twelfth line. */
  pageMarks: boolean;
  encoding: 'utf8' | 'utf8-bom' | 'utf16le-bom';
}

export const plainHabits: TextHabits = { lineEnd: '\n', indent: false, blankLines: false, wrap: null, pageMarks: false, encoding: 'utf8' };

/** The document as plain text: a paragraph a line, table cells with tabs between. */
export function toText(blocks: MadeBlock[], habits: TextHabits = plainHabits): Uint8Array {
  const lines = blocks.flatMap((block) => (block.kind === 'table' ? tableLines(block.rows) : [(habits.indent && block.kind !== 'title' ? '　　' : '') + printedLine(block)])).flatMap((line) => breakLine(line, habits.wrap));
  const text = (habits.pageMarks ? markPages(lines) : lines).join(habits.blankLines ? habits.lineEnd.repeat(2) : habits.lineEnd) + habits.lineEnd;
  if (habits.encoding === 'utf16le-bom') return Buffer.from(`\ufeff${text}`, 'utf16le');
  return Buffer.from(habits.encoding === 'utf8-bom' ? `\ufeff${text}` : text, 'utf8');
}

function breakLine(line: string, width: number | null): string[] {
  if (width === null || line.includes('\t')) return [line];
  return line.match(new RegExp(`.{1,${width}}`, 'g')) ?? [line];
}

const linesOnPage = 12;
const markPages = (lines: string[]): string[] => lines.flatMap((line, index) => ((index + 1) % linesOnPage === 0 ? [line, `— ${(index + 1) / linesOnPage} —`] : [line]));

/** Number and words of a block that is no table, as printed. */
export function printedLine(block: Exclude<MadeBlock, { kind: 'table' }>): string {
  return 'number' in block && block.number ? block.number.style.print(block.number.value) + block.text : block.text;
}

function tableLines(rows: MadeCell[][]): string[] {
  return spreadRows(rows).map((cells) => {
    const texts = cells.map((cell) => cell?.text.replaceAll('\n', '') ?? '');
    return cells[0]?.across === cells.length ? (texts[0] ?? '') : texts.join('\t');
  });
}
