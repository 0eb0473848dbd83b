import type { CalendarTable } from './calendar-table.ts';
import { dateOfDay, dayNumberOf, weekdayOf } from './day-number.ts';
import { statutoryDays } from './statutory-days.ts';

interface DayIndex {
  years: Set<number>;
  off: Set<number>;
  on: Set<number>;
}

const statutory = statutoryDays.map(dayNumberOf);
// Tables are immutable data; indexing one is a matter of speed only.
const indexes = new WeakMap<CalendarTable, DayIndex>();

function indexOf(table: CalendarTable): DayIndex {
  let index = indexes.get(table);
  if (!index) {
    index = {
      years: new Set(table.map((each) => each.year)),
      // A notice may name days of the December before its year: all tables together are one calendar.
      off: new Set([...statutory, ...table.flatMap((each) => each.holidays.map(dayNumberOf))]),
      on: new Set(table.flatMap((each) => each.makeUpWorkdays.map(dayNumberOf))),
    };
    indexes.set(table, index);
  }
  return index;
}

const worksOn = (day: number, { on, off }: DayIndex): boolean => on.has(day) || (!off.has(day) && weekdayOf(day) <= 5);

/** Workday by the State Council's notices; in a year without a table Monday–Friday but for what the law fixes (`isProvisional` tells). */
export const isWorkday = (date: string, table: CalendarTable): boolean => worksOn(dayNumberOf(date), indexOf(table));

/** True when the notice for the date's year is not in the table: what was answered about it may still move. */
export const isProvisional = (date: string, table: CalendarTable): boolean =>
  !indexOf(table).years.has(Number(date.slice(0, 4)));

function seek(day: number, step: 1 | -1, index: DayIndex): number {
  let at = day;
  while (!worksOn(at, index)) at += step;
  return at;
}

export const workdayOnOrBefore = (date: string, table: CalendarTable): string =>
  dateOfDay(seek(dayNumberOf(date), -1, indexOf(table)));

export const workdayOnOrAfter = (date: string, table: CalendarTable): string =>
  dateOfDay(seek(dayNumberOf(date), 1, indexOf(table)));

/** The n-th workday after the date, or before it for a negative n. 0 gives the date itself, workday or not. */
export function addWorkdays(date: string, n: number, table: CalendarTable): string {
  const index = indexOf(table);
  const step = n < 0 ? -1 : 1;
  let day = dayNumberOf(date);
  for (let left = Math.abs(n); left > 0; left -= 1) day = seek(day + step, step, index);
  return dateOfDay(day);
}

/** Workdays after `from` up to and with `to`; negative when `to` is earlier. */
export function workdaysBetween(from: string, to: string, table: CalendarTable): number {
  const index = indexOf(table);
  const [start, end] = [dayNumberOf(from), dayNumberOf(to)];
  let count = 0;
  for (let day = Math.min(start, end) + 1; day <= Math.max(start, end); day += 1) if (worksOn(day, index)) count += 1;
  return start <= end || count === 0 ? count : -count; // never -0
}
