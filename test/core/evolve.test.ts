import { describe, expect, it } from 'vitest';
import { schedule } from '../../core/schedule/schedule.ts';
import { evolve } from '../../core/task/evolve.ts';
import type { TaskState } from '../../core/task/task-state.ts';
import { assigned, at, co, contact, inputOf, lead, leader, office, perform, reach, report, reviewer, stamp } from './play.ts';

const linesOf = (state: TaskState, cycle: string, purpose: string, role = '') =>
  schedule(inputOf(state)).filter((line) => line.cycle === cycle && line.purpose === purpose && line.role.startsWith(role));
const open = (state: TaskState): TaskState => reach(state, '2026-03-16 08:40', linesOf(state, '2026Q1', 'reportOpen'));
const approve = (state: TaskState, cycle: string): TaskState =>
  perform(state, '2026-03-18 10:00', reviewer, { type: 'approve', cycle, content: `text of ${cycle}` });

describe('a task\'s state', () => {
  it('refuses an event that does not follow', () => {
    const state = assigned();
    const event = stamp(state, { type: 'nudged', units: [], words: null, by: 'a', for: 'a', via: 'chat' }, at('2026-03-03 09:00'));
    expect(() => evolve(state, { ...event, revision: 7 })).toThrow(/event 7 cannot follow revision 1/);
  });

  it('carries the revision, the audit head and the causes, one entry a cause', () => {
    const state = perform(open(assigned()), '2026-03-16 10:00', contact('基教科'), report('2026Q1'));
    expect([state.revision, state.head, state.causes.map(({ cause }) => cause)]).toEqual([4, 'hash-4', ['cause-1', 'cause-2', 'cause-3']]);
  });

  it('opens a cycle with its notice, misses it with the first late reminder, and marks it repaired late', () => {
    const opened = open(assigned());
    expect(opened.cycles).toMatchObject([{ id: '2026Q1', due: '2026-03-25', state: 'open', version: 0 }]);
    const missed = reach(opened, '2026-03-26 08:40', linesOf(opened, '2026Q1', 'reportOverdue').slice(0, 1));
    expect(missed.cycles[0]?.state).toBe('missed');
    const late = perform(missed, '2026-03-27 10:00', contact('基教科'), report('2026Q1'));
    expect(late.cycles[0]).toMatchObject({ state: 'submitted', repairedLate: true, submittedBy: contact('基教科').by });
    expect(perform(opened, '2026-03-20 10:00', contact('基教科'), report('2026Q1')).cycles[0]?.repairedLate).toBe(false);
  });

  it('opens a cycle as missed when an outage swallowed its notice', () => {
    const state = reach(assigned(), '2026-04-01 08:40', linesOf(assigned(), '2026Q1', 'reportOverdue').slice(2, 3));
    expect(state.cycles).toMatchObject([{ id: '2026Q1', state: 'missed' }]);
  });

  it('raises the version with a return, and keeps when it was', () => {
    const submitted = perform(open(assigned()), '2026-03-16 10:00', contact('基教科'), report('2026Q1'));
    const returned = perform(submitted, '2026-03-17 10:00', reviewer, {
      type: 'return', cycle: '2026Q1', content: 'text of 2026Q1', opinion: 'o', isEmpty: false, due: '2026-03-30',
    });
    expect(returned.cycles[0]).toMatchObject({ state: 'returned', version: 1, returns: 1, due: '2026-03-30', returnedAt: at('2026-03-17 10:00').toISOString() });
  });

  it('keeps the signature of a lead that stays, asks a new one, and begins reporting anew with a new main lead', () => {
    const signed = perform(assigned('2026-03-02 09:00', [lead('基教科'), lead('督导办', false)]), '2026-03-02 10:00', contact('基教科'), { type: 'acknowledge' });
    const kept = perform(signed, '2026-03-03 10:00', office, { type: 'reassign', duties: [lead('基教科'), co('督导办')], reason: 'r' });
    expect([kept.stage, kept.assignment, kept.reporting]).toEqual(['underway', 2, signed.reporting]);
    const moved = perform(signed, '2026-03-03 10:00', office, { type: 'reassign', duties: [lead('督导办'), lead('基教科', false)], reason: 'r' });
    expect(moved.stage).toBe('assigned');
    expect(moved.duties.map(({ unit, acknowledgedAt }) => [unit, acknowledgedAt !== null])).toEqual([['督导办', false], ['基教科', true]]);
    expect(moved.reporting).toEqual({ since: at('2026-03-03 10:00').toISOString(), version: 1 });
  });

  it('follows a letter through hold, release and leaving', () => {
    const opened = open(assigned());
    const letter = { cycle: '2026Q1', rung: 2 };
    const held = perform(opened, '2026-04-01 10:00', office, { type: 'holdLetter', ...letter, until: '2026-04-07', reason: 'r', isEmpty: false, hasLeft: false });
    expect(held.letters).toMatchObject([{ ...letter, heldUntil: '2026-04-07', moves: 1, leftAt: null }]);
    const released = perform(held, '2026-04-02 10:00', office, { type: 'releaseLetter', ...letter });
    expect(released.letters).toMatchObject([{ ...letter, heldUntil: null, moves: 2, releasedAt: at('2026-04-02 10:00').toISOString() }]);
    const left = reach(released, '2026-04-02 14:05', linesOf(released, '2026Q1', 'escalate', 'leader'));
    expect(left.letters).toMatchObject([{ ...letter, moves: 2, leftAt: at('2026-04-02 14:05').toISOString() }]);
  });

  it('remembers the last 批示, and that completion was applied for and returned', () => {
    const signed = perform(assigned(), '2026-03-02 10:00', contact('基教科'), { type: 'acknowledge' });
    const instructed = perform(signed, '2026-03-03 10:00', leader, { type: 'instruct', kind: '阅知', content: 'w', isEmpty: false });
    expect(instructed.instructedAt).toBe(at('2026-03-03 10:00').toISOString());
    const applied = perform(instructed, '2026-03-04 10:00', contact('基教科'), { type: 'applyCompletion', content: 'c', isEmpty: false });
    expect([applied.stage, applied.completion?.by]).toEqual(['closing', contact('基教科').by]);
    const back = perform(applied, '2026-03-05 10:00', reviewer, { type: 'returnCompletion', opinion: 'o', isEmpty: false });
    expect([back.stage, back.completion, back.reporting.version]).toEqual(['underway', null, 1]);
  });

  it('stays small: the last four settled cycles and fifty causes', () => {
    let state = perform(assigned(), '2026-03-02 10:00', contact('基教科'), { type: 'acknowledge' });
    for (let week = 10; week < 22; week += 1) {
      const cycle = `2026W${week}`;
      state = evolve(state, stamp(state, {
        type: 'linesReached', by: 'clock', for: 'clock', via: 'system',
        lines: [{ key: cycle, cycle, purpose: 'reportOpen', rung: 0, role: 'contactA:基教科', due: `2026-03-${week}` }],
      }, at('2026-03-16 08:40')));
      state = approve(perform(state, '2026-03-16 10:00', contact('基教科'), report(cycle)), cycle);
      for (let extra = 0; extra < 3; extra += 1) state = perform(state, '2026-03-16 11:00', leader, { type: 'instruct', kind: '阅知', content: 'w', isEmpty: false });
    }
    expect(state.cycles.map(({ id }) => id)).toEqual(['2026W18', '2026W19', '2026W20', '2026W21']);
    expect(state.settledTo).toBe('2026W17');
    expect(state.causes).toHaveLength(50);
    expect(JSON.stringify(state).length).toBeLessThan(8_192);
  });
});
