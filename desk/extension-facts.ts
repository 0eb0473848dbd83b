import { addWorkdays, workdayOnOrBefore } from '../core/calendar/workday.ts';
import { askedCycles } from '../core/schedule/asked-cycles.ts';
import { askedDeadline } from '../core/schedule/asked-deadline.ts';
import type { ScheduleInput } from '../core/schedule/schedule-input.ts';

/** What the calendar says about a new date; all dates are `YYYY-MM-DD`. */
export interface ExtensionFacts {
  today: string;
  /** The date as the unit is asked by it now, null when nothing is asked. */
  due: string | null;
  /** The date asked for; the workday before where it is a day off. */
  until: string;
  /** Within what the office may grant by itself. */
  isShort: boolean;
  /** How often the office may grant one by itself. */
  times: number;
}

/** Pure. `cycle` null means the task's deadline; `today` and `until` are dates in the policy's zone. */
export function extensionFacts(input: ScheduleInput, ask: { cycle: string | null; until: string }, today: string): ExtensionFacts {
  const { state, calendar, policy } = input;
  const due = ask.cycle === null ? askedDeadline(state) : (askedCycles(input).find(({ id }) => id === ask.cycle)?.due ?? null);
  const until = workdayOnOrBefore(ask.until, calendar);
  return { today, due, until, isShort: due !== null && until <= addWorkdays(due, policy.extensionLongest, calendar), times: policy.extensionTimes };
}
