import { printRowCode } from '../../core/report/row-code.ts';
import { codeHeading } from './unit-form-columns.ts';
import { chapterBefore, progressColumns, type ProgressTable } from './progress-columns.ts';
import { tableWidth } from './table-width.ts';
import { writeSheetTable, type SheetColumn, type SheetRow } from './write-sheet-table.ts';

/** Characters over the page's width at 11 points; the sheet is fitted to the page when printed. */
const pageWidth = 130;

const codeColumn: SheetColumn = { heading: codeHeading, width: 24, hidden: true };

/** Writes the table as xlsx, with the same columns as on paper; row codes of one that comes back in a hidden column. */
export function writeProgressWorkbook({ title, subtitle, rows, comesBack }: ProgressTable): Promise<Uint8Array> {
  const columns = progressColumns(rows);
  const shown = columns.map(({ heading, share, centered }) => ({ heading, centered, width: Math.round((share / tableWidth) * pageWidth) }));
  return writeSheetTable({
    name: '推进情况表',
    title,
    above: subtitle === '' ? [] : [{ text: subtitle, align: 'center' }],
    columns: comesBack ? [codeColumn, ...shown] : shown,
    rows: rows.flatMap((row, at): SheetRow[] => {
      const chapter = chapterBefore(rows, at);
      const texts = columns.map(({ textOf }) => textOf(row));
      const own: SheetRow = { kind: 'row', texts: comesBack ? [printRowCode(row.taskId ?? '', comesBack.cycle), ...texts] : texts };
      return chapter === '' ? [own] : [{ kind: 'chapter', text: chapter }, own];
    }),
    below: [],
    named: comesBack ? [{ name: 'duban_row_codes', column: 0 }] : [],
  });
}
