import { addWorkdays } from '../core/calendar/workday.ts';
import { askedCycles } from '../core/schedule/asked-cycles.ts';
import type { ScheduleInput } from '../core/schedule/schedule-input.ts';

/** By when a co-unit may be asked for its part; dates are `YYYY-MM-DD`. */
export interface PartFacts {
  /** The last day that leaves the lead its workdays; null where the lead owes no such report. */
  latest: string | null;
  today: string;
}

/** Pure. A part is due some workdays before the lead's report (process.md §2). */
export function partFacts(input: ScheduleInput, cycle: string, today: string): PartFacts {
  const due = askedCycles(input).find(({ id }) => id === cycle)?.due;
  return { latest: due === undefined ? null : addWorkdays(due, -input.policy.partNotice, input.calendar), today };
}
