import type { UnitType } from '../plan/directory.ts';
import type { CalendarTable } from './calendar-table.ts';
import { addDays } from './day-number.ts';

/** Days on which units of a type do not work (寒暑假); of every type, the office among them, where it is null. */
export interface Closure {
  unitType: UnitType | null;
  /** First and last day, `YYYY-MM-DD`. */
  from: string;
  to: string;
  why: string;
}

/** The table with the closed days off; what the notices of the years say of other days stays. */
export function closeDays(table: CalendarTable, closures: readonly Pick<Closure, 'from' | 'to'>[]): CalendarTable {
  if (closures.length === 0) return table;
  const closed = new Set(closures.flatMap(daysOf));
  // All years together are one calendar: closed days of a year without a notice must not make it one that has its notice.
  return table.map((year, at) => ({
    ...year,
    holidays: at === 0 ? [...year.holidays, ...closed] : year.holidays,
    makeUpWorkdays: year.makeUpWorkdays.filter((date) => !closed.has(date)),
  }));
}

/** The first of them that falls between two dates, both included and in any order. */
export function closureBetween<T extends Closure>(closures: readonly T[], one: string, other: string): T | undefined {
  const [first, last] = one <= other ? [one, other] : [other, one];
  return closures.find(({ from, to }) => from <= last && first <= to);
}

function daysOf({ from, to }: Pick<Closure, 'from' | 'to'>): string[] {
  const days: string[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) days.push(date);
  return days;
}
