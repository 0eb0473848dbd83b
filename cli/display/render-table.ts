import { cutToWidth, displayWidth, padToWidth } from './display-width.ts';
import { terminalText } from './terminal-text.ts';

export interface Column {
  heading: string;
  /** Most columns the cell may take; longer texts end in …. */
  widest?: number;
}

const GAP = '  ';

/** Rows as aligned lines under their headings, without trailing spaces. Wide characters count as the two columns they take. */
export function renderTable(columns: Column[], rows: string[][]): string {
  const cells = [columns.map(({ heading }) => heading), ...rows].map((row) =>
    columns.map(({ widest = Number.POSITIVE_INFINITY }, at) => cutToWidth(terminalText(row[at] ?? ''), widest)),
  );
  const widths = columns.map((_, at) => Math.max(...cells.map((row) => displayWidth(row[at]!))));
  return cells.map((row) => row.map((cell, at) => padToWidth(cell, widths[at]!)).join(GAP).trimEnd()).join('\n');
}
