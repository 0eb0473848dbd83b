const DAY_MS = 86_400_000;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

// A year is planned on the same few hundred dates a hundred thousand times; both ways are remembered.
const REMEMBERED = 20_000;
const days = new Map<string, number>();
const dates = new Map<number, string>();

/** Days since 1970-01-01 of a date `YYYY-MM-DD`; no zone is involved. Throws TypeError for anything else. */
export function dayNumberOf(date: string): number {
  const known = days.get(date);
  if (known !== undefined) return known;
  const ms = DATE.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  // 02-30 would roll over into March.
  if (Number.isNaN(ms) || !new Date(ms).toISOString().startsWith(date)) {
    throw new TypeError(`not a date YYYY-MM-DD: ${JSON.stringify(date)}`);
  }
  if (days.size >= REMEMBERED) days.clear();
  days.set(date, ms / DAY_MS);
  return ms / DAY_MS;
}

/** The date of a day number, `YYYY-MM-DD`. */
export function dateOfDay(day: number): string {
  const known = dates.get(day);
  if (known !== undefined) return known;
  const date = new Date(day * DAY_MS).toISOString().slice(0, 10);
  if (dates.size >= REMEMBERED) dates.clear();
  dates.set(day, date);
  return date;
}

export const addDays = (date: string, count: number): string => dateOfDay(dayNumberOf(date) + count);

/** 1 = Monday … 7 = Sunday. Day 0 was a Thursday. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;
