import type { CalendarTable, CalendarYear } from '../core/calendar/calendar-table.ts';
import { chineseCalendar } from '../core/calendar/chinese-calendar.ts';
import { closeDays } from '../core/calendar/closure.ts';
import { readClosures } from './closures.ts';
import { factHash } from './audit/office-act-hash.ts';
import { recordOfficeAct } from './audit/record-office-act.ts';
import type { PrismaClient } from './generated/client.ts';

/** The office's workdays: the notices, without the days on which everybody is closed. */
export async function readCalendar(prisma: PrismaClient): Promise<CalendarTable> {
  const [notices, closures] = await Promise.all([readNotices(prisma), readClosures(prisma)]);
  return closeDays(notices, closures.filter(({ unitType }) => unitType === null));
}

/** The built-in notices, each year replaced by the one stored for it: an imported notice has the last word. */
export async function readNotices(prisma: PrismaClient): Promise<CalendarTable> {
  const rows = await prisma.calendarYear.findMany({ orderBy: { year: 'asc' } });
  const stored = rows.map(
    (row): CalendarYear => ({
      year: row.year,
      holidays: row.holidays as string[],
      makeUpWorkdays: row.makeUpWorkdays as string[],
    }),
  );
  const replaced = new Set(stored.map(({ year }) => year));
  return [...chineseCalendar.filter(({ year }) => !replaced.has(year)), ...stored].sort((one, other) => one.year - other.year);
}

/** Stores a year's notice; `source` names it, `by` is the address of who did. */
export async function saveCalendarYear(prisma: PrismaClient, year: CalendarYear, source: string, { by, at }: { by: string; at: Date }): Promise<void> {
  const data = { holidays: year.holidays, makeUpWorkdays: year.makeUpWorkdays, source };
  await prisma.$transaction([
    prisma.calendarYear.upsert({ where: { year: year.year }, create: { year: year.year, ...data }, update: data }),
    recordOfficeAct(prisma, { kind: 'calendarChanged', subject: String(year.year), by, at, facts: { holidays: year.holidays.length, makeUpWorkdays: year.makeUpWorkdays.length, days: factHash(data) } }),
  ]);
}
