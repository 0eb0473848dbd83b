import { describe, expect, it } from 'vitest';
import { schedule } from '../../core/schedule/schedule.ts';
import { decide } from '../../core/task/decide.ts';
import type { TaskCommand, TaskCommandBody } from '../../core/task/task-command.ts';
import type { TaskState } from '../../core/task/task-state.ts';
import { assigned, contact, inputOf, lead, perform, reach, report, reviewer, shown } from './play.ts';

const chief = contact('基教科');
const signed = perform(assigned('2026-03-02 09:00', [lead('基教科')]), '2026-03-02 10:00', chief, { type: 'acknowledge' });
const notices: Record<string, string> = { '2026Q1': '2026-03-16 08:40', '2026Q2': '2026-06-15 08:40', '2026Q3': '2026-09-14 08:40', '2026Q4': '2026-12-16 08:40' };
const open = (state: TaskState, cycle: string): TaskState =>
  reach(state, notices[cycle] ?? '', schedule(inputOf(state)).filter((line) => line.cycle === cycle && line.purpose === 'reportOpen'));
const hours = (cycle: string, time: string): string => `${(notices[cycle] ?? '').slice(0, 10)} ${time}`;

const standing = { content: 'text of 2026Q1', since: '2026Q1', progressClass: '达进度', attestedBy: '负责人' } as const;
const noChange = (cycle: string, more: Partial<Extract<TaskCommandBody, { type: 'noChange' }>> = {}): TaskCommandBody => ({
  type: 'noChange', cycle, standing, goalOpen: false, isEmpty: true, ...more,
});
const answered = (state: TaskState, cycle: string, body: TaskCommandBody): TaskState => {
  const submitted = perform(open(state, cycle), hours(cycle, '10:00'), chief, body);
  const content = submitted.cycles.find(({ id }) => id === cycle)?.content ?? '';
  return perform(submitted, hours(cycle, '11:00'), reviewer, { type: 'approve', cycle, content });
};
const outcome = (state: TaskState, body: TaskCommandBody): string => {
  const decision = decide(state, { ...body, act: chief } as TaskCommand);
  return decision.ok ? decision.events.map(({ type }) => type).join('+') : decision.code;
};

const first = answered(signed, '2026Q1', report('2026Q1'));
const second = answered(first, '2026Q2', noChange('2026Q2'));
const third = answered(second, '2026Q3', noChange('2026Q3', { isEmpty: false }));

describe('暂无新进展', () => {
  it.each<[string, TaskState, TaskCommandBody, string]>([
    ['is taken where an approved text stands', open(first, '2026Q2'), noChange('2026Q2'), 'noChangeStated'],
    ['is not, where none was ever approved', open(signed, '2026Q1'), noChange('2026Q1', { standing: null }), 'NO_EARLIER_TEXT'],
    ['is not, while a goal of the period is open', open(first, '2026Q2'), noChange('2026Q2', { goalOpen: true }), 'GOAL_OPEN'],
    ['asks why the second time in a row', open(second, '2026Q3'), noChange('2026Q3'), 'WHY_NO_CHANGE'],
    ['is taken the second time with a reason', open(second, '2026Q3'), noChange('2026Q3', { isEmpty: false }), 'noChangeStated'],
    ['is not offered a third time', open(third, '2026Q4'), noChange('2026Q4', { isEmpty: false }), 'NO_CHANGE_AGAIN'],
    ['counts anew after a report', open(answered(second, '2026Q3', report('2026Q3')), '2026Q4'), noChange('2026Q4'), 'noChangeStated'],
    ['is not for a cycle that was answered', second, noChange('2026Q2'), 'ALREADY_APPROVED'],
  ])('%s', (_, state, body, expected) => {
    expect(outcome(state, body)).toBe(expected);
  });

  it('answers the cycle: nothing is asked any more, the office reviews', () => {
    const stated = perform(open(first, '2026Q2'), '2026-06-16 10:00', chief, noChange('2026Q2'));
    expect(stated.cycles.at(-1)).toMatchObject({ id: '2026Q2', state: 'submitted', unchanged: true, content: 'text of 2026Q1', proposedClass: '达进度' });
    const lines = shown(stated, (line) => line.cycle === '2026Q2');
    expect(lines[0]).toBe('2026Q2 reviewDue/0 office @ 2026-06-16 14:30');
    expect(lines.filter((line) => line.includes('report'))).toEqual([]);
  });

  it('is no longer unchanged once it came back and was reported', () => {
    const stated = perform(open(first, '2026Q2'), '2026-06-16 10:00', chief, noChange('2026Q2'));
    const back = perform(stated, '2026-06-17 10:00', reviewer, { type: 'return', cycle: '2026Q2', content: 'text of 2026Q1', opinion: 'o', isEmpty: false, due: null });
    expect(perform(back, '2026-06-18 10:00', chief, report('2026Q2')).cycles.at(-1)).toMatchObject({ state: 'submitted', unchanged: false });
  });
});
