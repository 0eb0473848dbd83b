import type { Recurrence } from '../../../core/plan/plan-draft.ts';

export interface Limit {
  words: string;
  /** Last day. */
  day: string;
}

const two = (value: number): string => String(value).padStart(2, '0');
const day = (year: number, month: number, date: number): string => `${year}-${two(month)}-${two(date)}`;
const monthEnd = (year: number, month: number): string => day(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate());
const han = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** Ways to say by when; each takes the plan's year, a month and a day that every month has. */
export const limits: ((year: number, month: number, date: number) => Limit)[] = [
  (year, month) => ({ words: `${month}月底前`, day: monthEnd(year, month) }),
  (year, month) => ({ words: `${year}年${month}月底前`, day: monthEnd(year, month) }),
  (year, month) => ({ words: `今年${month}月底前`, day: monthEnd(year, month) }),
  (year, month) => ({ words: `${han[month]}月底前`, day: monthEnd(year, month) }),
  (year, month) => ({ words: `${month}月末前`, day: monthEnd(year, month) }),
  (year, month, date) => ({ words: `${month}月${date}日前`, day: day(year, month, date) }),
  (year, month, date) => ({ words: `${year}年${month}月${date}日前`, day: day(year, month, date) }),
  (year, month, date) => ({ words: `${year}年${month}月${date}日之前`, day: day(year, month, date) }),
  (year, month) => ({ words: `${han[Math.ceil(month / 3)]}季度末前`, day: monthEnd(year, Math.ceil(month / 3) * 3) }),
  (year, month) => ({ words: `第${han[Math.ceil(month / 3)]}季度`, day: monthEnd(year, Math.ceil(month / 3) * 3) }),
  (year) => ({ words: '上半年', day: day(year, 6, 30) }),
  (year) => ({ words: '年内', day: day(year, 12, 31) }),
  (year) => ({ words: '年底前', day: day(year, 12, 31) }),
  (year) => ({ words: '本年度内', day: day(year, 12, 31) }),
  (year) => ({ words: `${year}年底前`, day: day(year, 12, 31) }),
  (year, month) => ({ words: `${year + 1}年${month}月底前`, day: monthEnd(year + 1, month) }),
  (year, month) => ({ words: `明年${month}月底前`, day: monthEnd(year + 1, month) }),
];

/** What a column or field made for a date holds; there a bare month binds too. */
export const limitCells: ((year: number, month: number, date: number) => Limit)[] = [
  ...limits,
  (year, month) => ({ words: `${month}月`, day: monthEnd(year, month) }),
  (year, month) => ({ words: `${month}月底`, day: monthEnd(year, month) }),
  (year, month) => ({ words: `${year}年${month}月`, day: monthEnd(year, month) }),
  (year, month) => ({ words: `${year}.${month}`, day: monthEnd(year, month) }),
  (year, month, date) => ({ words: `${month}月${date}日`, day: day(year, month, date) }),
  (year, month, date) => ({ words: `${year}-${two(month)}-${two(date)}`, day: day(year, month, date) }),
  (year) => ({ words: '全年', day: day(year, 12, 31) }),
  (year, month) => ({ words: `${han[Math.ceil(month / 3)]}季度`, day: monthEnd(year, Math.ceil(month / 3) * 3) }),
  (year) => ({ words: '年底', day: day(year, 12, 31) }),
  (year) => ({ words: '12月31日', day: day(year, 12, 31) }),
];

/** Sentences with a rhythm of the task itself; with null one that belongs to others, or none at all. */
export const rhythms: [sentence: string, recurrence: Recurrence | null][] = [
  ['每周调度一次进展', 'weekly'],
  ['每月通报一次进展情况', 'monthly'],
  ['按月汇总上报数据', 'monthly'],
  ['每季度召开一次推进会', 'quarterly'],
  ['每半年开展一次评估', 'half-yearly'],
  ['每年更新一次名录', 'yearly'],
  ['指导各学校每月组织一次演练', null],
];
