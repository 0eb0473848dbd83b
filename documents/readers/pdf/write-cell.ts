import { firstWordWidth } from './first-word.ts';
import type { Glyph } from './page-content.ts';
import { startsWithNumber } from './starts-with-number.ts';
import { groupLines } from './text-line.ts';
import type { TextLine } from './text-line.ts';
import { joinTexts } from './write-text.ts';

const sentenceEnd = /[。！？；：.!?;:]$/;
const heading = /^(?:[（(][零〇一二三四五六七八九十百]{1,3}[）)]|[零〇一二三四五六七八九十百]{1,3}、)/;
/** A stop at the end of a line may stand beyond its width. */
const hanging = /[、，。；：,.;:）)]$/;
/** In characters: more than any rule of line breaking leaves open. */
const roomLeft = 2.5;
/** A whole name of an office: a line a name is how lists of them are set. */
const office = /^[\p{Script=Han}（）()]{2,14}(?:局|委|办|办公室|部|处|科|室|厅|院|校|队|站|所|中心|公司|集团|政府|街道|镇|乡|会|馆|社)$/u;

export interface CellText {
  text: string;
  /** Its last line ends a name and leaves room for more: what a next page adds to the cell begins a line of its own. */
  ended: boolean;
}

export const emptyCell: CellText = { text: '', ended: false };

/** A cell's text from its glyphs: lines the cell's width has broken are joined, lines its author ended stay apart by a line feed. */
export function writeCell(glyphs: Glyph[], width: number): CellText {
  const lines = groupLines(glyphs);
  const isList = lines.length > 1 && lines.every((line) => office.test(line.text.trim()));
  const left = Math.min(...lines.map((line) => line.x0));
  const widest = Math.max(...lines.map((line) => line.x1 - line.x0));
  const inner = Math.max(widest, width - paddingOf(lines, width, widest));
  const paragraphs: string[][] = [];
  for (const [index, line] of lines.entries()) {
    const last = lines[index - 1];
    const begun = paragraphs.at(-1);
    if (last && begun && !isList && !heading.test(line.text) && !endsParagraph(last, line, inner, left) && !endsName(begun, last, line, lines)) begun.push(line.text);
    else paragraphs.push([line.text]);
  }
  const last = lines.at(-1);
  return { text: paragraphs.map(joinTexts).join('\n'), ended: last !== undefined && office.test(joinTexts(paragraphs.at(-1) ?? []).trim()) && inner - (last.x1 - last.x0) > last.size * roomLeft };
}

/** A whole name, with room behind it for what the next line begins with: a line of this very cell shows how wide it is. */
function endsName(begun: string[], last: TextLine, next: TextLine, lines: TextLine[]): boolean {
  if (!office.test(joinTexts(begun).trim())) return false;
  const widest = Math.max(0, ...lines.filter((line) => !hanging.test(line.text)).map((line) => line.x1 - line.x0));
  return widest - (last.x1 - last.x0) >= firstWordWidth(next) - last.size * 0.1;
}

/** The white at both sides of a cell, as far as its widest line shows; never more than one character a side. */
function paddingOf(lines: TextLine[], width: number, widest: number): number {
  const size = Math.max(...lines.map((line) => line.size));
  return Math.min(Math.max(0, width - widest), size * 2);
}

function endsParagraph(last: TextLine, next: TextLine, inner: number, left: number): boolean {
  const indent = last.x0 - next.x0 > last.size * 1.2 ? last.x0 - left : 0;
  if (inner - indent - (last.x1 - last.x0) > firstWordWidth(next) + last.size * 0.3) return true;
  return sentenceEnd.test(last.text) && (startsWithNumber(next.text) || next.x0 - last.x0 > last.size * 1.5);
}
