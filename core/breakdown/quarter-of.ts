import { addDays, dateOfDay, dayNumberOf, weekdayOf } from '../calendar/day-number.ts';

/** The quarter (`2026Q2`) a cycle ends in: of `2026Q2`, `2026-05`, `2026H1`, `2026W20`, `2026`; null for an id without a period. */
export function quarterOf(cycle: string): string | null {
  const [, year, quarter, month, half, week] = /^(\d{4})(?:Q([1-4])|-(\d{2})|H([12])|W(\d{2}))?$/u.exec(cycle) ?? [];
  if (year === undefined) return null;
  if (quarter !== undefined) return cycle;
  if (month !== undefined) return `${year}Q${Math.ceil(Number(month) / 3)}`;
  if (half !== undefined) return `${year}Q${Number(half) * 2}`;
  if (week === undefined) return `${year}Q4`;
  // Its Thursday decides where an ISO week belongs.
  const fourth = dayNumberOf(`${year}-01-04`); // always in week 1
  const thursday = addDays(dateOfDay(fourth - (weekdayOf(fourth) - 1)), (Number(week) - 1) * 7 + 3);
  return quarterOfDate(thursday);
}

/** The quarter a date (`YYYY-MM-DD`) lies in. */
export const quarterOfDate = (date: string): string => `${date.slice(0, 4)}Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;

/** The last day of a quarter, `YYYY-MM-DD`. */
export const endOfQuarter = (quarter: string): string => {
  const [, year = '', number = ''] = /^(\d{4})Q([1-4])$/u.exec(quarter) ?? [];
  return `${year}-${{ 1: '03-31', 2: '06-30', 3: '09-30', 4: '12-31' }[number] ?? '12-31'}`;
};
