import { describe, expect, it } from 'vitest';
import { linesOfEvent } from '../../core/schedule/lines-of-event.ts';
import { schedule } from '../../core/schedule/schedule.ts';
import type { Act } from '../../core/task/act.ts';
import { decide } from '../../core/task/decide.ts';
import { staysOffline } from '../../core/task/decide-paper.ts';
import { evolve } from '../../core/task/evolve.ts';
import type { TaskCommand, TaskCommandBody } from '../../core/task/task-command.ts';
import type { TaskState } from '../../core/task/task-state.ts';
import { actOf, assigned, at, contact, inputOf, leader, office, perform, reach, report, stamp } from './play.ts';

const supervisor: Act = { ...office, standing: [...office.standing, { as: 'reviewer', ownUnits: [], alone: false }] };
const lines = schedule(inputOf(assigned()));
const opened = reach(assigned(), '2026-03-16 08:40', lines.filter(({ purpose, cycle }) => purpose === 'reportOpen' && cycle === '2026Q1'));
const overdue = reach(opened, '2026-03-26 08:40', lines.filter(({ purpose, cycle }) => purpose === 'reportOverdue' && cycle === '2026Q1').slice(0, 1));

const paper = (given: Partial<Extract<TaskCommandBody, { type: 'recordPaper' }>> = {}): TaskCommandBody => ({
  type: 'recordPaper', cycle: '2026Q1', content: 'paper', received: '2026-03-24', handedBy: '王芳', progressClass: '达进度', today: '2026-03-26', ...given,
});
const tried = (state: TaskState, act: Act, body: TaskCommandBody, offline = true): string => {
  const decision = decide(state, { ...body, act, ...(offline ? { offline: true } : {}) } as TaskCommand);
  return decision.ok ? decision.events.map(({ type }) => type).join('+') : decision.code;
};
const recorded = (state: TaskState, body = paper()): TaskState => {
  const decision = decide(state, { ...body, act: supervisor, offline: true } as TaskCommand);
  if (!decision.ok) throw new Error(decision.code);
  return decision.events.reduce((now, event, ordinal) => evolve(now, stamp(now, event, at('2026-03-26 10:00'), ordinal)), state);
};

describe('a task reported on paper', () => {
  const commands: Record<string, TaskCommandBody> = {
    report: report('2026Q1'),
    'empty report': { ...report('2026Q1'), isEmpty: true } as TaskCommandBody,
    noChange: { type: 'noChange', cycle: '2026Q1', standing: null, goalOpen: false, isEmpty: true },
    part: { type: 'addPart', cycle: '2026Q1', content: 'p', isEmpty: false },
    'request for a part': { type: 'askCoUnit', unit: '计财科', cycle: '2026Q1', due: '2026-03-20', latest: '2026-03-23', today: '2026-03-17' },
    breakdown: { type: 'submitBreakdown', content: 'b', items: 0, isEmpty: false, isUnreadable: false, toBreakDown: false },
    goal: { type: 'setQuarterGoal', quarter: '2026Q2', content: 'g', over: null, isEmpty: false, isUnreadable: false },
    call: { type: 'callForReport', call: 'D1', due: '2026-04-01', opens: '2026-03-17', joined: null, rest: 1, today: '2026-03-17', isShort: false, hasReason: false, content: 'c' },
    'answer to a call': { type: 'answerCall', call: 'D1', content: 'c', missing: false },
    summary: { type: 'applyCompletion', content: 'c', isEmpty: false },
    'answer to a 批示': { type: 'answerInstruction', matter: 'B1', content: 'c', isEmpty: false },
    scan: { type: 'signOff', cycle: '2026Q1', content: 'c', form: 'sealed', evidence: 'hash' },
  };
  it.each(Object.entries(commands))('takes no %s, from nobody and in no stage', (_what, body) => {
    for (const who of [contact('基教科'), contact('计财科'), supervisor, leader]) expect(tried(opened, who, body)).toBe('OFFLINE');
    expect(tried(opened, contact('基教科'), body, false)).not.toBe('OFFLINE');
  });

  it.each<[string, TaskCommandBody]>([
    ['a signature', { type: 'acknowledge' }],
    ['a review', { type: 'approve', cycle: '2026Q1', content: 'c' }],
    ['a 批示', { type: 'instruct', kind: '办理', content: 'w', isEmpty: false }],
    ['a request for an extension', { type: 'requestExtension', cycle: '2026Q1', due: '2026-03-25', until: '2026-04-01', today: '2026-03-20', isShort: true, reason: 'r', isEmpty: false }],
    ['a sub-item', { type: 'markSubItem', item: 1, steps: 1 }],
    ['a sealed paper the office holds', { type: 'signOff', cycle: '2026Q1', content: 'c', form: 'sealed', evidence: null }],
  ])('is no reason to refuse %s', (_what, body) => {
    expect(staysOffline({ ...body, act: supervisor, offline: true } as TaskCommand)).toBe(false);
  });

  it('is applied for completion without a summary, which is on paper too; any other task is not', () => {
    const underway = perform(opened, '2026-03-17 09:00', contact('基教科'), { type: 'acknowledge' });
    const apply: TaskCommandBody = { type: 'applyCompletion', content: 'none', isEmpty: true };
    expect([tried(underway, contact('基教科'), apply), tried(underway, contact('基教科'), apply, false)]).toEqual(['completionApplied', 'EMPTY_WORDS']);
  });
});

describe('paper that came', () => {
  it('counts as signing, as a report handed in and as its approval', () => {
    expect(tried(opened, supervisor, paper())).toBe('acknowledged+paperRecorded');
    const state = recorded(opened);
    expect(state).toMatchObject({ stage: 'underway', duties: [{ unit: '基教科', acknowledgedAt: at('2026-03-26 10:00').toISOString() }, {}] });
    expect(state.cycles).toMatchObject([{ id: '2026Q1', state: 'approved', paper: '2026-03-24', proposedClass: '达进度', decidedClass: '达进度', repairedLate: false }]);
  });

  it('ends what was asked for the cycle, letters and all, and leaves the next cycle as it is', () => {
    const letters = { ...overdue, letters: [{ cycle: '2026Q1', rung: 2, heldUntil: null, releasedAt: null, leftAt: at('2026-04-01 14:30').toISOString(), moves: 0 }] };
    const after = schedule(inputOf(recorded(letters)));
    const still = (cycle: string) => after.filter((line) => line.cycle === cycle && line.at > at('2026-03-26 10:00')).map(({ purpose }) => purpose);
    expect(still('2026Q1')).toEqual([]);
    expect(still('2026Q2')).toEqual(schedule(inputOf(overdue)).filter(({ cycle }) => cycle === '2026Q2').map(({ purpose }) => purpose));
    expect(recorded(letters).letters).toEqual([]);
  });

  it.each([
    ['on the day', '2026-03-25', false],
    ['after it', '2026-03-26', true],
  ])('is late by the day it came, %s, not by the day that was written down', (_when, received, late) => {
    // Written down the day after: the task waits as overdue in the meantime.
    expect(recorded({ ...overdue, cycles: overdue.cycles.map((cycle) => ({ ...cycle, state: 'missed' as const })) }, paper({ received })).cycles[0]).toMatchObject({ repairedLate: late });
  });

  it('is told to the contact once, with the date and the class', () => {
    const [event] = decideEvents();
    const told = linesOfEvent(stamp(opened, event!, at('2026-03-26 10:00')), inputOf(opened));
    expect(told).toMatchObject([{ purpose: 'answered', role: 'contactA:基教科', cycle: '2026Q1', reason: { rule: 'paperRecorded', facts: { received: '2026-03-24', class: '达进度' } } }]);
  });
  const decideEvents = () => {
    const signed = perform(opened, '2026-03-17 09:00', contact('基教科'), { type: 'acknowledge' });
    const decision = decide(signed, { ...paper(), act: supervisor, offline: true } as TaskCommand);
    return decision.ok ? decision.events : [];
  };

  const ownUnit: Act = { ...supervisor, standing: [{ as: 'office' }, { as: 'reviewer', ownUnits: ['基教科'], alone: false }] };
  it.each<[string, TaskState, Act, TaskCommandBody, boolean, string]>([
    ['of a task that is reported online', opened, supervisor, paper(), false, 'NOT_OFFLINE'],
    ['by the contact', opened, contact('基教科'), paper(), true, 'NOT_YOURS'],
    ['by a leader', opened, leader, paper(), true, 'NOT_YOURS'],
    ['by an officer of the lead’s own unit', opened, ownUnit, paper(), true, 'OWN_UNIT'],
    ['for a cycle nobody asks for yet', opened, supervisor, paper({ cycle: '2026Q3' }), true, 'NO_SUCH_CYCLE'],
    ['a second time', recorded(opened), supervisor, paper(), true, 'ALREADY_APPROVED'],
    ['that will come tomorrow', opened, supervisor, paper({ received: '2026-03-27' }), true, 'DATE_TO_COME'],
    ['from nobody', opened, supervisor, paper({ handedBy: ' ' }), true, 'NO_BEARER'],
    ['of a task that stands aside', perform(opened, '2026-03-17 09:00', office, { type: 'suspend', reason: 'r', isEmpty: false }), supervisor, paper(), true, 'SUSPENDED'],
    ['of a task that is over', perform(opened, '2026-03-17 09:00', office, { type: 'withdraw', reason: 'r', isEmpty: false }), supervisor, paper(), true, 'TASK_CLOSED'],
  ])('is not recorded %s', (_what, state, act, body, offline, code) => {
    expect(tried(state, act, body, offline)).toBe(code);
  });

  it('is recorded by the only officer of an office for their own unit, marked as 自审', () => {
    const alone = actOf('office@bureau', { as: 'office' }, { as: 'reviewer', ownUnits: ['基教科'], alone: true });
    const decision = decide(opened, { ...paper(), act: alone, offline: true } as TaskCommand);
    expect(decision).toMatchObject({ ok: true, events: [{ type: 'acknowledged' }, { type: 'paperRecorded', selfReviewed: true }] });
  });
});
