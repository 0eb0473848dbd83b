import { sayCycle, sayDate } from '../../locales/zh-CN/dates.ts';
import type { LateMatter, TaskStatus } from './plan-status.ts';

/** What is late about a task and what of it waits for the office, '' for nothing. */
export function sayConcern({ late, waitsForReview }: Pick<TaskStatus, 'late' | 'waitsForReview'>): string {
  const reviews = waitsForReview.map((what) => (what === 'completion' ? '办结待审' : `${sayCycle(what)}待审`));
  return [...late.map(sayLate), ...reviews].join('；');
}

function sayLate({ what, cycle, due, late }: LateMatter): string {
  const matter = { sign: '签收', report: `${sayCycle(cycle ?? '')}进展`, deadline: '办结', conclusion: '全年结论' }[what];
  return `${matter}逾期${late}个工作日（${sayDate(due)}）`;
}
