import { describe, expect, it } from 'vitest';
import type { Line } from '../../core/schedule/line.ts';
import { schedule } from '../../core/schedule/schedule.ts';
import { decide } from '../../core/task/decide.ts';
import type { TaskCommand, TaskCommandBody } from '../../core/task/task-command.ts';
import type { TaskState } from '../../core/task/task-state.ts';
import { assigned, at, contact, inputOf, lead, leader, office, perform, reach, report, shown } from './play.ts';

const chief = contact('基教科');
const signed = perform(assigned('2026-03-02 09:00', [lead('基教科')]), '2026-03-02 10:00', chief, { type: 'acknowledge' });
const reachTo = (state: TaskState, when: string): TaskState =>
  reach(state, when, schedule(inputOf(state)).filter((line) => line.cycle === '2026Q1' && line.leaving !== 'byRelease' && line.at.getTime() <= at(when).getTime() + 1_800_000));
const open = reachTo(signed, '2026-03-16 08:40');
/** The due day has passed by one workday, nobody above the contact was told. */
const late = reachTo(open, '2026-03-26 08:40');

const jump = (level: number, over: Partial<Extract<TaskCommandBody, { type: 'escalate' }>> = {}): TaskCommandBody => ({
  type: 'escalate', cycle: '2026Q1', level, reason: 'r', isEmpty: false, hasLeft: false, isPlanned: false, ...over,
});
const outcome = (state: TaskState, body: TaskCommandBody, act = office): string => {
  const decision = decide(state, { ...body, act } as TaskCommand);
  return decision.ok ? decision.events.map(({ type }) => type).join('+') : decision.code;
};
const letters = (state: TaskState): string[] => shown(state, (line: Line) => line.cycle === '2026Q1' && line.purpose === 'escalate');
const items = (state: TaskState, rule: string): string[] => shown(state, (line: Line) => line.cycle === '2026Q1' && line.reason.rule === rule);

describe('a jump of levels', () => {
  it.each<[string, TaskState, TaskCommandBody, string]>([
    ['is made with a reason', late, jump(2), 'escalated'],
    ['not without', late, jump(2, { isEmpty: true }), 'EMPTY_WORDS'],
    ['not to a level there is not', late, jump(4), 'NO_LETTER'],
    ['not for a report that was given', perform(late, '2026-03-26 10:00', chief, report('2026Q1')), jump(2), 'ALREADY_SUBMITTED'],
    ['not for a cycle nobody planned', late, jump(2, { cycle: '2027Q1' }), 'NO_SUCH_CYCLE'],
    ['for one the plan has ahead', late, jump(2, { cycle: '2026Q3', isPlanned: true }), 'escalated'],
    ['not to a letter that left', reachTo(late, '2026-04-01 14:10'), jump(2), 'LETTER_LEFT'],
    ['not to one a deliverer has', late, jump(2, { hasLeft: true }), 'LETTER_LEFT'],
    ['not twice', perform(late, '2026-03-26 10:00', office, jump(2)), jump(2), 'ALREADY_DONE'],
  ])('%s', (_, state, body, expected) => expect(outcome(state, body)).toBe(expected));

  it('is the office’s alone', () => expect(outcome(late, jump(2), chief)).toBe('NOT_YOURS'));

  it('is shown the next workday and leaves that afternoon; level 1, not told by then, is left out', () => {
    const jumped = perform(late, '2026-03-26 10:00', office, jump(2));
    expect(letters(jumped)).toEqual(['2026Q1 escalate/2 leader:基教科 @ 2026-03-27 14:30', '2026Q1 escalate/3 principal @ 2026-04-09 14:30']);
    expect(items(jumped, 'letterShown')).toContain('2026Q1 officeItem/2 office @ 2026-03-27 09:00');
    expect(items(jumped, 'presentOnPaper')).toEqual(['2026Q1 officeItem/22 office @ 2026-04-01 09:00']);
  });

  it('to level 3, once released and unanswered, is presented on paper like any other', () => {
    const released = perform(perform(late, '2026-03-26 10:00', office, jump(3)), '2026-03-27 10:00', office, { type: 'releaseLetter', cycle: '2026Q1', rung: 3 });
    expect(letters(released)).toEqual(['2026Q1 escalate/3 principal @ 2026-03-27 14:30']);
    expect(items(released, 'presentOnPaper')).toEqual(['2026Q1 officeItem/23 office @ 2026-04-01 09:00']);
    expect(items(perform(late, '2026-03-26 10:00', office, jump(3)), 'presentOnPaper')).toEqual([]);
    const answered = perform(reachTo(released, '2026-03-27 14:10'), '2026-03-30 10:00', leader, { type: 'instruct', kind: '办理', content: 'w', isEmpty: false });
    expect(items(answered, 'presentOnPaper')).toEqual([]);
  });

  it('keeps what was told below it', () => {
    const told = reachTo(late, '2026-03-27 08:40');
    expect(letters(perform(told, '2026-03-27 10:00', office, jump(3)))).toEqual(['2026Q1 escalate/1 head:基教科 @ 2026-03-27 09:00', '2026Q1 escalate/3 principal @ 2026-03-30 14:30']);
  });

  it('to level 3 still waits for its release, and its head is told the day after', () => {
    const jumped = perform(late, '2026-03-26 10:00', office, jump(3));
    const third = schedule(inputOf(jumped)).filter((line) => line.cycle === '2026Q1' && line.purpose === 'escalate');
    expect(third.map(({ rung, leaving }) => [rung, leaving])).toEqual([[3, 'byRelease']]);
    expect(items(jumped, 'unreleased')).toEqual(['2026Q1 officeItem/33 officeHead @ 2026-03-30 09:00']);
    const released = perform(jumped, '2026-03-27 10:00', office, { type: 'releaseLetter', cycle: '2026Q1', rung: 3 });
    expect(schedule(inputOf(released)).filter((line) => line.rung === 3 && line.purpose === 'escalate' && line.cycle === '2026Q1').map(({ leaving }) => leaving)).toEqual(['byItself']);
  });

  it('is held five workdays at most', () => {
    const jumped = perform(late, '2026-03-26 10:00', office, jump(2));
    const held = perform(jumped, '2026-03-27 09:30', office, { type: 'holdLetter', cycle: '2026Q1', rung: 2, until: '2026-05-29', reason: 'r', isEmpty: false, hasLeft: false });
    expect(letters(held)[0]).toBe('2026Q1 escalate/2 leader:基教科 @ 2026-04-03 14:30');
  });

  it('before the date has the chain begin with that level, on the day level 1 would have', () => {
    const early = perform(open, '2026-03-20 10:00', office, jump(2));
    expect(letters(early)).toEqual(['2026Q1 escalate/2 leader:基教科 @ 2026-03-27 14:30', '2026Q1 escalate/3 principal @ 2026-04-09 14:30']);
    expect(letters(perform(early, '2026-03-24 10:00', chief, report('2026Q1')))).toEqual([]);
  });

  it('is forgotten with the version it was about', () => {
    const jumped = perform(late, '2026-03-26 10:00', office, jump(2));
    const returned = perform(perform(jumped, '2026-03-26 11:00', chief, report('2026Q1')), '2026-03-27 10:00', { ...office, standing: [{ as: 'reviewer', ownUnits: [], alone: false }] }, {
      type: 'return', cycle: '2026Q1', content: 'text of 2026Q1', opinion: 'o', isEmpty: false, due: '2026-04-03',
    });
    expect(letters(returned).map((line) => line.slice(0, 17))).toEqual(['2026Q1 escalate/1', '2026Q1 escalate/2', '2026Q1 escalate/3']);
  });

  it('to a level that was left out by another jump brings it back', () => {
    const jumped = perform(late, '2026-03-26 10:00', office, jump(3));
    const wished = perform(jumped, '2026-03-27 10:00', office, jump(2));
    expect(letters(wished)).toEqual(['2026Q1 escalate/3 principal @ 2026-03-27 14:30', '2026Q1 escalate/2 leader:基教科 @ 2026-03-30 14:30']);
  });
});
