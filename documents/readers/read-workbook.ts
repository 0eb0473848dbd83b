import { cellRef, readXlsx } from 'hucre';
import type { CellValue } from 'hucre';
import type { Block, Cell, ReadFile } from '../block.ts';
import { UnreadableDocument } from '../unreadable-document.ts';

/** A sheet as text: every cell a string, merged cells repeated over their span. */
export interface SheetText {
  name: string;
  rows: Cell[][];
}

/** Reads an xlsx whose archive has been checked before: hucre itself has no guard against swollen archives. */
export async function readSheets(bytes: Uint8Array): Promise<SheetText[]> {
  const workbook = await readXlsx(bytes).catch((error: unknown) => {
    throw new UnreadableDocument('DAMAGED_ARCHIVE', '表格文件内部结构已损坏，无法读取。', '请用 Excel 或 WPS 打开并另存为新的 xlsx 后再导入。', { cause: error });
  });
  return workbook.sheets.map((sheet) => {
    const width = Math.max(0, ...sheet.rows.map((row) => row?.length ?? 0));
    const rows = sheet.rows.map((row, r) =>
      Array.from({ length: width }, (_, c): Cell => ({ text: cellText(row?.[c] ?? null), carried: false, place: { cell: `${sheet.name}!${cellRef(r, c)}` } })),
    );
    for (const { startRow, startCol, endRow, endCol } of sheet.merges ?? []) carry(rows, startRow, startCol, endRow, endCol);
    return { name: sheet.name, rows };
  });
}

export async function readWorkbook(bytes: Uint8Array): Promise<ReadFile> {
  const sheets = await readSheets(bytes);
  const blocks = sheets.flatMap((sheet) => [...leadingTitle(sheet), { kind: 'table', rows: sheet.rows, place: { cell: `${sheet.name}!A1` } } satisfies Block]);
  return { format: 'workbook', blocks, margins: [], findings: [] };
}

/** Rows above the table with a single filled cell are its title. */
function leadingTitle(sheet: SheetText): Block[] {
  const titles: Block[] = [];
  for (const row of sheet.rows.slice(0, 5)) {
    const filled = row.filter((cell) => cell.text.trim() !== '');
    const own = filled.filter((cell) => !cell.carried);
    if (own.length !== 1 || !own[0]) break;
    titles.push({ kind: 'paragraph', text: own[0].text, place: own[0].place });
  }
  return titles;
}

function carry(rows: Cell[][], startRow: number, startCol: number, endRow: number, endCol: number): void {
  const text = rows[startRow]?.[startCol]?.text ?? '';
  for (let r = startRow; r <= Math.min(endRow, rows.length - 1); r += 1) {
    for (let c = startCol; c <= endCol; c += 1) {
      const cell = rows[r]?.[c];
      if (cell && !(r === startRow && c === startCol)) Object.assign(cell, { text, carried: true });
    }
  }
}

function cellText(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value).trim() : '';
}
