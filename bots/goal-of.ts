import { goalOfTask, isBrokenDown } from '../core/breakdown/goal-of-task.ts';
import type { SubmissionView, TaskView } from '../ports/reads.ts';

/** The goal a report is held against; the task's title where the plan prints none. `submissions` where the surface has them. */
export function goalOf(task: Pick<TaskView, 'draft' | 'title' | 'breakdown'>, cycle: string | null, submissions: readonly SubmissionView[] = []): { text: string; brokenDown: boolean } {
  const goal = goalOfTask({ ...task, submissions }, cycle ?? '');
  return { text: goal.text === '' ? task.title : goal.text, brokenDown: isBrokenDown(goal) };
}
