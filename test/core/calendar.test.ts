import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseCalendar } from '../../core/calendar/chinese-calendar.ts';
import { addDays, dateOfDay, dayNumberOf, weekdayOf } from '../../core/calendar/day-number.ts';
import {
  addWorkdays,
  isProvisional,
  isWorkday,
  workdayOnOrAfter,
  workdayOnOrBefore,
  workdaysBetween,
} from '../../core/calendar/workday.ts';

const table = chineseCalendar;
const anyDate = fc.integer({ min: dayNumberOf('2019-01-01'), max: dayNumberOf('2028-12-31') }).map(dateOfDay);

describe('the calendar', () => {
  it.each([
    ['2026-02-14', true], ['2026-02-15', false], ['2026-02-16', false], ['2026-02-20', false], ['2026-02-23', false],
    ['2026-02-24', true], ['2026-02-28', true], ['2026-09-20', true], ['2026-09-25', false], ['2026-10-01', false],
    ['2026-10-07', false], ['2026-10-10', true], ['2026-03-07', false], ['2026-03-09', true],
  ])('knows whether %s is a workday', (date, expected) => {
    expect(isWorkday(date, table)).toBe(expected);
  });

  it('holds every day of the package it was copied from', () => {
    const data = createRequire(import.meta.url)('chinese-days/dist/chinese-days.json') as Record<'holidays' | 'workdays', Record<string, string>>;
    expect(table.flatMap((year) => year.holidays).sort()).toEqual(Object.keys(data.holidays).sort());
    expect(table.flatMap((year) => year.makeUpWorkdays).sort()).toEqual(Object.keys(data.workdays).sort());
    expect(table.map(({ year }) => year)).toEqual(Array.from({ length: 23 }, (_, index) => 2004 + index));
  });

  const notices = ['2019', '2025'].map((year) => ({ year, file: new URL(`../../../shared/plans/holidays/${year}.json`, import.meta.url) }));
  const there = notices.filter(({ file }) => existsSync(file));
  it.skipIf(there.length === 0)('agrees with the printed notices (skipped where they are not at hand)', () => {
    for (const { file, year } of there) {
      const notice = JSON.parse(readFileSync(file, 'utf8')) as Notice & { effective?: Notice };
      const { offDays, makeupWorkdays } = notice.effective ?? notice;
      for (const day of offDays) expect([year, day, isWorkday(day, table)]).toEqual([year, day, false]);
      for (const day of makeupWorkdays) expect([year, day, isWorkday(day, table)]).toEqual([year, day, true]);
    }
  });

  it('answers Monday to Friday but for what the law fixes for a year without a notice, and says so', () => {
    const days = ['2027-01-01', '2027-01-04', '2027-05-01', '2027-10-01', '2027-10-04', '2028-05-02'];
    expect(days.map((day) => [isWorkday(day, table), isProvisional(day, table)])).toEqual([false, true, false, false, true, false].map((works) => [works, true]));
    expect(isWorkday('2027-10-01', [{ year: 2027, holidays: [], makeUpWorkdays: ['2027-10-01'] }])).toBe(true);
    expect(isProvisional('2026-12-31', table)).toBe(false);
    expect(isProvisional('2003-12-31', table)).toBe(true);
  });

  it('counts workdays over the holidays, both ways', () => {
    expect(addWorkdays('2026-09-24', 5, table)).toBe('2026-10-09'); // 中秋 and 国庆 between
    expect(addWorkdays('2026-10-09', -5, table)).toBe('2026-09-24');
    expect(addWorkdays('2026-09-25', 0, table)).toBe('2026-09-25');
    expect(workdayOnOrBefore('2026-09-25', table)).toBe('2026-09-24');
    expect(workdayOnOrAfter('2026-09-25', table)).toBe('2026-09-28');
    expect(workdaysBetween('2026-09-24', '2026-10-09', table)).toBe(5);
    expect(workdaysBetween('2026-10-09', '2026-09-24', table)).toBe(-5);
    expect(workdaysBetween('2026-09-24', '2026-09-24', table)).toBe(0);
  });

  it('lands on a workday, and counts back what it added', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 40 }), (date, n) => {
        const on = addWorkdays(date, n, table);
        expect(isWorkday(on, table)).toBe(true);
        expect(workdaysBetween(date, on, table)).toBe(n);
        expect(isWorkday(addWorkdays(date, -n, table), table)).toBe(true);
      }),
    );
  });

  it('refuses what is no date', () => {
    for (const bad of ['2026-02-30', '2026-2-3', '', '2026-13-01', '2026-02-03T00:00']) {
      expect(() => dayNumberOf(bad), bad).toThrow(/not a date/);
    }
    expect(weekdayOf(dayNumberOf('2026-11-22'))).toBe(7);
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  });
});

interface Notice {
  offDays: string[];
  makeupWorkdays: string[];
}
