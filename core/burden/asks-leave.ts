import type { CalendarTable } from '../calendar/calendar-table.ts';
import { addDays } from '../calendar/day-number.ts';
import { workdayOnOrAfter, workdaysBetween } from '../calendar/workday.ts';
import type { Policy } from '../policy/policy.ts';
import { dateOf } from '../schedule/instant.ts';
import type { Line } from '../schedule/line.ts';
import { asksNeeded, type AskWindow } from './asks-needed.ts';
import { latestDay } from './latest-day.ts';
import { weekOf } from './week-of.ts';

/** An ask with the policy of its task and the workdays of its unit. */
export interface PolicedAsk {
  line: Pick<Line, 'purpose' | 'at' | 'due' | 'reason'>;
  policy: Policy;
  calendar: CalendarTable;
}

/** What one person was asked and will be asked in the week of a round. */
export interface PersonsWeek {
  round: Date;
  /** Messages with an ask in it that left earlier in the week. */
  asked: number;
  /** Asks of this round, and those put off to it. */
  pending: readonly PolicedAsk[];
  /** Asks planned for later rounds; asked for only where they matter. */
  coming: () => readonly PolicedAsk[];
}

/**
 * The burden budget (process.md §5): whether a person's asks leave with this round, all in one message, or wait for the
 * next. They wait past the last ask of the week, and before it where the week would else need more asks than it has
 * left and waiting saves one. What cannot wait for its date leaves, and takes the others along. Nothing is dropped.
 */
export function asksLeave({ round, asked, pending, coming }: PersonsWeek, calendar: CalendarTable): boolean {
  const [first] = pending;
  const limit = Math.min(...pending.map(({ policy }) => policy.asksPerWeek || Number.POSITIVE_INFINITY));
  if (!first || limit === Number.POSITIVE_INFINITY) return true;
  const { policy } = first;
  const today = dateOf(round, policy.zone);
  const { sunday } = weekOf(today);
  const windowOf = (ask: PolicedAsk): AskWindow => {
    const from = dateOf(ask.line.at, policy.zone);
    return { from: from > today ? from : today, to: latestDay(ask.line, ask.policy, ask.calendar) ?? NEVER };
  };

  const waiting = pending.map(windowOf);
  if (pending.some((ask, at) => waiting[at]!.to < workdayOnOrAfter(addDays(today, 1), ask.calendar))) return true;
  const left = limit - asked;
  if (left <= 0) return false;
  const thisWeek = ({ to }: AskWindow): boolean => to <= sunday;
  if (1 + workdaysBetween(today, sunday, calendar) <= left) return true; // one a day would do
  const later = coming().map(windowOf).filter(thisWeek);
  const ifItLeaves = 1 + asksNeeded(later);
  return ifItLeaves <= left || asksNeeded([...waiting.filter(thisWeek), ...later]) >= ifItLeaves;
}

const NEVER = '9999-12-31';
