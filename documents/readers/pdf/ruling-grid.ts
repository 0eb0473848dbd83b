import { touches } from './connect-rulings.ts';
import { rulingTolerance as near } from './page-content.ts';
import type { Ruling } from './page-content.ts';
import type { Rulings } from './trace-path.ts';

/** A table's grid. `owners[row][column]` is the index (row-major) of the top left field of the cell that field belongs to. */
export interface Grid {
  xs: number[];
  ys: number[];
  owners: number[][];
}

const mostFields = 40_000;
/** How far, in points, lines reach over the outermost crossing line before a missing border is supposed there. */
const openSide = 8;

/** The grid that connected rulings draw, or null where they frame fewer than two cells side by side. */
export function drawGrid(group: Rulings): Grid | null {
  const { across, down } = dropLoose(closeSides(group));
  const xs = positions(down);
  const ys = positions(across);
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 2 || rows < 1 || columns * rows > mostFields) return null;
  return { xs, ys, owners: mergeFields(xs, ys, across, down) };
}

/** Adds the outer borders that many tables leave away, at the sides, or at the foot of a page. */
function closeSides({ across, down }: Rulings): Rulings {
  return { across: [...across, ...missingSides(down, across)], down: [...down, ...missingSides(across, down)] };
}

function missingSides(lines: Ruling[], crossing: Ruling[]): Ruling[] {
  const from = Math.min(...lines.map((line) => line.from));
  const to = Math.max(...lines.map((line) => line.to));
  const ats = crossing.map((line) => line.at);
  const reach = (side: 'from' | 'to', end: number) => lines.filter((line) => Math.abs(line[side] - end) <= near);
  const span = (ends: Ruling[], at: number): Ruling[] => (ends.length < 2 ? [] : [{ at, from: Math.min(...ends.map((line) => line.at)), to: Math.max(...ends.map((line) => line.at)) }]);
  return [...(from < Math.min(...ats) - openSide ? span(reach('from', from), from) : []), ...(to > Math.max(...ats) + openSide ? span(reach('to', to), to) : [])];
}

/** Lines that do not run from one crossing line to another are underlines, not borders; the others end where the last one crosses. */
function dropLoose(group: Rulings): Rulings {
  let { across, down } = group;
  for (let round = 0; round < 4; round += 1) {
    const before = across.length + down.length;
    across = across.flatMap((line) => trim(line, down));
    down = down.flatMap((line) => trim(line, across));
    if (across.length + down.length === before) break;
  }
  return { across, down };
}

function trim(line: Ruling, crossing: Ruling[]): Ruling[] {
  const ats = crossing.filter((each) => touches(line, each)).map((each) => each.at);
  const [from, to] = [Math.min(...ats), Math.max(...ats)];
  return ats.length >= 2 && to - from > near ? [{ at: line.at, from, to }] : [];
}

const positions = (lines: Ruling[]): number[] => [...new Set(lines.map((line) => line.at))].toSorted((a, b) => a - b);

function mergeFields(xs: number[], ys: number[], across: Ruling[], down: Ruling[]): number[][] {
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const parents = Array.from({ length: rows * columns }, (_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while ((parents[root] ?? root) !== root) root = parents[root] ?? root;
    parents[index] = root;
    return root;
  };
  const merge = (a: number, b: number) => {
    const [one, other] = [find(a), find(b)];
    parents[Math.max(one, other)] = Math.min(one, other);
  };
  const acrossAt = groupByPosition(across);
  const downAt = groupByPosition(down);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const field = row * columns + column;
      if (column + 1 < columns && !isCovered(downAt.get(xs[column + 1] ?? 0), ys[row] ?? 0, ys[row + 1] ?? 0)) merge(field, field + 1);
      if (row + 1 < rows && !isCovered(acrossAt.get(ys[row + 1] ?? 0), xs[column] ?? 0, xs[column + 1] ?? 0)) merge(field, field + columns);
    }
  }
  return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => find(row * columns + column)));
}

function groupByPosition(lines: Ruling[]): Map<number, Ruling[]> {
  const groups = new Map<number, Ruling[]>();
  for (const line of lines) groups.set(line.at, [...(groups.get(line.at) ?? []), line]);
  return groups;
}

const isCovered = (lines: Ruling[] | undefined, from: number, to: number): boolean => (lines ?? []).some((line) => line.from <= (from + to) / 2 && line.to >= (from + to) / 2);
