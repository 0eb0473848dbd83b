import type { CalendarYear } from './calendar-table.ts';
import { addDays } from './day-number.ts';

/** What a notice changes of a year that was announced before. */
export interface YearAmendment {
  holidays: readonly string[];
  makeUpWorkdays: readonly string[];
  /** Last days of holidays that are made longer: the days from the old end to the new one are off too. */
  extendedTo: readonly string[];
}

/** The year after the amendment: what it names has the last word, everything else stays. */
export function amendYear(held: CalendarYear, { holidays, makeUpWorkdays, extendedTo }: YearAmendment): CalendarYear {
  const off = new Set([...holidays, ...extendedTo.flatMap((to) => daysAfterOldEnd(held, to))]);
  const on = new Set(makeUpWorkdays);
  const merge = (kept: readonly string[], added: ReadonlySet<string>, undone: ReadonlySet<string>): string[] => [...new Set([...kept.filter((date) => !undone.has(date)), ...added])].sort();
  return { year: held.year, holidays: merge(held.holidays, off, on), makeUpWorkdays: merge(held.makeUpWorkdays, on, off) };
}

function daysAfterOldEnd(held: CalendarYear, to: string): string[] {
  const days = [to];
  const oldEnd = held.holidays.findLast((date) => date < to);
  if (oldEnd === undefined) return days;
  for (let date = addDays(to, -1); date > oldEnd; date = addDays(date, -1)) days.push(date);
  return days;
}
