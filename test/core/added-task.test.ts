import { describe, expect, it } from 'vitest';
import { addedTask } from '../../core/plan/added-task.ts';
import { atRows } from '../../core/plan/compare/at-rows.ts';
import { comparePlans } from '../../core/plan/compare/compare-plans.ts';
import { launchLines } from '../../core/plan/launch-lines.ts';
import type { TaskDraft } from '../../core/plan/plan-draft.ts';
import { chineseCalendar } from '../../core/calendar/chinese-calendar.ts';
import { defaultPolicy, type Policy } from '../../core/policy/policy.ts';
import { cyclesOfPlan } from '../../core/schedule/plan-cycles.ts';
import { decide } from '../../core/task/decide.ts';
import { draftedTask } from '../../core/task/task-state.ts';
import { launchInput } from '../../worker/launch-input.ts';
import { fictitiousDirectory, fictitiousPlan, people, taskDraft } from '../support/fictitious-plan.ts';

const directory = fictitiousDirectory();
const add = (over: Partial<TaskDraft> = {}, day = '2026-06-16', given: Policy = defaultPolicy) => {
  const frame = { policy: given, calendar: chineseCalendar, cycles: cyclesOfPlan({ year: 2026, policy: given, calendar: chineseCalendar, launch: '2026-01-05' }), filledRoles: new Set<string>() };
  const now = new Date(`${day}T01:00:00Z`);
  const answer = addedTask({ taskId: 'p1-007', row: 7, draft: taskDraft({ number: '7.', title: '编制手册', leadUnits: ['宣传科'], ...over }), year: 2026, now }, {}, directory, frame);
  const lines = answer.ok ? launchLines({ tasks: [answer.task], policy: given, cycles: frame.cycles }, now, chineseCalendar, directory) : [];
  return { answer, cycles: lines.flatMap(({ purpose, cycle }) => (purpose === 'reportOpen' ? [cycle] : [])) };
};

describe('a task added to a running plan', () => {
  it.each([
    ['2026-01-05', ['2026Q1', '2026Q2', '2026Q3', '2026Q4']],
    ['2026-03-10', ['2026Q1', '2026Q2', '2026Q3', '2026Q4']],
    ['2026-03-11', ['2026Q2', '2026Q3', '2026Q4']],
    ['2026-06-16', ['2026Q3', '2026Q4']],
    ['2026-12-20', []],
  ])('on %s is asked for the cycles due more than ten workdays later', (day, cycles) => {
    expect(add({}, day).cycles).toEqual(cycles);
  });

  it('of a unit that reports by the month is cut by its own cycles', () => {
    const monthly: Policy = { ...defaultPolicy, overrides: { units: { 宣传科: { period: 'monthly' } }, tasks: {} } };
    expect(add({}, '2026-06-16', monthly).cycles[0]).toBe('2026-07');
  });

  it('is assigned with the cycle from which it is asked, a task of the launch without', () => {
    const { answer } = add();
    if (!answer.ok) throw new Error(answer.code);
    const { settledTo } = launchInput({ ...answer.task, state: draftedTask('p1-007'), launchedBy: people.supervisor }).assignment!;
    expect(settledTo).toBe('2026Q2');
    const act = { by: people.supervisor, for: people.supervisor, via: 'file' as const, standing: [{ as: 'office' as const }], byOffice: true };
    const assign = { type: 'assign', duties: answer.task.duties, term: answer.task.term, act } as const;
    expect(decide(draftedTask('p1-007'), { ...assign, settledTo: settledTo! })).toMatchObject({ ok: true, events: [{ type: 'assigned', settledTo: '2026Q2' }] });
    const ofLaunch = decide(draftedTask('p1-007'), assign);
    expect(ofLaunch.ok && ofLaunch.events[0]).not.toHaveProperty('settledTo');
  });

  it('has its co-units sign where the rules ask for it, as a task of the launch has', () => {
    const signersOf = (given: Policy) => {
      const { answer } = add({ coUnits: ['活动科'] }, '2026-06-16', given);
      return answer.ok && answer.task.duties.map(({ unit, kind, signs }) => [unit, kind, signs]);
    };
    expect(signersOf({ ...defaultPolicy, coSigns: true })).toEqual([['宣传科', 'lead', undefined], ['活动科', 'co', true]]);
    expect(signersOf(defaultPolicy)).toEqual([['宣传科', 'lead', undefined], ['活动科', 'co', undefined]]);
  });

  it('cannot be added without a lead, or with names nobody settled', () => {
    expect(add({ leadUnits: [] }).answer).toEqual({ ok: false, code: 'NO_LEAD' });
    expect(add({ leadUnits: ['戏曲组'] }).answer).toEqual({ ok: false, code: 'UNKNOWN_UNITS', names: ['戏曲组'] });
  });

  it('tells what the launch would have asked: a date gone by, a unit nobody speaks for', () => {
    expect(add({ deadline: '2026-05-31', deadlineText: '5月底前' }).answer).toMatchObject({ ok: true, doubts: [expect.stringContaining('2026-05-31 已过')] });
    expect(add().answer).toMatchObject({ ok: true, doubts: [] });
  });
});

it('counts the rows of a difference as the plan does, where rows were added behind others', () => {
  const [one, two, three] = fictitiousPlan().tasks as [TaskDraft, TaskDraft, TaskDraft];
  const head = { title: '要点', issuer: null, documentNumber: null, year: 2026 };
  const difference = atRows(comparePlans({ ...head, tasks: [one, two, three] }, { ...head, tasks: [one, { ...three, deadline: '2026-11-30', deadlineText: '11月底前' }] }, 'whole'), [1, 2, 5]);
  expect(difference.items.filter(({ changes }) => changes.some(({ part }) => part === 'deadline')).map(({ before, after }) => [before, after])).toEqual([[5, 2]]);
  expect(difference.missing.map(({ row }) => row)).toEqual([2]);
});
