import type { Conclusion, ProgressClass, TaskState } from '../task/task-state.ts';

/** A text that was approved in the year. */
export interface ApprovedText {
  cycle: string;
  due: string;
  done: string;
  /** 暂无新进展: an earlier text that still stood. */
  isUnchanged: boolean;
}

/** 全年总结 before anybody wrote one: what was approved, period by period; texts that only still stood are left out. */
export const yearSummary = (texts: readonly ApprovedText[], sayCycle: (id: string) => string): string =>
  [...texts]
    .filter(({ isUnchanged, done }) => !isUnchanged && done.trim() !== '')
    .sort((one, other) => (one.due < other.due ? -1 : 1))
    .map(({ cycle, done }) => `${sayCycle(cycle)}：${done.trim()}`)
    .join('\n');

const done: readonly ProgressClass[] = ['已完成', '提前完成'];

/**
 * What the year may have come to, by rule, for the lead to confirm or change: standing work goes on, what the last review
 * found done is done, what never began is not done, the rest goes into the next year.
 */
export function proposedConclusion({ term, cycles }: Pick<TaskState, 'term' | 'cycles'>): Conclusion {
  if (term.kind === 'standing') return '转常态';
  const last = cycles.filter(({ state }) => state === 'approved').sort((one, other) => (one.due < other.due ? -1 : 1)).at(-1)?.decidedClass ?? null;
  if (last === null) return '未完成';
  if (done.includes(last)) return '完成';
  return last === '未启动' ? '未完成' : '部分完成转下年';
}
