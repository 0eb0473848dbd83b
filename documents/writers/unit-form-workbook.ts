import { printRowCode } from '../../core/report/row-code.ts';
import type { FormRow } from '../../core/report/unit-form.ts';
import { progressClasses } from '../../core/task/task-state.ts';
import { words } from '../../locales/zh-CN/index.ts';
import { classHeading, classShare, codeHeading, formRemark, numberHeading, numberShare, signOffLabels, unitFormColumns, type UnitForm } from './unit-form-columns.ts';
import { writeSheetTable, type SheetColumn, type SheetLine } from './write-sheet-table.ts';

/** Characters over the page's width at 11 points; the sheet is fitted to the page when printed. */
const pageWidth = 150;
const widthOf = (share: number): number => Math.round((share / 14_570) * pageWidth);

// The hidden column moves with its row when the sheet is sorted; a name for each row's cell would not.
const columns: SheetColumn[] = [
  { heading: codeHeading, width: 24, hidden: true },
  { heading: numberHeading, width: 7, centered: true },
  ...unitFormColumns.map(({ heading, share }) => ({ heading, width: widthOf(share) })),
  { heading: classHeading, width: widthOf(classShare), centered: true, choices: progressClasses },
  { heading: codeHeading, width: widthOf(numberShare), centered: true, size: 6 },
];

/** Why a class is chosen already, a row after the other: a cell of the list holds the class alone. */
function presetNotes(rows: readonly FormRow[]): SheetLine[] {
  const notes = rows.flatMap(({ number, preset }) => (preset ? [`${number}${words.forms.presetNote(preset.reason, preset.count)}`] : []));
  return notes.length === 0 ? [] : [{ text: `进度类别：${notes.join('')}`, align: 'left' }];
}

/** Writes the form as xlsx: row codes in a hidden column and printed small in the last, the progress class to be chosen from a list. */
export function writeUnitFormWorkbook({ title, subtitle, unit, rows }: UnitForm): Promise<Uint8Array> {
  const { reporter, attestedBy, date, seal } = signOffLabels;
  const lastColumn = columns.length - 1;
  return writeSheetTable({
    name: '填报表',
    title,
    above: [
      { text: subtitle, align: 'center' },
      { text: `填报单位：${unit}`, align: 'left' },
      { text: formRemark, align: 'left' },
      ...presetNotes(rows),
    ],
    columns,
    rows: rows.map((row) => {
      const code = printRowCode(row.taskId, row.cycle);
      return { kind: 'row', texts: [code, row.number, ...unitFormColumns.map(({ textOf }) => textOf(row)), row.current?.progressClass ?? row.preset?.progressClass ?? '', code] };
    }),
    below: [new Map([[2, reporter], [4, attestedBy], [6, date], [lastColumn - 2, seal]])],
    named: [{ name: 'duban_row_codes', column: 0 }],
  });
}
