import { writeSheetTable } from './write-sheet-table.ts';

/** The result of a call for a report; every cell as it is printed. */
export interface CallSheet {
  title: string;
  subtitle: string;
  /** The columns that were asked. */
  headings: string[];
  rows: { number: string; title: string; lead: string; texts: string[] }[];
}

/** Characters over the page's width at 11 points that the asked columns share. */
const shared = 80;

/** Writes the result as xlsx, a row a task. */
export const writeCallWorkbook = ({ title, subtitle, headings, rows }: CallSheet): Promise<Uint8Array> =>
  writeSheetTable({
    name: '临时调度',
    title,
    above: [{ text: subtitle, align: 'center' }],
    columns: [
      { heading: '序号', width: 7, centered: true },
      { heading: '任务', width: 30 },
      { heading: '牵头单位', width: 15, centered: true },
      ...headings.map((heading) => ({ heading, width: Math.max(10, Math.round(shared / headings.length)) })),
    ],
    rows: rows.map((row) => ({ kind: 'row', texts: [row.number, row.title, row.lead, ...row.texts] })),
    below: [],
    named: [],
  });
