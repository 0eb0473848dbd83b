import type { Cell } from '../../block.ts';

/** A sheet as text: every cell a string, merged cells repeated over their span. Row and column 0 are the sheet's first. */
export interface SheetText {
  name: string;
  rows: Cell[][];
  /** The sheet cannot be seen when the file is opened. */
  hidden: boolean;
  /** Rows that cannot be seen, as the sheet counts them (from 1). */
  hiddenRows: number[];
  /** Cells (`E2`) whose formula the file holds without what it gave. */
  unanswered: string[];
}

export interface MergedCells {
  startRow: number;
  startCol: number;
  endRow: number;
  endCol: number;
}

/** Repeats the text of merged cells over their span; repeats are marked `carried`. Spans beyond the rows are cut. */
export function carryMerged(rows: Cell[][], merges: MergedCells[]): void {
  for (const { startRow, startCol, endRow, endCol } of merges) {
    const text = rows[startRow]?.[startCol]?.text ?? '';
    if (text === '') continue;
    for (let r = startRow; r <= Math.min(endRow, rows.length - 1); r += 1) {
      for (let c = startCol; c <= Math.min(endCol, (rows[r]?.length ?? 0) - 1); c += 1) {
        const cell = rows[r]?.[c];
        if (cell && !(r === startRow && c === startCol)) Object.assign(cell, { text, carried: true });
      }
    }
  }
}

/** Formatted but empty rows and columns at a sheet's end are cut: some files have a million of them. */
export function trimGrid<T>(rows: (T[] | undefined)[], isEmpty: (value: T) => boolean): T[][] {
  const widths = rows.map((row) => (row ?? []).findLastIndex((value) => !isEmpty(value)) + 1);
  const height = widths.findLastIndex((width) => width > 0) + 1;
  return rows.slice(0, height).map((row, index) => (row ?? []).slice(0, widths[index]));
}
