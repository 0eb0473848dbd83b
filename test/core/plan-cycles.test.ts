import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addWorkdays, isWorkday } from '../../core/calendar/workday.ts';
import { dateOfDay, dayNumberOf } from '../../core/calendar/day-number.ts';
import { defaultPolicy as policy, type Policy } from '../../core/policy/policy.ts';
import { planCycles } from '../../core/schedule/plan-cycles.ts';
import { calendar } from './play.ts';

const plan = (period: Policy['period'], launch = '2026-01-05', typedDates?: Record<string, string>) =>
  planCycles({ year: 2026, period, policy, calendar, launch, ...(typedDates ? { typedDates } : {}) });

describe('report cycles', () => {
  it('are due on the 25th of a quarter\'s last month or the workday before', () => {
    expect(plan('quarterly')).toEqual([
      { id: '2026Q1', due: '2026-03-25' },
      { id: '2026Q2', due: '2026-06-25' },
      { id: '2026Q3', due: '2026-09-24' }, // the 25th is 中秋
      { id: '2026Q4', due: '2026-12-25' },
    ]);
  });

  it.each<[Policy['period'], number, string, string]>([
    ['monthly', 12, '2026-01', '2026-12'],
    ['half-yearly', 2, '2026H1', '2026H2'],
    ['yearly', 1, '2026', '2026'],
    ['once', 1, 'once', 'once'],
  ])('come %s, %i a year', (period, count, first, last) => {
    const cycles = planCycles({ year: 2026, period, policy, calendar, launch: '2025-12-01' });
    expect([cycles.length, cycles[0]?.id, cycles.at(-1)?.id]).toEqual([count, first, last]);
  });

  it('come weekly on the last workday of the ISO week, none in a week off', () => {
    const weeks = plan('weekly', '2026-01-05');
    expect(weeks.find(({ id }) => id === '2026W07')?.due).toBe('2026-02-14'); // a make-up Saturday
    expect(weeks.some(({ id }) => id === '2026W08')).toBe(false); // 春节
    expect(weeks.find(({ id }) => id === '2026W53')?.due).toBe('2026-12-31');
  });

  it('are not opened when due before the launch or within ten workdays after it', () => {
    expect(plan('quarterly', '2026-03-11').map(({ id }) => id)).toEqual(['2026Q2', '2026Q3', '2026Q4']); // 25 March is the tenth
    expect(plan('quarterly', '2026-03-10').map(({ id }) => id)[0]).toBe('2026Q1');
    expect(plan('once', '2026-12-20')).toEqual([{ id: 'once', due: '2026-12-25' }]);
  });

  it('take the dates the supervisor typed, on the workday before a day off', () => {
    expect(plan('quarterly', '2026-01-05', { '2026Q3': '2026-10-04', '2026Q4': '2026-12-10' })).toContainEqual({ id: '2026Q3', due: '2026-09-30' });
  });

  it('are in order, on workdays, inside the year and after the notice for every launch', () => {
    const launches = fc.integer({ min: dayNumberOf('2026-01-01'), max: dayNumberOf('2026-12-31') }).map(dateOfDay);
    const periods = fc.constantFrom<Policy['period']>('weekly', 'monthly', 'quarterly', 'half-yearly', 'yearly');
    fc.assert(
      fc.property(launches, periods, (launch, period) => {
        const dues = plan(period, launch).map(({ due }) => due);
        expect([...dues].sort()).toEqual(dues);
        expect(new Set(plan(period, launch).map(({ id }) => id)).size).toBe(dues.length);
        for (const due of dues) {
          expect(isWorkday(due, calendar)).toBe(true);
          expect(due.startsWith('2026-')).toBe(true);
          expect(due > addWorkdays(launch, policy.firstCycleNotice, calendar)).toBe(true);
        }
      }),
    );
  });
});
