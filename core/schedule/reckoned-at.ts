import type { CalendarTable } from '../calendar/calendar-table.ts';
import { addDays } from '../calendar/day-number.ts';
import { isWorkday, workdayOnOrAfter, workdayOnOrBefore } from '../calendar/workday.ts';
import type { Policy } from '../policy/policy.ts';
import { dateOf, instantAt } from './instant.ts';

/** What left in the day's last minute has come to its end by then (design.md §5: 10 minutes at most). */
const AFTER_HOURS_MS = 30 * 60_000;

/** When a workday is reckoned: half an hour after the last of its hours. */
export function reckonedAt(date: string, { hours, zone }: Policy): Date {
  const last = hours.map(({ to }) => to).sort().at(-1) ?? '23:00';
  return new Date(instantAt(date, last, zone).getTime() + AFTER_HOURS_MS);
}

/** The newest workday that is over at `now`, and when the next one will be. */
export function daysReckoned(now: Date, policy: Policy, calendar: CalendarTable): { day: string; next: Date } {
  const today = dateOf(now, policy.zone);
  const isOver = isWorkday(today, calendar) && reckonedAt(today, policy) <= now;
  const day = isOver ? today : workdayOnOrBefore(addDays(today, -1), calendar);
  const next = isOver || !isWorkday(today, calendar) ? workdayOnOrAfter(addDays(today, 1), calendar) : today;
  return { day, next: reckonedAt(next, policy) };
}
