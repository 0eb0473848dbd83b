import type { PageTable } from './page-table.ts';
import { splitAtGaps } from './text-line.ts';
import type { TextLine } from './text-line.ts';

/** What stands on a page between its margins, from top to bottom. */
export type Element = { kind: 'line'; line: TextLine } | { kind: 'table'; table: PageTable };

/** Elements of one column in reading order; `whole` where the page has no columns there. */
export interface Column {
  elements: Element[];
  whole: boolean;
}

interface Extent {
  x0: number;
  x1: number;
  y: number;
}

const fewestLines = 6;
const deepest = 2;

/**
 * The columns of a page in the order they are read. Two blocks of lines beside each other are columns where a gutter of one
 * character and more parts them, each has six lines and more and both are mostly full: a table's columns are not. What runs
 * over the gutter (a title) ends the columns above it.
 */
export function splitColumns(elements: Element[], depth = 0): Column[] {
  const gutter = depth < deepest ? findGutter(elements) : null;
  if (gutter === null) return elements.length > 0 ? [{ elements, whole: depth === 0 }] : [];
  const columns: Column[] = [];
  let [left, right]: [Element[], Element[]] = [[], []];
  const close = () => {
    columns.push(...splitColumns(left, depth + 1), ...splitColumns(right, depth + 1));
    [left, right] = [[], []];
  };
  for (const element of elements) {
    const parts = cutAt(element, gutter);
    if (parts === null) {
      close();
      const last = columns.at(-1);
      if (last?.whole) last.elements.push(element);
      else columns.push({ elements: [element], whole: true });
      continue;
    }
    left.push(...parts[0]);
    right.push(...parts[1]);
  }
  close();
  return columns.map((column) => ({ ...column, whole: column.whole && depth === 0 && (gutter === null || column.elements.every((each) => cutAt(each, gutter) === null)) }));
}

export function extentOf(element: Element): Extent {
  return element.kind === 'line' ? element.line : { x0: element.table.x0, x1: element.table.x1, y: element.table.y0 };
}

/** An element's parts left and right of a gutter, or null when it runs over it. */
function cutAt(element: Element, gutter: number): [Element[], Element[]] | null {
  const { x0, x1 } = extentOf(element);
  if (x1 <= gutter) return [[element], []];
  if (x0 >= gutter) return [[], [element]];
  if (element.kind === 'table') return null;
  const parts = splitAtGaps(element.line, 0.9);
  if (parts.some((part) => part.x0 < gutter && part.x1 > gutter)) return null;
  const side = (isLeft: boolean): Element[] => {
    const line = mergeParts(parts.filter((part) => part.x1 <= gutter === isLeft));
    return line ? [{ kind: 'line', line }] : [];
  };
  return [side(true), side(false)];
}

function mergeParts(parts: TextLine[]): TextLine | null {
  const [first] = parts;
  if (!first) return null;
  return parts.slice(1).reduce((line, part) => ({ ...line, glyphs: [...line.glyphs, ...part.glyphs], text: `${line.text} ${part.text}`, x1: part.x1 }), first);
}

/** The middle of the emptiest upright strip between two blocks of text, or null. */
function findGutter(elements: Element[]): number | null {
  const lines = elements.flatMap((element) => (element.kind === 'line' ? [element.line] : []));
  if (lines.length < fewestLines) return null;
  const parts = lines.flatMap((line) => splitAtGaps(line, 0.9));
  const [x0, x1] = [Math.min(...parts.map((part) => part.x0)), Math.max(...parts.map((part) => part.x1))];
  const cover = new Array<number>(Math.ceil(x1 - x0) + 1).fill(0);
  for (const part of parts) for (let x = Math.floor(part.x0 - x0); x < part.x1 - x0; x += 1) cover[x] = (cover[x] ?? 0) + 1;
  const most = Math.max(...cover);
  const allowed = Math.max(1, most * 0.25);
  const width = x1 - x0;
  let best: { at: number; wide: number } | null = null;
  for (let from = Math.floor(width * 0.2); from < width * 0.8; from += 1) {
    if ((cover[from] ?? 0) > allowed) continue;
    let to = from;
    while (to < width * 0.8 && (cover[to] ?? 0) <= allowed) to += 1;
    if (!best || to - from > best.wide) best = { at: x0 + (from + to) / 2, wide: to - from };
    from = to;
  }
  const size = lines.reduce((sum, line) => sum + line.size, 0) / lines.length;
  return best && best.wide >= size * 0.9 && isBetweenColumns(parts, best.at) ? best.at : null;
}

function isBetweenColumns(parts: TextLine[], gutter: number): boolean {
  const sides = [parts.filter((part) => part.x1 <= gutter), parts.filter((part) => part.x0 >= gutter)];
  const [left, right] = sides.map((side) => ({ top: Math.min(...side.map((part) => part.y)), bottom: Math.max(...side.map((part) => part.y)) }));
  if (!left || !right || sides.some((side) => side.length < fewestLines || !isRunningText(side))) return false;
  return Math.min(left.bottom, right.bottom) - Math.max(left.top, right.top) > 0.4 * Math.min(left.bottom - left.top, right.bottom - right.top);
}

function isRunningText(side: TextLine[]): boolean {
  const widths = side.map((part) => part.x1 - part.x0);
  const widest = Math.max(...widths);
  const full = widths.filter((width) => width > widest * 0.85).length;
  return full >= side.length * 0.4 && side.reduce((sum, part) => sum + part.text.length, 0) / side.length >= 8;
}
