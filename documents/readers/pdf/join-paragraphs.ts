import { endOfCharacters } from './compact-line.ts';
import { firstWordWidth } from './first-word.ts';
import { startsWithLabel, startsWithNumber } from './starts-with-number.ts';
import type { TextLine } from './text-line.ts';
import { joinTexts } from './write-text.ts';

/** The column a line is set in: its edges, the usual distance of two baselines, the size of running text. Points. */
export interface Frame {
  left: number;
  right: number;
  pitch: number;
  bodySize: number;
}

/** A line with the page it stands on and its column. */
export interface SetLine extends TextLine {
  page: number;
  frame: Frame;
}

export interface Paragraph {
  lines: SetLine[];
  text: string;
}

const ownNumber = /^(?:第|[（(]?[零〇一二三四五六七八九十百]+[、）)])/;
const itemNumber = /^\d{1,3}[.．、]\s*[\u4e00-\u9fff“《]/;
const goesOn = /[、，,；;：:（(\d至到和与及第]$/;
const sentenceEnd = /[。！？；：.!?;:”」』）)】]$/;

/** Puts lines in reading order together into paragraphs, over columns and pages. */
export function joinParagraphs(lines: SetLine[]): Paragraph[] {
  const paragraphs: SetLine[][] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (open && !startsParagraph(open, line)) open.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs.map((each) => ({ lines: each, text: joinTexts(each.map((line) => line.text)) }));
}

/** Whether a line begins a paragraph, from how the paragraph above it is set. */
function startsParagraph(open: SetLine[], next: SetLine): boolean {
  const last = open.at(-1);
  if (!last) return true;
  if (Math.max(last.size, next.size) / Math.min(last.size, next.size) > 1.12) return true;
  const isBelow = last.page === next.page && next.y > last.y && next.frame.left === last.frame.left;
  const isApart = isBelow && next.y - last.y > Math.max(next.frame.pitch * 1.5, next.size * 1.7);
  if (isCentred(last) || isCentred(next)) return !isTitleGoingOn(last, next) || isApart;
  if (isApart || hasRoomFor(last, next)) return true;
  return startsByIndent(open, last, next);
}

/** The line above had room for the next one's first word: its author ended it there. */
function hasRoomFor(last: SetLine, next: SetLine): boolean {
  return last.frame.right - last.x1 > firstWordWidth(next) + last.size * 0.3;
}

function startsByIndent(open: SetLine[], last: SetLine, next: SetLine): boolean {
  const em = next.size;
  const lastIndent = last.x0 - last.frame.left;
  const indent = next.x0 - next.frame.left;
  const ended = sentenceEnd.test(last.text);
  // Where paragraphs are indented, a label at the edge is the middle of a sentence.
  const opens = startsWithNumber(next.text) || (ended && startsWithLabel(next.text) && !(open[0] && open[0].x0 - open[0].frame.left >= 1.2 * em && indent < 0.6 * em));
  if (indent - lastIndent >= 1.2 * em) return !(open.length === 1 && !opens && !ended && hangsUnder(last, indent));
  if (lastIndent - indent >= 0.6 * em) return ended && (opens || open.length > 1);
  // Same indent, full line above: an indented pair is two paragraphs where the first one's sentence is over.
  if (indent >= 1.2 * em) return ended && (opens || open.length === 1);
  // A list of names has no full stop: a number with its mark and words behind it is an item all the same.
  return opens && (ended || ownNumber.test(next.text) || (itemNumber.test(next.text) && !goesOn.test(last.text)));
}

/** The text of a numbered line continues under itself, not under its number. */
function hangsUnder(first: SetLine, indent: number): boolean {
  if (!startsWithNumber(first.text)) return false;
  const textStart = first.frame.left + indent;
  return [1, 2, 3, 4, 5].some((count) => Math.abs(endOfCharacters(first, count) - textStart) < first.size * 0.4) || first.glyphs.slice(1, 5).some((glyph) => Math.abs(glyph.x0 - textStart) < first.size * 0.4);
}

export function isCentred({ x0, x1, size, frame: { left, right } }: SetLine): boolean {
  const before = x0 - left;
  const after = right - x1;
  return before > size * 2.6 && after > size * 2.6 && Math.abs(before - after) < size * 1.2;
}

function isTitleGoingOn(last: SetLine, next: SetLine): boolean {
  return isTitleLine(last) && isTitleLine(next) && last.page === next.page && !sentenceEnd.test(last.text) && !startsWithNumber(next.text) && last.bold === next.bold;
}

/** Larger than running text, and centred or as wide as the column: the first line of a long title fills it. */
export function isTitleLine(line: SetLine): boolean {
  const fills = line.frame.right - line.x1 < line.size * 2.7 && line.x0 - line.frame.left < line.size * 2.7;
  return line.size >= line.frame.bodySize * 1.15 && (isCentred(line) || fills);
}
