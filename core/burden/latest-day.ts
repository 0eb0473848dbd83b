import type { CalendarTable } from '../calendar/calendar-table.ts';
import { addWorkdays } from '../calendar/workday.ts';
import type { Policy } from '../policy/policy.ts';
import { dateOf } from '../schedule/instant.ts';
import type { Line } from '../schedule/line.ts';

type DatedLine = Pick<Line, 'purpose' | 'at' | 'due' | 'reason'>;

/**
 * The last date on which a line may leave (`YYYY-MM-DD`): the date it is about, or the day before the next step would
 * be told. Null for what is late already or has no date: it rides in whatever message comes next.
 */
export function latestDay(line: DatedLine, policy: Policy, calendar: CalendarTable): string | null {
  const { purpose, due } = line;
  if (due === null) return null;
  const planned = dateOf(line.at, policy.zone);
  const atLeastPlanned = (date: string): string => (date > planned ? date : planned);

  if (purpose === 'escalate') return atLeastPlanned(addWorkdays(due, policy.levels[1] - 1, calendar));
  if (planned > due) return null;
  switch (purpose) {
    case 'reportOpen': // the form is in hand a workday before the reminder
      return atLeastPlanned(addWorkdays(due, -policy.soonWorkdays - 1, calendar));
    case 'assigned':
      return atLeastPlanned(addWorkdays(due, -1, calendar));
    case 'deadlineSoon':
      return atLeastPlanned(addWorkdays(due, -nextStep(line, policy), calendar));
    default:
      return due;
  }
}

/** Workdays before the deadline at which it is told of again; 0 after the last time. */
function nextStep({ reason }: DatedLine, { deadlineSoon }: Policy): number {
  const before = -Number(reason.facts['late']);
  return Math.max(0, ...deadlineSoon.filter((step) => step < before));
}
