import { describe, expect, it } from 'vitest';
import { chineseCalendar } from '../../core/calendar/chinese-calendar.ts';
import { daySpan } from '../../core/calendar/day-span.ts';
import { defaultPolicy } from '../../core/policy/policy.ts';
import { figuresOfRule, lineGrounds } from '../../core/schedule/line-grounds.ts';
import { reasonRules } from '../../locales/reason-rules.ts';
import { policyFields } from '../../locales/zh-CN/policy.ts';

describe('the days between two dates', () => {
  it('names the weekdays off and the weekends worked by notice, whichever date comes first', () => {
    const span = daySpan('2026-02-24', '2026-02-12', chineseCalendar);
    expect(span).toEqual({
      from: '2026-02-12', to: '2026-02-24', workdays: 3, provisional: false,
      holidays: ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-02-23'],
      makeUpWorkdays: ['2026-02-14'],
    });
  });

  it('says when a year in it has no notice', () => {
    expect(daySpan('2026-12-30', '2027-01-04', chineseCalendar.filter(({ year }) => year <= 2026)).provisional).toBe(true);
  });
});

describe('the grounds of a line', () => {
  it('are the figures its rule reads and the days from the first to the last date it names', () => {
    const line = { at: new Date('2026-09-15T01:00:00Z'), due: '2026-09-24', reason: { rule: 'reportOpen', facts: { unit: '基教科', cycle: '2026Q3', due: '2026-09-24' } } };
    const { figures, days } = lineGrounds(line, defaultPolicy, chineseCalendar);
    expect(figures).toContain('openWorkdays');
    expect(days).toMatchObject({ from: '2026-09-15', to: '2026-09-24', workdays: 8, makeUpWorkdays: ['2026-09-20'] });
  });

  it('count no days where a line names only the day it leaves', () => {
    const line = { at: new Date('2026-09-24T01:00:00Z'), due: '2026-09-24', reason: { rule: 'reportDue', facts: {} } };
    expect(lineGrounds(line, defaultPolicy, chineseCalendar).days).toBeNull();
  });

  it.each(reasonRules)('of %s are figures people have a name for', (rule) => {
    expect(figuresOfRule[rule]?.map((figure) => policyFields[figure].name)).toEqual(expect.arrayContaining([expect.any(String)]));
  });
});
