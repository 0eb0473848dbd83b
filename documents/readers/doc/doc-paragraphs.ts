import { readRuns, runAt } from './formatted-runs.ts';
import type { FormattedRun } from './formatted-runs.ts';
import { readParagraphFormat } from './paragraph-format.ts';
import type { ParagraphFormat } from './paragraph-format.ts';
import { isSet, readModifiers } from './properties.ts';
import { readStyleSheet } from './read-style-sheet.ts';
import type { DocStyle } from './read-style-sheet.ts';
import { decodePiece } from './text-pieces.ts';
import type { DocHeader, Piece } from './text-pieces.ts';

/** A paragraph of a .doc with changes accepted. `mark` is what ended it: a cell's end is not a paragraph's. */
export interface DocParagraph {
  text: string;
  mark: 'paragraph' | 'cell';
  format: ParagraphFormat;
  style: DocStyle['use'];
}

interface Reading {
  paragraphs: DocParagraph[];
  text: string;
  /** Fields open: true while inside a field's instruction. */
  fields: boolean[];
}

const paragraphEnd = 0x0d;
const cellEnd = 0x07;
const sectionEnd = 0x0c;

/** A story of the text as paragraphs: `from` and `length` count characters. */
export function readParagraphs(header: DocHeader, pieces: Piece[], main: Uint8Array, table: Uint8Array, data: Uint8Array | undefined, { from, length }: { from: number; length: number }): DocParagraph[] {
  const characters = readRuns(header, main, table, 'characters');
  const paragraphs = readRuns(header, main, table, 'paragraphs');
  const styleOf = readStyleSheet(header, table);
  const reading: Reading = { paragraphs: [], text: '', fields: [] };
  let position = 0;
  for (const piece of pieces) {
    const text = decodePiece(main, piece);
    const first = Math.max(0, from - position);
    const last = Math.min(text.length, from + length - position);
    let run: FormattedRun | undefined;
    let unseen = false;
    for (let index = first; index < last; index += 1) {
      const byte = piece.byte + index * piece.width;
      if (!run || byte < run.start || byte >= run.end) {
        run = runAt(characters, byte);
        unseen = run !== undefined && isUnseen(run);
      }
      const code = text.charCodeAt(index);
      if (code === paragraphEnd || code === cellEnd || code === sectionEnd) {
        if (unseen && code === paragraphEnd) continue; // a deleted mark: the paragraph runs on
        const at = runAt(paragraphs, byte);
        const { use, ...style } = styleOf(at?.style ?? 0);
        const format = { ...style, ...(at ? readParagraphFormat(at.modifiers, data) : {}) };
        reading.paragraphs.push({ text: reading.text.trim(), mark: code === cellEnd ? 'cell' : 'paragraph', format, style: use });
        reading.text = '';
      } else if (!unseen) addCharacter(reading, code, text[index] ?? '');
    }
    position += piece.length;
  }
  if (reading.text.trim() !== '') reading.paragraphs.push({ text: reading.text.trim(), mark: 'paragraph', format: {}, style: 'body' });
  return reading.paragraphs;
}

/** Deleted as a tracked change, or hidden. */
const isUnseen = (run: FormattedRun): boolean => readModifiers(run.modifiers).some(({ code, operand }) => (code === 0x0800 || code === 0x083c) && isSet(operand));

/** Control characters by their meaning (MS-DOC 2.4.1); those that stand for pictures, notes and anchors give no text. */
function addCharacter(reading: Reading, code: number, character: string): void {
  if (code === 0x13) reading.fields.push(true);
  else if (code === 0x14) reading.fields[reading.fields.length - 1] = false;
  else if (code === 0x15) reading.fields.pop();
  else if (reading.fields.includes(true)) return;
  else if (code === 0x0b) reading.text += '\n';
  else if (code === 0x1e) reading.text += '-';
  else if (code === 0x09 || code >= 0x20) reading.text += code === 0xa0 ? ' ' : character;
}
