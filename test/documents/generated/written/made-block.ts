import type { NumberStyle } from './number-style.ts';

/** A number before a paragraph, kept apart from its words so that a writer may print it or leave it to the program. */
export interface MadeNumber {
  style: NumberStyle;
  value: number;
}

/** A cell at its first row and column; `across` and `down` count the columns and rows it is merged over. */
export interface MadeCell {
  text: string;
  across?: number;
  down?: number;
}

/** A document before it has a format. Rows of a table leave out what a merged cell covers. */
export type MadeBlock =
  | { kind: 'title'; text: string }
  | { kind: 'heading'; depth: 1 | 2; number: MadeNumber | null; text: string }
  | { kind: 'item'; number: MadeNumber | null; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'table'; rows: MadeCell[][] };

/** Table rows spread over their grid: `null` where a merged cell goes on. */
export function spreadRows(rows: MadeCell[][]): (MadeCell | null)[][] {
  const grid: (MadeCell | null)[][] = rows.map(() => []);
  for (const [row, cells] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (grid[row]?.[column] !== undefined) column += 1;
      for (let down = 0; down < (cell.down ?? 1); down += 1)
        for (let across = 0; across < (cell.across ?? 1); across += 1) {
          const line = grid[row + down];
          if (line) line[column + across] = down + across === 0 ? cell : null;
        }
    }
  }
  return grid;
}
