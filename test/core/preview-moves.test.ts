import { describe, expect, it } from 'vitest';
import { withYear } from '../../core/calendar/changed-days.ts';
import { chineseCalendar } from '../../core/calendar/chinese-calendar.ts';
import { defaultPolicy } from '../../core/policy/policy.ts';
import { minuteIn } from '../../core/schedule/instant.ts';
import { previewMoves, type KeptLine } from '../../core/schedule/preview-moves.ts';
import { schedule } from '../../core/schedule/schedule.ts';
import type { ScheduleInput } from '../../core/schedule/schedule-input.ts';
import { draftedTask } from '../../core/task/task-state.ts';

const now = new Date('2027-01-05T02:00:00Z');
const input: ScheduleInput = {
  state: {
    ...draftedTask('p1-001'),
    stage: 'underway',
    duties: [{ unit: '基教科', kind: 'lead', main: true, acknowledgedAt: '2027-01-04T02:00:00Z' }],
    assignedAt: '2027-01-04T01:00:00Z',
    assignment: 1,
    reporting: { since: '2027-01-04T01:00:00Z', version: 0 },
  },
  policy: defaultPolicy,
  calendar: chineseCalendar, // no notice for 2027
  cycles: [{ id: '2027Q1', due: '2027-03-25' }],
  filledRoles: new Set(),
};
const stored = (over: (line: KeptLine) => Partial<KeptLine> = () => ({})): KeptLine[] =>
  schedule(input).map((line) => {
    const kept = { ...line, recordedAt: null, outcome: null };
    return { ...kept, ...over(kept) };
  });
// 24 March becomes a day off, so that what lies workdays before the 25th goes a day back.
const announced = withYear(chineseCalendar, { year: 2027, holidays: ['2027-03-24'], makeUpWorkdays: [] });
const minutes = (kept: KeptLine[], calendar = announced) =>
  previewMoves({ ...input, calendar }, kept, now).map(({ purpose, before, after }) => [purpose, before && minuteIn(before, 'Asia/Shanghai'), after && minuteIn(after, 'Asia/Shanghai')]);

describe('planning a task anew', () => {
  it('moves nothing under the calendar it was planned by', () => {
    expect(minutes(stored(), chineseCalendar)).toEqual([]);
  });

  it('shows before and after of exactly the lines a new notice moves', () => {
    expect(minutes(stored())).toEqual([
      ['reportOpen', '2027-03-16 09:00', '2027-03-15 09:00'],
      ['reportSoon', '2027-03-24 09:00', '2027-03-23 09:00'],
    ]);
  });

  it('never tells again what was told', () => {
    const opened = stored(({ purpose }) => (purpose === 'reportOpen' ? { recordedAt: now, outcome: 'sent' } : {}));
    expect(minutes(opened).map(([purpose]) => purpose)).toEqual(['reportSoon']);
  });

  it('shows what falls away and what is new', () => {
    const kept = stored();
    const lost = kept.filter(({ purpose }) => purpose !== 'reportDue');
    expect(minutes(lost, chineseCalendar)).toEqual([['reportDue', null, '2027-03-25 09:00']]);
    const odd = { ...kept[0]!, key: 'p1-001/2027Q9/reportDue/0/0/contactA:基教科', at: new Date('2027-04-01T01:00:00Z') };
    expect(minutes([...kept, odd], chineseCalendar)).toEqual([['reportOpen', '2027-04-01 09:00', null]]);
  });
});
