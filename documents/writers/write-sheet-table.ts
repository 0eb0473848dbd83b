import { cellRef, writeXlsx } from 'hucre';
import type { Cell, CellStyle, CellValue, DataValidation, MergeRange, NamedRange } from 'hucre';
import { plainText } from './plain-text.ts';
import { rowHeights } from './row-height.ts';
import { sheetCell } from './sheet-cell.ts';

export interface SheetColumn {
  heading: string;
  /** In characters of the default face. */
  width: number;
  centered?: boolean;
  /** For the product, not for people. */
  hidden?: boolean;
  /** In points; 11 where nothing else is said. */
  size?: number;
  /** What may be chosen in the column's cells. */
  choices?: readonly string[];
}

/** A row of texts, one a column; or one text over the whole width. */
export type SheetRow = { kind: 'row'; texts: string[] } | { kind: 'chapter'; text: string };

export interface SheetLine {
  text: string;
  align: 'left' | 'center';
}

export interface SheetTable {
  /** Name of the sheet. */
  name: string;
  title: string;
  /** Lines between title and table, each over the whole width. */
  above: SheetLine[];
  columns: SheetColumn[];
  rows: SheetRow[];
  /** Rows under the table without borders, by column. */
  below: Map<number, string>[];
  /** A name for the cells of a column below the header, by column. */
  named: { name: string; column: number }[];
}

const thin = { style: 'thin' } as const;
const border = { top: thin, bottom: thin, left: thin, right: thin };
const face = (size: number, name = '仿宋', bold = false) => ({ name, size, bold });
const titleSize = 18;

/** Writes one table as xlsx: merged title, A4 landscape one page wide, title rows repeated, rows high enough for all their text. */
export function writeSheetTable(table: SheetTable): Promise<Uint8Array> {
  const { columns } = table;
  const sheet = createSheet(columns);
  const visible = columns.findIndex(({ hidden }) => !hidden);
  const wide = (text: string, style: CellStyle, size: number) => sheet.addWide(visible, text, style, size);

  wide(table.title, { font: face(titleSize, '方正小标宋简体'), alignment: { horizontal: 'center', vertical: 'center', wrapText: true } }, titleSize);
  for (const { text, align } of table.above) wide(text, { font: face(11), alignment: { horizontal: align, vertical: 'center', wrapText: true } }, 11);
  const header = sheet.addRow(columns.map(({ heading }) => heading), () => ({ font: face(11, '黑体'), border, alignment: { horizontal: 'center', vertical: 'center', wrapText: true } }));
  for (const row of table.rows) {
    if (row.kind === 'chapter') wide(row.text, { font: face(11, '仿宋', true), border, alignment: { horizontal: 'left', vertical: 'center', wrapText: true } }, 11);
    else sheet.addRow(row.texts, ({ centered, size = 11 }) => ({ font: { ...face(size), ...(size < 8 ? { color: { rgb: '808080' } } : {}) }, border, alignment: { horizontal: centered ? 'center' : 'left', vertical: 'center', wrapText: true } }));
  }
  const last = Math.max(sheet.height() - 1, header + 1);
  for (const cells of table.below) sheet.addRow(columns.map((_, column) => cells.get(column) ?? ''), () => ({ font: face(11), alignment: { horizontal: 'left', vertical: 'center', wrapText: false } }), 48); // room for signatures and the seal

  const range = (column: number): string => `${cellRef(header + 1, column)}:${cellRef(last, column)}`;
  const dataValidations = columns.flatMap(({ choices }, column): DataValidation[] => (choices ? [{ type: 'list', values: [...choices], allowBlank: true, showErrorMessage: true, errorStyle: 'warning', range: range(column) }] : []));
  const namedRanges = table.named.map(({ name, column }): NamedRange => ({ name, range: `'${table.name}'!${range(column).replaceAll(/([A-Z]+)(\d+)/gu, '$$$1$$$2')}` }));
  return writeXlsx({
    properties: { title: plainText(table.title), creator: '督办' },
    defaultFont: { name: '仿宋', size: 11 },
    namedRanges,
    sheets: [
      {
        name: table.name,
        ...sheet.content(),
        dataValidations,
        freezePane: { rows: header + 1 },
        headerFooter: { oddFooter: '&C— &P —' },
        pageSetup: {
          paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, horizontalCentered: true,
          margins: { top: 0.79, bottom: 0.79, left: 0.59, right: 0.59, header: 0.3, footer: 0.4 },
          printTitlesRow: `$${header + 1}:$${header + 1}`,
        },
      },
    ],
  });
}

/** Rows as they are added, with what belongs to them by their place. */
function createSheet(columns: SheetColumn[]) {
  const rows: CellValue[][] = [];
  const cells = new Map<string, Partial<Cell>>();
  const merges: MergeRange[] = [];
  const rowDefs = new Map<number, { height: number }>();
  const lastColumn = columns.findLastIndex(({ hidden }) => !hidden);

  const put = (row: number, column: number, text: string, style: CellStyle): void => {
    const { value, numFmt } = sheetCell(text);
    rows[row] ??= columns.map(() => null);
    if (text !== '') rows[row][column] = value;
    cells.set(`${row},${column}`, { ...(text === '' ? {} : { value }), style: { ...style, ...(numFmt ? { numFmt } : {}) } });
  };
  const open = (heights: number[]): number => {
    const first = rows.length;
    for (const [at, height] of heights.entries()) {
      rows.push(columns.map(() => null));
      rowDefs.set(first + at, { height });
    }
    return first;
  };

  return {
    height: () => rows.length,
    content: () => ({ columns: columns.map(({ width, hidden }) => ({ width, hidden: hidden ?? false })), rows, cells, merges, rowDefs }),

    /** A row of cells; a text too tall for one row is spread over several, merged column by column. Answers its first row. */
    addRow(texts: string[], styleOf: (column: SheetColumn) => CellStyle, least?: number): number {
      const heights = rowHeights(columns.flatMap(({ width, hidden, size = 11 }, at) => (hidden ? [] : [{ text: texts[at] ?? '', width, size }])), least);
      const first = open(heights);
      for (const [at, column] of columns.entries()) {
        for (const part of heights.keys()) put(first + part, at, part === 0 ? (texts[at] ?? '') : '', styleOf(column));
        if (heights.length > 1) merges.push({ startRow: first, endRow: first + heights.length - 1, startCol: at, endCol: at });
      }
      return first;
    },

    /** One text over the visible width. */
    addWide(from: number, text: string, style: CellStyle, size: number): void {
      const width = columns.reduce((sum, column) => sum + (column.hidden ? 0 : column.width), 0);
      const [height = 24] = rowHeights([{ text, width, size }]);
      const row = open([height]);
      for (let column = from; column <= lastColumn; column += 1) put(row, column, column === from ? text : '', style);
      if (lastColumn > from) merges.push({ startRow: row, endRow: row, startCol: from, endCol: lastColumn });
    },
  };
}
