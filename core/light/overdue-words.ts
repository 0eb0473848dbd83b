import type { CalendarTable } from '../calendar/calendar-table.ts';
import { workdaysBetween } from '../calendar/workday.ts';

/** Workdays a due date has passed by; 0 until and on the day, and without one. */
export const overdueWorkdays = (due: string | null, today: string, calendar: CalendarTable): number =>
  due === null ? 0 : Math.max(0, workdaysBetween(due, today, calendar));

/** What a contact reads in place of a light: 逾期2个工作日, or null while nothing is late. */
export function overdueWords(due: string, today: string, calendar: CalendarTable): string | null {
  const late = overdueWorkdays(due, today, calendar);
  return late > 0 ? `逾期${late}个工作日` : null;
}
