import type { Gutter, PageCell, PageTable } from './page-table.ts';
import { startsWithNumber } from './starts-with-number.ts';
import { assignRows, glyphsBetween } from './assign-rows.ts';
import { isBlank, splitAtGaps } from './text-line.ts';
import type { TextLine } from './text-line.ts';
import type { Element } from './split-columns.ts';
import { emptyCell, writeCell } from './write-cell.ts';

const fewestColumns = 3;
const fewestRows = 3;
const cellGap = 1;
const narrowestGutter = 0.7;

/** A region of lines and the gutters no text of it crosses. */
interface Region {
  lines: TextLine[];
  gutters: Gutter[];
}

/**
 * Tables without rulings: a line of three short parts or a numbered one of three parts, and at least two rows under it
 * whose text keeps the same gutters free; at the head of a page any rows that keep the gutters of `above`, the table at the
 * foot of the page before. Everything else passes through.
 */
export function findUnruledTables(elements: Element[], page: number, above?: PageTable): Element[] {
  const found: Element[] = [];
  for (let index = 0; index < elements.length; index += 1) {
    const goesOn = index === 0 && above !== undefined && above.gutters.length > 0;
    const region = (goesOn ? growRegion(elements, index, above.gutters) : null) ?? growRegion(elements, index);
    const table = region && readRegion(region, page, goesOn ? 1 : fewestRows);
    if (region && table) {
      found.push({ kind: 'table', table });
      index += region.lines.length - 1;
    } else {
      const element = elements[index];
      if (element) found.push(element);
    }
  }
  return found;
}

function growRegion(elements: Element[], from: number, given?: Gutter[]): Region | null {
  const first = elements[from];
  if (first?.kind !== 'line') return null;
  const parts = splitAtGaps(first.line, cellGap);
  let gutters = given ? narrow(given, parts, first.line.size) : parts.slice(1).map((part, index): Gutter => ({ from: parts[index]?.x1 ?? part.x0, to: part.x0 }));
  if (given ? gutters.length < given.length : !opensTable(parts)) return null;
  const lines = [first.line];
  for (const element of elements.slice(from + 1)) {
    if (element.kind !== 'line') break;
    const last = lines.at(-1);
    if (!last || element.line.y - last.y > Math.max(last.size, element.line.size) * 6) break;
    const narrowed = narrow(gutters, splitAtGaps(element.line, cellGap), element.line.size);
    if (narrowed.length < gutters.length) break;
    gutters = narrowed;
    lines.push(element.line);
  }
  return { lines, gutters };
}

function opensTable(parts: TextLine[]): boolean {
  if (parts.length < fewestColumns) return false;
  return parts.every((part) => part.text.length <= 14 && !/[。；，,;]/.test(part.text)) || /^\d{1,3}$/.test(parts[0]?.text ?? '') || startsWithNumber(parts[0]?.text ?? '');
}

/** The gutters with the text of one more line taken out of them; one that is too narrow then is gone. */
function narrow(gutters: Gutter[], parts: TextLine[], size: number): Gutter[] {
  return gutters.flatMap((gutter) => {
    let free: Gutter[] = [gutter];
    for (const part of parts) free = free.flatMap((gap) => (part.x1 <= gap.from || part.x0 >= gap.to ? [gap] : [{ from: gap.from, to: part.x0 }, { from: part.x1, to: gap.to }]));
    const widest = free.reduce<Gutter | null>((most, gap) => (most === null || gap.to - gap.from > most.to - most.from ? gap : most), null);
    return widest && widest.to - widest.from >= size * narrowestGutter ? [widest] : [];
  });
}

function readRegion({ lines, gutters }: Region, page: number, fewest: number): PageTable | null {
  const [x0, x1] = [Math.min(...lines.map((line) => line.x0)), Math.max(...lines.map((line) => line.x1))];
  const xs = [x0 - 1, ...gutters.map((gap) => (gap.from + gap.to) / 2), x1 + 1];
  const rows = splitRows(lines, xs);
  const full = rows.filter((row) => row.filter((cell) => cell.text !== '').length >= fewestColumns - 1);
  if (rows.length < fewest || full.length < fewest) return null;
  return { page, x0, x1, y0: lines[0]?.y ?? 0, y1: lines.at(-1)?.y ?? 0, xs, rows, ruled: false, gutters };
}

/** Lines → rows of cells. */
function splitRows(lines: TextLine[], xs: number[]): PageCell[][] {
  const widths = xs.slice(0, -1).map((left, column) => widthOf(lines, left, xs[column + 1] ?? left));
  return assignRows(lines, xs).map((group, row) =>
    widths.map((width, column): PageCell => {
      const glyphs = group.flatMap((line) => glyphsBetween(line, xs[column] ?? 0, xs[column + 1] ?? 0));
      return { ...(glyphs.length > 0 ? writeCell(glyphs, width) : emptyCell), carried: false, row };
    }),
  );
}

/** As wide as the text of all its rows, and a character's padding at both sides. */
function widthOf(lines: TextLine[], left: number, right: number): number {
  const glyphs = lines.flatMap((line) => glyphsBetween(line, left, right)).filter((glyph) => !isBlank(glyph));
  if (glyphs.length === 0) return right - left;
  const x0 = glyphs.reduce((least, glyph) => Math.min(least, glyph.x0), right);
  const x1 = glyphs.reduce((most, glyph) => Math.max(most, glyph.x1), left);
  return x1 - x0 + 2 * (glyphs[0]?.size ?? 0);
}
