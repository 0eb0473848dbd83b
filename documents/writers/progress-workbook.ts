import { chapterBefore, progressColumns, type ProgressTable } from './progress-columns.ts';
import { writeSheetTable, type SheetRow } from './write-sheet-table.ts';

/** Characters over the page's width at 11 points; the sheet is fitted to the page when printed. */
const pageWidth = 130;

/** Writes the table as xlsx, with the same columns as on paper. */
export function writeProgressWorkbook({ title, subtitle, rows }: ProgressTable): Promise<Uint8Array> {
  const whole = progressColumns.reduce((sum, { share }) => sum + share, 0);
  return writeSheetTable({
    name: '推进情况表',
    title,
    above: subtitle === '' ? [] : [{ text: subtitle, align: 'center' }],
    columns: progressColumns.map(({ heading, share, centered }) => ({ heading, centered, width: Math.round((share / whole) * pageWidth) })),
    rows: rows.flatMap((row, at): SheetRow[] => {
      const chapter = chapterBefore(rows, at);
      const own: SheetRow = { kind: 'row', texts: progressColumns.map(({ textOf }) => textOf(row)) };
      return chapter === '' ? [own] : [{ kind: 'chapter', text: chapter }, own];
    }),
    below: [],
    named: [],
  });
}
