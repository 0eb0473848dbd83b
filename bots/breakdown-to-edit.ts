import type { BreakdownText } from '../core/breakdown/breakdown-text.ts';
import { proposeBreakdown } from '../core/breakdown/propose-breakdown.ts';
import { yearOfTask } from '../core/breakdown/year-of-task.ts';
import type { TaskView } from '../ports/reads.ts';

/** What a lead is shown to confirm or edit: what was handed in last, else what is agreed, else what the plan's own words propose. */
export const breakdownToEdit = ({ draft, breakdown, state }: Pick<TaskView, 'draft' | 'breakdown' | 'state'>): BreakdownText =>
  breakdown?.proposed ?? breakdown?.agreed ?? proposeBreakdown(draft, yearOfTask(state));

/** True where the plan's own words propose something and nothing was handed in yet: one button confirms it. */
export function canConfirm({ draft, breakdown, state }: Pick<TaskView, 'draft' | 'breakdown' | 'state'>): boolean {
  if (breakdown?.proposed || state.breakdown?.returned) return false;
  const { goals, items } = proposeBreakdown(draft, yearOfTask(state));
  return goals.length + items.length > 0;
}
