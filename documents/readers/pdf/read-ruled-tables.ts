import { connectRulings } from './connect-rulings.ts';
import type { Glyph, PageContent } from './page-content.ts';
import type { PageCell, PageTable } from './page-table.ts';
import { drawGrid } from './ruling-grid.ts';
import type { Grid } from './ruling-grid.ts';
import { isBlank } from './text-line.ts';
import { emptyCell, writeCell, type CellText } from './write-cell.ts';

/** Takes the tables that rulings draw out of a page; `rest` are the glyphs outside them. Frames around running text are no tables. */
export function readRuledTables(content: PageContent): { tables: PageTable[]; rest: Glyph[] } {
  const tables: PageTable[] = [];
  let rest = content.glyphs;
  const grids = connectRulings(content)
    .map(drawGrid)
    .filter((grid) => grid !== null)
    .toSorted((a, b) => areaOf(a) - areaOf(b)); // a table inside a frame before the frame
  for (const grid of grids) {
    const inside = rest.filter((glyph) => fieldOf(grid, glyph) !== null);
    const table = readGrid(grid, inside, content.page);
    if (!table) continue;
    tables.push(table);
    const taken = new Set(inside);
    rest = rest.filter((glyph) => !taken.has(glyph));
  }
  return { tables: tables.toSorted((a, b) => a.y0 - b.y0 || a.x0 - b.x0), rest };
}

const ends = (edges: number[]): [number, number] => [edges[0] ?? 0, edges.at(-1) ?? 0];

function areaOf({ xs, ys }: Grid): number {
  const [[left, right], [top, bottom]] = [ends(xs), ends(ys)];
  return (right - left) * (bottom - top);
}

/** The field a glyph's middle stands in; text that runs a little over its border still belongs to it. */
function fieldOf({ xs, ys }: Grid, glyph: Glyph): { row: number; column: number } | null {
  const column = findInterval(xs, (glyph.x0 + glyph.x1) / 2);
  const row = findInterval(ys, glyph.y - glyph.size * 0.35);
  return column === null || row === null ? null : { row, column };
}

function findInterval(edges: number[], at: number): number | null {
  const above = edges.findIndex((edge) => edge > at);
  return above <= 0 ? null : above - 1;
}

function readGrid(grid: Grid, glyphs: Glyph[], page: number): PageTable | null {
  const columns = grid.xs.length - 1;
  const byCell = new Map<number, Glyph[]>();
  for (const glyph of glyphs) {
    const field = fieldOf(grid, glyph);
    const owner = field ? grid.owners[field.row]?.[field.column] : undefined;
    if (owner === undefined) continue;
    const cell = byCell.get(owner);
    if (cell) cell.push(glyph);
    else byCell.set(owner, [glyph]);
  }
  const cells = new Set(grid.owners.flat());
  const filled = [...byCell.values()].filter((each) => each.some((glyph) => !isBlank(glyph))).length;
  if (cells.size < 2 || filled < 2) return null;
  const texts = new Map<number, CellText>();
  for (const [owner, own] of byCell) texts.set(owner, writeCell(own, widthOf(grid, owner)));
  const rows = grid.owners.map((owners, row) => owners.map((owner, column): PageCell => ({ ...(texts.get(owner) ?? emptyCell), carried: owner !== row * columns + column, row })));
  const [[x0, x1], [y0, y1]] = [ends(grid.xs), ends(grid.ys)];
  return { page, x0, x1, y0, y1, xs: grid.xs, rows, ruled: true, gutters: [] };
}

/** Inner width of the cell an owner field begins, over all columns it spans in its first row. */
function widthOf({ xs, owners }: Grid, owner: number): number {
  const columns = xs.length - 1;
  const row = owners[Math.floor(owner / columns)] ?? [];
  const first = owner % columns;
  const last = row.lastIndexOf(owner);
  return (xs[Math.max(last, first) + 1] ?? 0) - (xs[first] ?? 0);
}
