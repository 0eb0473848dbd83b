import { dayNumberOf } from '../core/calendar/day-number.ts';
import { instantAt } from '../core/schedule/instant.ts';
import { wrongUse } from './command-fault.ts';

/** A date typed as `YYYY-MM-DD`, itself. Throws `CommandFault` for anything else, 2月30日 included. */
export function checkDate(text: string): string {
  try {
    dayNumberOf(text);
    return text;
  } catch (error) {
    if (error instanceof TypeError) throw wrongUse(`「${text}」不是日期。`, '日期写作 2026-09-24。');
    throw error;
  }
}

/** A year typed as four digits. */
export function checkYear(text: string): number {
  if (!/^(19|20)\d\d$/u.test(text)) throw wrongUse(`「${text}」不是年份。`, '年份写作 2026。');
  return Number(text);
}

/** `2026-03-05`, `2026-03-05 14:30` (in the office's zone; a date alone is its `dayBegins`) or an ISO instant with its offset. */
export function readInstant(text: string, zone: string, dayBegins: string): Date {
  const [, date, time = dayBegins] = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}))?$/u.exec(text.trim()) ?? [];
  if (date !== undefined && /^([01]\d|2[0-3]):[0-5]\d$/u.test(time)) return instantAt(checkDate(date), time, zone);
  const instant = new Date(/(?:Z|[+-]\d{2}:?\d{2})$/u.test(text.trim()) ? text.trim() : Number.NaN);
  if (Number.isNaN(instant.getTime())) throw wrongUse(`「${text}」不是时间。`, '时间写作 2026-03-05 14:30，或只写日期 2026-03-05。');
  return instant;
}
