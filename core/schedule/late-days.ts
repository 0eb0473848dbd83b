import type { CalendarTable } from '../calendar/calendar-table.ts';
import { addWorkdays } from '../calendar/workday.ts';
import type { Policy } from '../policy/policy.ts';

/** A day of late reminders: the rung, the date, and how many workdays late it is then. */
export interface LateDay {
  rung: number;
  date: string;
  late: number;
}

/**
 * Days on which somebody late is reminded (process.md §5): each workday for `daily`, then every `every`-th workday,
 * before `before` (`YYYY-MM-DD`, itself excluded) and at most `most` times.
 */
export function lateDays(
  due: string,
  before: string,
  late: Policy['late'],
  calendar: CalendarTable,
  most = Number.POSITIVE_INFINITY,
): LateDay[] {
  const days: LateDay[] = [];
  let behind = 1;
  let date = addWorkdays(due, 1, calendar);
  while (date < before && days.length < most) {
    days.push({ rung: days.length + 1, date, late: behind });
    const step = days.length < late.daily ? 1 : late.every;
    behind += step;
    date = addWorkdays(date, step, calendar);
  }
  return days;
}
