import { cellRef, type Cell, type CellStyle, type WriteSheet } from 'hucre';
import { plainText } from './plain-text.ts';
import { rowHeights } from './row-height.ts';
import { sheetCell } from './sheet-cell.ts';

export interface ListColumn {
  heading: string;
  /** In characters of the default face. */
  width: number;
}

const size = 11;
/** Tallest row Excel and WPS show, in points. */
const tallest = 400;
const thin = { style: 'thin', color: { rgb: 'BFBFBF' } } as const;
const border = { top: thin, bottom: thin, left: thin, right: thin };
const headed: CellStyle = {
  font: { name: '黑体', size }, border, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F2F2F2' } },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};
const listed: CellStyle = { font: { name: '仿宋', size }, border, alignment: { horizontal: 'left', vertical: 'top', wrapText: true } };

/** A list to look things up in: the header stays in sight and filters, every row is as high as its longest text. Texts are never formulas. */
export function listSheet(name: string, columns: readonly ListColumn[], rows: readonly (string | number)[][]): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const rowDefs = new Map<number, { height: number }>();
  const texts = [columns.map(({ heading }) => heading), ...rows.map((row) => row.map(String))];
  for (const [row, values] of texts.entries()) {
    const heights = rowHeights(values.map((text, at) => ({ text, width: columns[at]?.width ?? size, size })), 20);
    // Spread over several rows a list could no longer be filtered: what is taller is cut off on the screen, not in the cell.
    rowDefs.set(row, { height: Math.min(heights.reduce((sum, height) => sum + height), tallest) });
    for (const [column, text] of values.entries()) {
      const { numFmt } = sheetCell(text);
      cells.set(`${row},${column}`, { style: { ...(row === 0 ? headed : listed), ...(numFmt ? { numFmt } : {}) } });
    }
  }
  return {
    name,
    rows: [columns.map(({ heading }) => heading), ...rows.map((row) => row.map((value) => (typeof value === 'number' ? value : plainText(value))))],
    columns: columns.map(({ width }) => ({ width })),
    cells,
    rowDefs,
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${cellRef(rows.length, columns.length - 1)}` },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '$1:$1' },
  };
}
