import type { Cell } from '../../block.ts';
import type { RowShape } from './paragraph-format.ts';

/** A row as read: the text of its cells, and its shape where the file tells it. */
export interface DocRow {
  texts: string[];
  shape: RowShape | undefined;
}

const sameEdge = 20; // twips: writers round borders differently from row to row

/** Rows → a full grid. Cells whose borders lie apart further than one column are merged across; Word stores no column numbers. */
export function createGrid(rows: DocRow[], tableNumber: number): Cell[][] {
  const edges = columnEdges(rows);
  const grid: Cell[][] = [];
  for (const [r, { texts, shape }] of rows.entries()) {
    const cells: Cell[] = [];
    const push = (text: string, carried: boolean) => cells.push({ text, carried, place: { cell: `表${tableNumber}第${r + 1}行第${cells.length + 1}列` } });
    const known = shape && shape.merged.length === texts.length ? shape : undefined;
    for (const [index, text] of texts.entries()) {
      const first = known ? columnOf(edges, known.edges[index] ?? 0) : cells.length;
      const span = known ? Math.max(1, columnOf(edges, known.edges[index + 1] ?? 0) - first) : 1;
      while (known && cells.length < first) push('', false);
      const merged = known?.merged[index] ?? 'no';
      const source = merged === 'above' ? grid.at(-1)?.[cells.length] : merged === 'before' ? cells.at(-1) : undefined;
      for (let each = 0; each < span; each += 1) push(source?.text ?? text, source !== undefined || each > 0);
    }
    grid.push(cells);
  }
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  return grid.map((row, r) => Array.from({ length: width }, (_, c): Cell => row[c] ?? { text: '', carried: false, place: { cell: `表${tableNumber}第${r + 1}行第${c + 1}列` } }));
}

function columnEdges(rows: DocRow[]): number[] {
  const all = rows.flatMap(({ shape, texts }) => (shape && shape.merged.length === texts.length ? shape.edges : [])).toSorted((a, b) => a - b);
  return all.filter((edge, index) => index === 0 || edge - (all[index - 1] ?? 0) > sameEdge);
}

const columnOf = (edges: number[], edge: number): number => Math.max(0, edges.findLastIndex((each) => each <= edge + sameEdge));
