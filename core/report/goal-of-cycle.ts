import type { TaskDraft } from '../plan/plan-draft.ts';

const quarters = ['一', '二', '三', '四'];

/**
 * The goal a report of a cycle is held against: the period's own field as the plan printed it (三季度推进目标), else
 * 目标任务, not broken down (process.md §3); '' when the plan prints neither.
 */
export function goalOfCycle(fields: TaskDraft['fields'], cycle: string): { text: string; brokenDown: boolean } {
  const quarter = /^\d{4}Q([1-4])$/u.exec(cycle)?.[1];
  const own = quarter === undefined ? undefined : fields[`${quarters[Number(quarter) - 1]}季度推进目标`];
  if (own && own.length > 0) return { text: own.join('\n'), brokenDown: true };
  return { text: (fields['目标任务'] ?? []).join('\n'), brokenDown: false };
}
