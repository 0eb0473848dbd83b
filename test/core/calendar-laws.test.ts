import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseCalendar as table } from '../../core/calendar/chinese-calendar.ts';
import { closeDays } from '../../core/calendar/closure.ts';
import { addDays, dayNumberOf, weekdayOf } from '../../core/calendar/day-number.ts';
import { daySpan } from '../../core/calendar/day-span.ts';
import { addWorkdays, isProvisional, isWorkday, workdayOnOrAfter, workdayOnOrBefore, workdaysBetween } from '../../core/calendar/workday.ts';

const years = table.filter(({ year }) => year >= 2019 && year <= 2026);
const date = fc.integer({ min: dayNumberOf('2019-01-01'), max: dayNumberOf('2026-12-31') }).map((day) => addDays('1970-01-01', day));
const isWeekend = (day: string): boolean => weekdayOf(dayNumberOf(day)) > 5;

describe('the published tables of 2019 to 2026', () => {
  it('are all there, none of them provisional', () => {
    expect(years.map(({ year }) => year)).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]);
    expect(years.some(({ year }) => isProvisional(`${year}-07-01`, table))).toBe(false);
  });

  it.each(years.map((year) => [year.year, year] as const))('%i: every day named is what the notice says, every other is Monday to Friday', (year, { holidays, makeUpWorkdays }) => {
    for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
      const expected = makeUpWorkdays.includes(day) || (!holidays.includes(day) && !isWeekend(day));
      expect([day, isWorkday(day, table)]).toEqual([day, expected]);
    }
  });

  it.each(years.map((year) => [year.year, year] as const))('%i: a make-up day is a weekend, and pays for a weekday off of a holiday of several days', (_, { holidays, makeUpWorkdays }) => {
    expect(makeUpWorkdays.filter((day) => !isWeekend(day))).toEqual([]);
    expect(makeUpWorkdays.filter((day) => holidays.includes(day))).toEqual([]);
    expect(holidays.filter((day) => !isWeekend(day)).length).toBeGreaterThanOrEqual(makeUpWorkdays.length);
  });
});

/** Workdays after `from` up to and with `to`, day by day. */
function countOpen(from: string, to: string): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkday(day, table)) count += 1;
  return count;
}

describe('counting workdays', () => {
  it('there and back is the same day', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 60 }), (from, n) => {
        const start = workdayOnOrAfter(from, table);
        const end = addWorkdays(start, n, table);
        expect([isWorkday(end, table), addWorkdays(end, -n, table), workdaysBetween(start, end, table)]).toEqual([true, start, n]);
      }),
    );
  });

  it('the nearest workday has no workday between', () => {
    fc.assert(
      fc.property(date, (day) => {
        const [before, after] = [workdayOnOrBefore(day, table), workdayOnOrAfter(day, table)];
        expect([isWorkday(before, table), isWorkday(after, table), before <= day, day <= after]).toEqual([true, true, true, true]);
        expect(workdaysBetween(before, after, table)).toBe(before === after ? 0 : 1);
      }),
    );
  });

  it('adds up over any day between', () => {
    fc.assert(
      fc.property(date, date, date, (one, two, three) => {
        expect(workdaysBetween(one, two, table) + workdaysBetween(two, three, table)).toBe(workdaysBetween(one, three, table));
      }),
    );
  });

  it('there and back is the same day over closures too, counted forwards and backwards', () => {
    const closures = fc.array(fc.tuple(date, fc.nat(60)).map(([from, days]) => ({ from, to: addDays(from, days) })), { maxLength: 4 });
    fc.assert(
      fc.property(closures, date, fc.integer({ min: -60, max: 60 }), (closed, from, n) => {
        const open = closeDays(table, closed);
        const start = workdayOnOrAfter(from, open);
        const end = addWorkdays(start, n, open);
        expect([isWorkday(end, open), addWorkdays(end, -n, open), workdaysBetween(start, end, open)]).toEqual([true, start, n]);
        // Closed days are no workdays; every other day is what it was.
        const day = addDays(from, n);
        const isClosed = closed.some((each) => each.from <= day && day <= each.to);
        expect(isWorkday(day, open)).toBe(!isClosed && isWorkday(day, table));
        expect(workdaysBetween(start, end, table)).toBe(n < 0 ? -countOpen(end, start) : countOpen(start, end));
      }),
    );
  });

  it('counts no workday as 0, backwards too', () => {
    expect(workdaysBetween('2026-02-22', '2026-02-21', table)).toBe(0); // shrunk: it was -0
  });

  it('explains itself: the days of a span less its weekends, holidays out and make-up days in', () => {
    fc.assert(
      fc.property(date, fc.nat(120), (from, length) => {
        const { to, workdays, holidays, makeUpWorkdays } = daySpan(from, addDays(from, length), table);
        const weekdays = Array.from({ length }, (_, nth) => addDays(from, nth + 1)).filter((day) => day <= to && !isWeekend(day)).length;
        expect(workdays).toBe(weekdays - holidays.length + makeUpWorkdays.length);
      }),
    );
  });

  it('says of any answer about a year without a notice that it may still move', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2027, max: 2060 }), fc.integer({ min: 0, max: 364 }), (year, days) => {
        const day = addDays(`${year}-01-01`, days);
        expect(isProvisional(day, table)).toBe(true);
        expect(daySpan('2026-12-30', day, table).provisional).toBe(true);
      }),
    );
  });
});
