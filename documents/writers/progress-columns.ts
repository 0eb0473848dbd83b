import type { ProgressRow } from '../../core/edition/progress-rows.ts';
import type { GivenPart } from '../../core/report/unit-form.ts';

/** The table that goes up (推进情况表): one row a task, a row of its own where the chapter changes. Every text is plain text, printed as it is; null prints 未报. */
export interface ProgressTable {
  title: string;
  /** Second line under the title, such as the period and the day it was made up; '' for none. */
  subtitle: string;
  rows: ProgressRow[];
}

const missing = '未报';

const sayPart = ({ unit, text }: GivenPart): string => `（${unit}）${text}`;

/** Columns of the table, the same on paper and in a workbook. `share` is the part of the page's width. */
export const progressColumns: { heading: string; share: number; centered: boolean; textOf(row: ProgressRow): string }[] = [
  { heading: '序号', share: 800, centered: true, textOf: ({ number }) => number },
  { heading: '目标任务', share: 3400, centered: false, textOf: ({ goal }) => goal },
  { heading: '牵头单位', share: 1700, centered: true, textOf: ({ leadUnits }) => leadUnits.join('、') },
  { heading: '本季目标', share: 3000, centered: false, textOf: ({ quarterGoal }) => quarterGoal },
  { heading: '推进情况', share: 4500, centered: false, textOf: ({ progress, parts = [] }) => [progress ?? missing, ...parts.map(sayPart)].join('\n') },
  { heading: '进度类别', share: 1170, centered: true, textOf: ({ progressClass }) => progressClass ?? missing },
];

/** The chapter to print before a row, '' where it goes on. */
export const chapterBefore = (rows: ProgressRow[], at: number): string => {
  const section = rows[at]?.section ?? '';
  return section === rows[at - 1]?.section ? '' : section;
};
