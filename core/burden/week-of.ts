import { addDays, dayNumberOf, weekdayOf } from '../calendar/day-number.ts';

/** The week of a date, Monday to Sunday, both `YYYY-MM-DD`. */
export function weekOf(date: string): { monday: string; sunday: string } {
  const monday = addDays(date, 1 - weekdayOf(dayNumberOf(date)));
  return { monday, sunday: addDays(monday, 6) };
}
