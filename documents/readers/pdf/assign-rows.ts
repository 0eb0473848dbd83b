import type { Glyph } from './page-content.ts';
import { isBlank, splitAtGaps } from './text-line.ts';
import type { TextLine } from './text-line.ts';

/** Rows of a table without rulings as groups of lines; `xs` are the edges of its columns. */
export function assignRows(lines: TextLine[], xs: number[]): TextLine[][] {
  const anchors = lines.filter((line) => line.x0 < (xs[1] ?? 0));
  return byWhite(lines, xs, anchors) ?? byAnchor(lines, xs, anchors);
}

export const glyphsBetween = (line: TextLine, left: number, right: number): Glyph[] => line.glyphs.filter((glyph) => (glyph.x0 + glyph.x1) / 2 >= left && (glyph.x0 + glyph.x1) / 2 < right);

const mostDistances = 12;

interface Block {
  top: number;
  bottom: number;
  anchors: number;
  lines: TextLine[];
}

/**
 * Rows parted by more white than the lines of the fullest column have between them, one number in each; only the first and
 * the last may lack it, as parts of rows that a page's end has broken. Null where no distance of lines tells rows apart.
 */
function byWhite(lines: TextLine[], xs: number[], anchors: TextLine[]): TextLine[][] | null {
  const full = fullestColumn(lines, xs);
  const distances = new Set(full.slice(1).map((line, index) => Math.ceil(line.y - (full[index]?.y ?? 0))));
  for (const inside of [...distances].toSorted((a, b) => a - b).slice(0, mostDistances)) {
    const blocks = partAt(inside, full, lines, anchors);
    if (blocks.every((block, index) => block.anchors === 1 || (block.anchors === 0 && (index === 0 || index === blocks.length - 1)))) return blocks.map((block) => block.lines);
  }
  return null;
}

/** Blocks of lines of one column no more than `inside` points apart, every other line with the nearest. */
function partAt(inside: number, full: TextLine[], lines: TextLine[], anchors: TextLine[]): Block[] {
  const blocks: Block[] = [];
  for (const line of full) {
    const open = blocks.at(-1);
    if (open && line.y - open.bottom <= inside) open.bottom = line.y;
    else blocks.push({ top: line.y, bottom: line.y, anchors: 0, lines: [] });
  }
  for (const line of lines) {
    const block = nearest(blocks, (each) => (line.y < each.top ? each.top - line.y : Math.max(0, line.y - each.bottom)));
    block?.lines.push(line);
    if (block && anchors.includes(line)) block.anchors += 1;
  }
  return blocks;
}

/** The lines of the column that holds most text. */
function fullestColumn(lines: TextLine[], xs: number[]): TextLine[] {
  const columns = xs.slice(0, -1).map((left, index) => {
    const own = lines.filter((line) => glyphsBetween(line, left, xs[index + 1] ?? left).some((glyph) => !isBlank(glyph)));
    return { own, characters: own.reduce((sum, line) => sum + glyphsBetween(line, left, xs[index + 1] ?? left).reduce((inLine, glyph) => inLine + glyph.text.length, 0), 0) };
  });
  return columns.reduce((most, each) => (each.characters > most.characters ? each : most), { own: [] as TextLine[], characters: -1 }).own;
}

/** A row begins where the first column has text; where numbers stand in the middle of their rows, lines go to the nearest one. */
function byAnchor(lines: TextLine[], xs: number[], anchors: TextLine[]): TextLine[][] {
  const [first, second] = lines;
  const isHeader = first !== undefined && !/^\d/.test(first.text) && splitAtGaps(first, 1).length === xs.length - 1;
  const isCentred = anchors.length > 1 && anchors[0] === first && second !== undefined && !anchors.includes(second);
  const numbers = isHeader && anchors.length > 2 ? anchors.slice(1) : anchors;
  const groups = new Map<TextLine, TextLine[]>();
  for (const line of lines) {
    const centre = line === first ? line : nearest(numbers, (each) => Math.abs(each.y - line.y));
    const anchor = isCentred ? centre : (anchors.findLast((each) => each.y <= line.y) ?? anchors[0]);
    if (anchor) groups.set(anchor, [...(groups.get(anchor) ?? []), line]);
  }
  return [...groups.values()];
}

function nearest<T>(all: T[], distance: (each: T) => number): T | undefined {
  return all.reduce<T | undefined>((best, each) => (best === undefined || distance(each) < distance(best) ? each : best), undefined);
}
