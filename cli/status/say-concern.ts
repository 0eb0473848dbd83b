import { sayCycle, sayDate } from '../../locales/zh-CN/dates.ts';
import type { LateMatter, TaskStatus } from './plan-status.ts';

/** What is late about a task and what of it waits for the office or to be signed off, '' for nothing. */
export function sayConcern({ late, waitsForReview, waitsForSignOff }: Pick<TaskStatus, 'late' | 'waitsForReview' | 'waitsForSignOff'>): string {
  const reviews = waitsForReview.map((what) => ({ completion: '办结待审', breakdown: '细化分解待审' }[what] ?? (/^B\d+$/u.test(what) ? '批示反馈待审' : `${sayCycle(what)}待审`)));
  const unsigned = waitsForSignOff.map((cycle) => `${sayCycle(cycle)}待审签`);
  return [...late.map(sayLate), ...reviews, ...unsigned].join('；');
}

function sayLate({ what, cycle, due, late }: LateMatter): string {
  const matter = { sign: '签收', report: `${sayCycle(cycle ?? '')}进展`, deadline: '办结', breakdown: '细化分解', subItem: '子项', instruction: '批示反馈', call: '临时调度', conclusion: '全年结论' }[what];
  return `${matter}逾期${late}个工作日（${sayDate(due)}）`;
}
