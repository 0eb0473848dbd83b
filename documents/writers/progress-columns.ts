import type { ProgressRow } from '../../core/edition/progress-rows.ts';
import type { GivenPart } from '../../core/report/unit-form.ts';
import { figureChange } from './figure-line.ts';
import { tableWidth } from './table-width.ts';

/** The table that goes up (推进情况表): one row a task, a row of its own where the chapter changes. Every text is plain text, printed as it is; null prints 未报. */
export interface ProgressTable {
  title: string;
  /** Second line under the title, such as the period and the day it was made up; '' for none. */
  subtitle: string;
  rows: ProgressRow[];
  /** Set for a table somebody edits and gives back: its rows print their codes for this cycle small. */
  comesBack?: { cycle: string };
}

const missing = '未报';

const sayPart = ({ unit, text }: GivenPart): string => `（${unit}）${text}`;

export interface ProgressColumn {
  heading: string;
  /** Part of the page's width. */
  share: number;
  centered: boolean;
  textOf(row: ProgressRow): string;
}

/** `narrow` columns keep their width whatever stands beside them. */
const columns: (ProgressColumn & { narrow?: true; isThere?(rows: ProgressRow[]): boolean })[] = [
  { heading: '序号', narrow: true, share: 800, centered: true, textOf: ({ number }) => number },
  { heading: '目标任务', share: 3400, centered: false, textOf: ({ goal }) => goal },
  { heading: '牵头单位', share: 1700, centered: true, textOf: ({ leadUnits }) => leadUnits.join('、') },
  { heading: '本季目标', share: 3000, centered: false, textOf: ({ quarterGoal }) => quarterGoal },
  { heading: '上期情况', share: 3000, centered: false, textOf: ({ last = '' }) => last, isThere: (rows) => rows.some(({ last }) => last !== undefined && last !== '') },
  { heading: '推进情况', share: 4500, centered: false, textOf: ({ progress, parts = [] }) => [progress ?? missing, ...parts.map(sayPart)].join('\n') },
  { heading: '数据', share: 1900, centered: false, textOf: ({ figures = [] }) => figures.flatMap(figureChange).join('\n'), isThere: (rows) => rows.some(({ figures = [] }) => figures.flatMap(figureChange).length > 0) },
  { heading: '进度类别', narrow: true, share: 1170, centered: true, textOf: ({ progressClass }) => progressClass ?? missing },
];

/** Columns of a table, the same on paper and in a workbook: last time's text and figures only where some row has them. Together `tableWidth`. */
export function progressColumns(rows: ProgressRow[]): ProgressColumn[] {
  const there = columns.filter(({ isThere }) => isThere?.(rows) ?? true);
  const [kept, whole] = [sum(there.filter(({ narrow }) => narrow)), sum(there.filter(({ narrow }) => !narrow))];
  const shared = there.map(({ heading, share, centered, narrow, textOf }) => ({ heading, centered, textOf, share: narrow ? share : Math.floor((share * (tableWidth - kept)) / whole) }));
  const rest = tableWidth - sum(shared);
  return shared.map((column) => (column.heading === '推进情况' ? { ...column, share: column.share + rest } : column));
}

const sum = (all: { share: number }[]): number => all.reduce((whole, { share }) => whole + share, 0);

/** The chapter to print before a row, '' where it goes on. */
export const chapterBefore = (rows: ProgressRow[], at: number): string => {
  const section = rows[at]?.section ?? '';
  return section === rows[at - 1]?.section ? '' : section;
};
