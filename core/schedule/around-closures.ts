import { dayNumberOf } from '../calendar/day-number.ts';
import { isWorkday, workdayOnOrAfter, workdayOnOrBefore } from '../calendar/workday.ts';
import { calendarOfRole } from './calendar-of.ts';
import { dateOf } from './instant.ts';
import type { Line } from './line.ts';
import type { ScheduleInput } from './schedule-input.ts';

const DAY_MS = 86_400_000;

/**
 * Lines that were planned by the office's days alone, moved off the days on which the unit they tell is closed: to the
 * last open day before where their date still lies ahead and nobody asked later than that, else until it is back. The same
 * hour; a line is never dropped.
 */
export function aroundClosures(lines: Line[], input: ScheduleInput): Line[] {
  if (!input.unitCalendars?.size) return lines;
  const { zone } = input.policy;
  const since = input.state.reporting.since;
  const earliest = since === null ? null : dateOf(new Date(since), zone);
  return lines.map((line) => {
    const calendar = calendarOfRole(input, line.role);
    const day = dateOf(line.at, zone);
    if (calendar === input.calendar || isWorkday(day, calendar)) return line;
    const before = workdayOnOrBefore(day, calendar);
    const isAhead = line.purpose === 'yearEnd' && line.due !== null && day <= line.due && earliest !== null && before > earliest;
    const moved = isAhead ? before : workdayOnOrAfter(day, calendar);
    return { ...line, at: new Date(line.at.getTime() + (dayNumberOf(moved) - dayNumberOf(day)) * DAY_MS) };
  });
}
