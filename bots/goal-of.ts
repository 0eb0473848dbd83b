import { goalOfCycle } from '../core/report/goal-of-cycle.ts';
import type { TaskView } from '../ports/reads.ts';

/** The goal a report is held against; the task's title where the plan prints none. */
export function goalOf({ draft, title }: Pick<TaskView, 'draft' | 'title'>, cycle: string | null): { text: string; brokenDown: boolean } {
  const goal = goalOfCycle(draft.fields, cycle ?? '');
  return goal.text === '' ? { ...goal, text: title } : goal;
}
