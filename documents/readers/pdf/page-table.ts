import type { CellText } from './write-cell.ts';

/** A table as it stands on one page, cells in a full grid: a merged cell is repeated over its span, the repeats `carried`. */
export interface PageTable {
  page: number;
  x0: number;
  x1: number;
  y0: number;
  y1: number;
  /** Edges of the columns from left to right, one more than there are columns. */
  xs: number[];
  rows: PageCell[][];
  ruled: boolean;
  /** Of a table without rulings, the white between its columns. */
  gutters: Gutter[];
}

export interface Gutter {
  from: number;
  to: number;
}

export interface PageCell extends CellText {
  carried: boolean;
  /** Row on the page's own table, from 0: a table that goes on keeps the places people see. */
  row: number;
}
