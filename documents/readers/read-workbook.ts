import { cellRef, readOds, readXlsx } from 'hucre';
import type { CellValue, Sheet, Workbook } from 'hucre';
import type { Cell, ReadFile, ReaderFinding } from '../block.ts';
import { UnreadableDocument } from '../unreadable-document.ts';
import { sheetBlocks } from './workbook/sheet-blocks.ts';
import { carryMerged, trimGrid } from './workbook/sheet-text.ts';
import type { SheetText } from './workbook/sheet-text.ts';
import { showCell } from './workbook/show-cell.ts';

export type { SheetText } from './workbook/sheet-text.ts';

/** Reads an xlsx whose archive has been checked before: hucre itself has no guard against swollen archives. */
export const readSheets = (bytes: Uint8Array): Promise<SheetText[]> => openSheets(readXlsx(bytes, { readStyles: true }));

/** Reads an ods (OpenDocument) whose archive has been checked before. */
export const readOpenSheets = (bytes: Uint8Array): Promise<SheetText[]> => openSheets(readOds(bytes, { readStyles: true }));

async function openSheets(opening: Promise<Workbook>): Promise<SheetText[]> {
  const workbook = await opening.catch((error: unknown) => {
    throw new UnreadableDocument('DAMAGED_ARCHIVE', '表格文件内部结构已损坏，无法读取。', '请用 Excel 或 WPS 打开并另存为新的 xlsx 后再导入。', { cause: error });
  });
  return textOfSheets(workbook);
}

/** Every sheet of a workbook as text. `formatOf` gives a number format where the workbook itself does not carry it. */
export function textOfSheets(workbook: Workbook, formatOf?: (sheet: number, row: number, column: number) => string | undefined): SheetText[] {
  return workbook.sheets.map((sheet, index) => {
    const values = trimGrid<CellValue>(sheet.rows, isNothing);
    const width = values.reduce((most, row) => Math.max(most, row.length), 0);
    const rows = values.map((row, r) =>
      Array.from({ length: width }, (_, c): Cell => {
        const format = sheet.cells?.get(`${r},${c}`)?.style?.numFmt ?? formatOf?.(index, r, c);
        return { text: showCell(row[c] ?? null, format), carried: false, place: { cell: `${sheet.name}!${cellRef(r, c)}` } };
      }),
    );
    carryMerged(rows, sheet.merges ?? []);
    const hiddenRows = [...(sheet.rowDefs ?? [])].filter(([row, definition]) => definition.hidden && row < rows.length).map(([row]) => row + 1);
    return { name: sheet.name, rows, hidden: Boolean(sheet.hidden || sheet.veryHidden), hiddenRows, unanswered: findUnanswered(sheet) };
  });
}

const isNothing = (value: CellValue | undefined): boolean => value === null || value === undefined || value === '';

/** A program that writes sheets may leave the answers to whoever opens them first. */
function findUnanswered({ cells }: Sheet): string[] {
  return [...(cells ?? [])].filter(([, cell]) => cell.formula && (cell.formulaResult ?? cell.value ?? null) === null).map(([key]) => cellRef(...(key.split(',').map(Number) as [number, number])));
}

/** Sheets → blocks. Hidden sheets are left out with a note; hidden rows are read, with a doubt. */
export function workbookOf(sheets: SheetText[]): ReadFile {
  const filled = sheets.filter((sheet) => sheetBlocks(sheet).length > 0);
  const seen = filled.filter((sheet) => !sheet.hidden);
  const shown = seen.filter((sheet) => !isExplanation(sheet) || !seen.some(holdsTable));
  return { format: 'workbook', blocks: shown.flatMap((sheet) => sheetBlocks(sheet)), margins: [], findings: [...filled.filter((sheet) => sheet.hidden).map(noteHiddenSheet), ...seen.filter((sheet) => !shown.includes(sheet)).map(noteExplanation), ...shown.flatMap(doubtHiddenRows), ...shown.flatMap(doubtUnanswered)] };
}

const holdsTable = (sheet: SheetText): boolean => sheetBlocks(sheet).some((block) => block.kind === 'table');
const explanation = /^(?:填(?:表|报|写)|使用|编制)?(?:说明|须知|要求)$|^(?:目录|封面)$/;

/** A sheet of prose beside the lists that says how to fill them in. */
function isExplanation(sheet: SheetText): boolean {
  const [first] = sheetBlocks(sheet);
  return !holdsTable(sheet) && [sheet.name, first && first.kind !== 'table' ? first.text : ''].some((text) => explanation.test(text.replace(/[\s\u3000]+/g, '')));
}

const noteExplanation = ({ name }: SheetText): ReaderFinding => ({ severity: 'note', code: 'explanatory-sheet', message: `工作表“${name}”是填表说明，未作为任务内容读入。`, place: { cell: `${name}!A1` } });

const noteHiddenSheet = ({ name }: SheetText): ReaderFinding => ({ severity: 'note', code: 'hidden-sheet', message: `工作表“${name}”是隐藏的，未读入；如需导入，请先取消隐藏。`, place: { cell: `${name}!A1` } });

function doubtHiddenRows({ name, hiddenRows }: SheetText): ReaderFinding[] {
  const [first] = hiddenRows;
  if (first === undefined) return [];
  const listed = `${hiddenRows.slice(0, 10).join('、')}${hiddenRows.length > 10 ? `等${hiddenRows.length}` : ''}`;
  return [{ severity: 'doubt', code: 'hidden-rows', message: `工作表“${name}”第${listed}行是隐藏的（可能被筛选掉），已一并读入，请确认是否需要。`, place: { cell: `${name}!A${first}` } }];
}

function doubtUnanswered({ name, unanswered }: SheetText): ReaderFinding[] {
  const [first] = unanswered;
  if (!first) return [];
  return [{ severity: 'doubt', code: 'formula-without-value', message: `工作表“${name}”有${unanswered.length}个公式没有保存结果，按空白读入；请用 Excel 或 WPS 打开并保存一次后再导入。`, place: { cell: `${name}!${first}` } }];
}

export const readWorkbook = async (bytes: Uint8Array): Promise<ReadFile> => workbookOf(await readSheets(bytes));
