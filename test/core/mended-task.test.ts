import { expect, it } from 'vitest';
import type { Line } from '../../core/schedule/line.ts';
import { schedule } from '../../core/schedule/schedule.ts';
import { decide } from '../../core/task/decide.ts';
import type { TaskCommand, TaskCommandBody } from '../../core/task/task-command.ts';
import type { TaskState } from '../../core/task/task-state.ts';
import { defaultPolicy } from '../../core/policy/policy.ts';
import { assigned, co, contact, inputOf, lead, office, perform, report, reviewer, shown } from './play.ts';

const main = contact('基教科');
const item = (id: number, ...dates: (string | null)[]) => ({ id, dates, taken: 0 });
const outcome = (state: TaskState, act: typeof main, body: TaskCommandBody): string => {
  const decision = decide(state, { ...body, act } as TaskCommand);
  return decision.ok ? decision.events.map(({ type }) => type).join('+') : decision.code;
};

/** A breakdown, a part that was asked, and a second lead that wanted to be relieved lie behind it when its completion is confirmed. */
const broken = perform(
  perform(perform(assigned('2026-03-02 09:00', [lead('基教科'), lead('督导办', false), co('计财科')]), '2026-03-02 10:00', main, { type: 'acknowledge' }), '2026-03-03 10:00', main,
    { type: 'submitBreakdown', content: 'b', items: 1, isEmpty: false, isUnreadable: false, toBreakDown: false }),
  '2026-03-04 10:00', reviewer, { type: 'approveBreakdown', content: 'b', items: [item(1, '2026-07-20')], was: [] },
);
const asked = perform(broken, '2026-03-05 10:00', main, { type: 'askCoUnit', unit: '计财科', cycle: '2026Q1', due: '2026-03-23', latest: '2026-03-23', today: '2026-03-05' });
const leaving = perform(asked, '2026-03-05 11:00', contact('督导办'), { type: 'askReassign', suggested: '', reason: 'r', isEmpty: false });
const completed = perform(perform(leaving, '2026-03-06 10:00', main, { type: 'applyCompletion', content: 'c', isEmpty: false }), '2026-03-09 10:00', reviewer, { type: 'confirmCompletion', closeOut: false });
const mending = perform(completed, '2026-03-10 10:00', office, { type: 'reopen', due: '2026-04-10', today: '2026-03-10', reason: 'r', isEmpty: false });

const asks = (state: TaskState, wanted: (line: Line) => boolean) => shown(state, (line) => !line.role.startsWith('office') && wanted(line));

it('asks of a task that is being mended nothing that was completed: no parts, no dates of sub-items', () => {
  expect(asks(broken, ({ purpose }) => purpose === 'deadlineSoon')).toHaveLength(2);
  expect(asks(asked, ({ purpose }) => purpose === 'coPartDue').length).toBeGreaterThan(0);
  expect(asks(mending, ({ purpose }) => ['coPartDue', 'deadlineSoon', 'deadlineOverdue'].includes(purpose))).toEqual([]);
  expect([...new Set(schedule(inputOf(mending)).filter(({ purpose }) => purpose.startsWith('report')).map(({ cycle }) => cycle))]).toEqual(['R1']);
});

it('asks no breakdown of what is being mended, however the policy wants one', () => {
  const policy = { ...defaultPolicy, breakdownWorkdays: 10 };
  const signed = perform(assigned('2026-03-02 09:00', [lead('基教科')]), '2026-03-02 10:00', main, { type: 'acknowledge', toBreakDown: true });
  // It reported before it was broken down: that made it underway.
  const reported = perform({ ...signed, cycles: mending.cycles.map((cycle) => ({ ...cycle, id: '2026Q1' })) }, '2026-03-16 10:00', main, report('2026Q1'));
  const back = perform(perform(perform(reported, '2026-03-17 10:00', main, { type: 'applyCompletion', content: 'c', isEmpty: false }), '2026-03-18 10:00', reviewer, { type: 'confirmCompletion', closeOut: false }),
    '2026-03-19 10:00', office, { type: 'reopen', due: '2026-04-10', today: '2026-03-19', reason: 'r', isEmpty: false });
  expect(shown(reported, ({ purpose }) => purpose === 'breakdownDue', { policy }).length).toBeGreaterThan(0);
  expect(shown(back, ({ purpose }) => purpose === 'breakdownDue', { policy })).toEqual([]);
});

it('takes a wish to be relieved as settled by the completion: nobody is kept waiting for an answer after it', () => {
  expect(leaving.reassign?.unit).toBe('督导办');
  expect(mending.reassign).toBeUndefined();
  expect(outcome(mending, contact('督导办'), { type: 'acknowledge' })).toBe('acknowledged');
});

it('does not take 暂无新进展 for an answer to what has to be mended', () => {
  const standing = { content: 'c', since: '2026Q1', progressClass: '达进度', attestedBy: 'x' } as const;
  expect(outcome(mending, main, { type: 'noChange', cycle: 'R1', standing, goalOpen: false, isEmpty: false })).toBe('GOAL_OPEN');
});
