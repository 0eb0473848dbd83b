import type { CalendarTable } from './calendar-table.ts';
import { addDays, dayNumberOf, weekdayOf } from './day-number.ts';
import { isProvisional, isWorkday, workdaysBetween } from './workday.ts';

/** The days between two dates, as the calendar counted them. All dates `YYYY-MM-DD`. */
export interface DaySpan {
  from: string;
  to: string;
  /** After `from`, up to and with `to`. */
  workdays: number;
  /** Mondays to Fridays off by a notice: counted over. */
  holidays: string[];
  /** Saturdays and Sundays worked by a notice: counted. */
  makeUpWorkdays: string[];
  /** A year in it has no notice: the count may still move. */
  provisional: boolean;
}

/** What a count of workdays stepped over and took in between the two dates, whichever comes first. */
export function daySpan(one: string, other: string, table: CalendarTable): DaySpan {
  const [from, to] = one <= other ? [one, other] : [other, one];
  const holidays: string[] = [];
  const makeUpWorkdays: string[] = [];
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) {
    const weekend = weekdayOf(dayNumberOf(date)) > 5;
    const works = isWorkday(date, table);
    if (!weekend && !works) holidays.push(date);
    if (weekend && works) makeUpWorkdays.push(date);
  }
  const provisional = isProvisional(from, table) || isProvisional(to, table);
  return { from, to, workdays: workdaysBetween(from, to, table), holidays, makeUpWorkdays, provisional };
}
