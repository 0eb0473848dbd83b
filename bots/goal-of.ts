import type { TaskView } from '../ports/reads.ts';

const quarters = ['一', '二', '三', '四'];

/**
 * The goal a report is held against: the period's own field as the plan printed it (三季度推进目标), else 目标任务, else
 * the title, both not broken down (process.md §3).
 */
export function goalOf({ draft, title }: Pick<TaskView, 'draft' | 'title'>, cycle: string | null): { text: string; brokenDown: boolean } {
  const quarter = /^\d{4}Q([1-4])$/.exec(cycle ?? '')?.[1];
  const own = quarter === undefined ? undefined : draft.fields[`${quarters[Number(quarter) - 1]}季度推进目标`];
  if (own && own.length > 0) return { text: own.join('\n'), brokenDown: true };
  const objective = draft.fields['目标任务'];
  return { text: objective && objective.length > 0 ? objective.join('\n') : title, brokenDown: false };
}
