import type { CalendarTable } from '../calendar/calendar-table.ts';
import type { UnitCalendars } from '../calendar/unit-days.ts';
import type { RoleName } from './line.ts';
import { splitRole } from './split-role.ts';

interface Calendars {
  calendar: CalendarTable;
  unitCalendars?: UnitCalendars | undefined;
}

const ofUnits: readonly string[] = ['contactA', 'contactB', 'head'];

/** The workdays a unit's asks are counted by: its own where it is closed at times, else the office's. */
export const calendarOfUnit = ({ calendar, unitCalendars }: Calendars, unit: string): CalendarTable => unitCalendars?.get(unit)?.calendar ?? calendar;

/** The same by the role that is told: contacts and heads work as their unit does, leaders as the office. */
export function calendarOfRole(calendars: Calendars, role: RoleName): CalendarTable {
  if (!calendars.unitCalendars?.size) return calendars.calendar;
  const { kind, unit } = splitRole(role);
  return ofUnits.includes(kind) ? calendarOfUnit(calendars, unit) : calendars.calendar;
}
