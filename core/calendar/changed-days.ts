import type { CalendarTable, CalendarYear } from './calendar-table.ts';
import { isWorkday } from './workday.ts';

/** A day that is a workday under one calendar and off under the other. */
export interface ChangedDay {
  date: string;
  /** As it is after the change. */
  workday: boolean;
}

/** The table with this year in place of the one it held. */
export const withYear = (table: CalendarTable, year: CalendarYear): CalendarTable => [...table.filter((each) => each.year !== year.year), year].sort((one, other) => one.year - other.year);

/** Which days of work a year's notice moves against the table there is, in order. */
export function changedDays(before: CalendarTable, year: CalendarYear): ChangedDay[] {
  const after = withYear(before, year);
  const held = before.find((each) => each.year === year.year);
  const named = new Set([...year.holidays, ...year.makeUpWorkdays, ...(held?.holidays ?? []), ...(held?.makeUpWorkdays ?? [])]);
  return [...named]
    .sort()
    .map((date) => ({ date, workday: isWorkday(date, after) }))
    .filter(({ date, workday }) => isWorkday(date, before) !== workday);
}
