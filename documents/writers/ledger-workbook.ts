import { writeSheetTable, type SheetRow } from './write-sheet-table.ts';

/** One task of the 台账, every cell as it is printed. */
export interface LedgerSheetRow {
  number: string;
  /** Chapter of the plan, '' for none. */
  section: string;
  title: string;
  leads: string;
  others: string;
  stage: string;
  light: string;
  /** What is late or waits for review, '' for nothing. */
  concern: string;
  report: string;
  /** `YYYY-MM-DD`, '' for none. */
  next: string;
}

export interface LedgerSheet {
  title: string;
  /** Line under the title, such as the day it shows. */
  subtitle: string;
  rows: LedgerSheetRow[];
}

/** Widths in characters: together one page across. */
const columns: { heading: string; width: number; centered: boolean; textOf(row: LedgerSheetRow): string }[] = [
  { heading: '序号', width: 7, centered: true, textOf: ({ number }) => number },
  { heading: '任务', width: 32, centered: false, textOf: ({ title }) => title },
  { heading: '牵头单位', width: 15, centered: true, textOf: ({ leads }) => leads },
  { heading: '其他单位', width: 15, centered: true, textOf: ({ others }) => others },
  { heading: '阶段', width: 9, centered: true, textOf: ({ stage }) => stage },
  { heading: '亮灯', width: 6, centered: true, textOf: ({ light }) => light },
  { heading: '逾期或待审', width: 17, centered: false, textOf: ({ concern }) => concern },
  { heading: '最近报送', width: 32, centered: false, textOf: ({ report }) => report },
  { heading: '下一期限', width: 12, centered: true, textOf: ({ next }) => next },
];

/** Writes the 台账 of one plan as xlsx: a row a task, a row of its own where the chapter changes. */
export function writeLedgerWorkbook({ title, subtitle, rows }: LedgerSheet): Promise<Uint8Array> {
  return writeSheetTable({
    name: '台账',
    title,
    above: [{ text: subtitle, align: 'center' }],
    columns: columns.map(({ heading, width, centered }) => ({ heading, width, centered })),
    rows: rows.flatMap((row, at): SheetRow[] => {
      const own: SheetRow = { kind: 'row', texts: columns.map(({ textOf }) => textOf(row)) };
      return row.section === '' || row.section === rows[at - 1]?.section ? [own] : [{ kind: 'chapter', text: row.section }, own];
    }),
    below: [],
    named: [],
  });
}
