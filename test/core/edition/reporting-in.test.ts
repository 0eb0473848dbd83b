import { describe, expect, it } from 'vitest';
import { chineseCalendar } from '../../../core/calendar/chinese-calendar.ts';
import { reportingIn } from '../../../core/edition/reporting-in.ts';
import { defaultPolicy, type Policy } from '../../../core/policy/policy.ts';
import type { PlannedCycle } from '../../../core/schedule/schedule-input.ts';
import { draftedTask, type Cycle, type TaskState } from '../../../core/task/task-state.ts';

const quarters: PlannedCycle[] = [['2026Q1', '2026-03-25'], ['2026Q2', '2026-06-25'], ['2026Q3', '2026-09-24'], ['2026Q4', '2026-12-25']].map(([id, due]) => ({ id: id!, due: due! }));
const months: PlannedCycle[] = [1, 2, 3, 4, 5, 6].map((month) => ({ id: `2026-0${month}`, due: `2026-0${month}-25` }));
const others: PlannedCycle[] = [{ id: '2026H1', due: '2026-06-25' }, { id: '2026', due: '2026-12-25' }, { id: '2026W13', due: '2026-03-27' }];

const state = (over: Partial<TaskState> = {}): TaskState => ({
  ...draftedTask('p1a2b3c4d-003'), stage: 'underway', reporting: { since: '2026-01-05T01:00:00Z', version: 0 },
  duties: [{ unit: '设施科', kind: 'lead', main: true, acknowledgedAt: '2026-01-05T02:00:00Z' }], ...over,
});
const ownPeriod = (period: Policy['period']): Policy => ({ ...defaultPolicy, overrides: { units: {}, tasks: { 3: { period } } } });
const take = (edition: string, over: Partial<TaskState> = {}, policy: Policy = defaultPolicy) =>
  reportingIn(edition, state(over), { policy, calendar: chineseCalendar, cycles: [...quarters, ...months, ...others], filledRoles: new Set() });
const missed: Cycle = { id: '2026Q1', due: '2026-03-25', version: 0, state: 'missed', content: null, submittedAt: null, submittedBy: null, proposedClass: null, decidedClass: null, repairedLate: false, returns: 0, returnedAt: null };

describe('what an edition takes of a task', () => {
  it('is the report of its own cycle, asked whether it is to come, open or missed', () => {
    expect(take('2026Q1')).toEqual({ cycle: '2026Q1', asked: true });
    expect(take('2026Q1', { cycles: [missed] })).toEqual({ cycle: '2026Q1', asked: true });
  });

  it.each([
    ['monthly', '2026Q1', '2026-03'], ['monthly', '2026Q2', '2026-06'], ['monthly', '2026Q3', null],
    ['half-yearly', '2026Q1', null], ['half-yearly', '2026Q2', '2026H1'],
    ['yearly', '2026Q3', null], ['yearly', '2026Q4', '2026'],
    // due two days after the first quarter’s date: it belongs to the next
    ['weekly', '2026Q1', null], ['weekly', '2026Q2', '2026W13'],
  ] as const)('of a %s task in %s is %s', (period, edition, cycle) => {
    expect(take(edition, {}, ownPeriod(period))).toEqual({ cycle, asked: cycle !== null });
  });

  it('is nothing asked of a task that was added too late for this period', () => {
    const added = { reporting: { since: '2026-03-17T01:00:00Z', version: 0 }, settledTo: '2026Q1' };
    expect(take('2026Q1', added)).toEqual({ cycle: '2026Q1', asked: false });
    expect(take('2026Q2', added)).toEqual({ cycle: '2026Q2', asked: true });
  });

  it('is nothing asked for a date a suspension took: that joins the next', () => {
    const pauses = [{ from: '2026-03-10T01:00:00Z', to: '2026-04-10T01:00:00Z' }];
    expect(take('2026Q1', { pauses })).toEqual({ cycle: '2026Q1', asked: false });
    expect(take('2026Q2', { pauses })).toEqual({ cycle: '2026Q2', asked: true });
    expect(take('2026Q1', { pauses, cycles: [missed] }).asked).toBe(true);
  });

  it('stays asked while an extension or a reassignment waits', () => {
    const extension = { cycle: '2026Q1', revision: 4 } as TaskState['extension'];
    const reassign = { unit: '设施科', revision: 4 } as TaskState['reassign'];
    expect([take('2026Q1', { extension }).asked, take('2026Q1', { reassign }).asked]).toEqual([true, true]);
  });

  it('stays asked where a full task has let the missed cycle go', () => {
    expect(take('2026Q1', { settledTo: '2026Q1' })).toEqual({ cycle: '2026Q1', asked: true });
  });

  it('is a cycle only the task knows, as it is named', () => {
    expect(take('整改1', { cycles: [{ ...missed, id: '整改1' }] })).toEqual({ cycle: '整改1', asked: true });
  });
});
