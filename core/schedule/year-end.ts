import type { CalendarTable } from '../calendar/calendar-table.ts';
import { workdayOnOrBefore } from '../calendar/workday.ts';
import type { TaskState } from '../task/task-state.ts';
import type { PlannedCycle, ScheduleInput } from './schedule-input.ts';

/** Last workday of the plan's year: that of its term, else of its last cycle; null where neither names a year. */
export function yearEndOf({ term }: Pick<TaskState, 'term'>, cycles: readonly PlannedCycle[], calendar: CalendarTable): string | null {
  if (term.kind === 'planYear' && term.end !== null) return term.end;
  const year = cycles.at(-1)?.due.slice(0, 4);
  return year === undefined ? null : workdayOnOrBefore(`${year}-12-31`, calendar);
}

/**
 * By when the main lead is asked what the year came to (process.md §3): the year's last workday; null where nothing is
 * asked, for work that ends after the year goes on by itself, and a task that is being mended answers for that first.
 */
export function askedYearEnd({ state, cycles, calendar, policy }: ScheduleInput): string | null {
  if (policy.yearEndWorkdays === 0 || state.rectifying !== undefined || state.term.kind === 'multiYear') return null;
  const end = yearEndOf(state, cycles, calendar);
  return end !== null && state.term.end !== null && state.term.end > end ? null : end;
}

/** The same where an unanswered one is late: standing work goes on either way. */
export const owedYearEnd = (input: ScheduleInput): string | null => (input.state.term.kind === 'standing' ? null : askedYearEnd(input));
