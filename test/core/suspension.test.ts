import { describe, expect, it } from 'vitest';
import { lightOf } from '../../core/light/light.ts';
import { linesDiff } from '../../core/schedule/lines-diff.ts';
import { linesOfEvent } from '../../core/schedule/lines-of-event.ts';
import { schedule } from '../../core/schedule/schedule.ts';
import { evolve } from '../../core/task/evolve.ts';
import type { TaskState } from '../../core/task/task-state.ts';
import { assigned, at, co, contact, inputOf, lead, office, perform, reach, report, reviewer, show, shown, stamp } from './play.ts';

const fresh = assigned('2026-03-02 09:00', [lead('基教科'), co('计财科')], { kind: 'dated', end: '2026-10-30' });
const signed = perform(fresh, '2026-03-02 10:00', contact('基教科'), { type: 'acknowledge' });
const reason = { reason: 'r', isEmpty: false };
const suspend = (state: TaskState, when: string): TaskState => perform(state, when, office, { type: 'suspend', ...reason });
const resume = (state: TaskState, when: string): TaskState => perform(state, when, office, { type: 'resume', ...reason });
const openQ1 = (state: TaskState): TaskState =>
  reach(state, '2026-03-16 08:40', schedule(inputOf(state)).filter((line) => line.cycle === '2026Q1' && line.purpose === 'reportOpen'));

it('tells a unit of its part after two interrupted beginnings, also where an amendment was told it meanwhile', () => {
  const act = { document: '1号', effective: '2026-03-02', parts: ['words'], term: null, content: 'c' } as const;
  let state = assigned('2026-03-02 07:00', [lead('基教科'), co('计财科')]);
  const amended = stamp(state, { type: 'amended', from: null, ...act, parts: ['words'], by: 'o', for: 'o', via: 'console' }, at('2026-03-02 07:01'));
  const told = linesOfEvent(amended, inputOf(state)).map(({ key }) => key);
  state = evolve(state, amended);
  for (const minute of ['07:02', '07:04']) {
    state = perform(state, `2026-03-02 ${minute}`, office, { type: 'suspend', reason: 'r', isEmpty: false });
    state = perform(state, `2026-03-02 ${minute}`, office, { type: 'resume', reason: 'r', isEmpty: false });
  }
  const informed = schedule(inputOf(state)).filter(({ purpose }) => purpose === 'informed').map(({ key }) => key);
  expect(informed).toHaveLength(1);
  expect(told.filter((key) => informed.includes(key))).toEqual([]);
});

describe('a suspended task', () => {
  it('asks nothing of anybody and shows no light', () => {
    for (const state of [fresh, signed, openQ1(signed)]) {
      const aside = suspend(state, '2026-03-20 10:00');
      expect(schedule(inputOf(aside))).toEqual([]);
      expect(lightOf(inputOf(aside), '2026-06-01')).toBe('green');
    }
  });

  it('leaves no planned line open', () => {
    const stored = schedule(inputOf(signed)).map((line) => ({ key: line.key, at: line.at, settled: false, recorded: false, standing: true }));
    const diff = linesDiff(schedule(inputOf(suspend(signed, '2026-03-03 10:00'))), stored, at('2026-03-03 10:00'));
    expect([diff.add, diff.moot]).toEqual([[], stored.map(({ key }) => key)]);
  });

  it.each(['suspended', 'resumed'] as const)('tells the leads once that it is %s', (type) => {
    const event = stamp(signed, { type, reason: 'r', by: 'a', for: 'a', via: 'console' }, at('2026-03-10 12:00'));
    expect(linesOfEvent(event, inputOf(signed)).map(show)).toEqual(['- informed/0 contactA:基教科 @ 2026-03-10 14:30']);
  });

  it('cannot be resumed by an event that no suspension came before', () => {
    const event = stamp(signed, { type: 'resumed', reason: 'r', by: 'a', for: 'a', via: 'console' }, at('2026-03-10 12:00'));
    expect(() => evolve(signed, event)).toThrow(/resumed .* without having been suspended/);
  });
});

describe('a resumed task', () => {
  const asks = (state: TaskState, cycle: string, ...purposes: string[]): string[] =>
    shown(state, (line) => line.cycle === cycle && purposes.includes(line.purpose) && line.role === 'contactA:基教科');

  it('goes back to the stage it was taken from', () => {
    const closing = perform(signed, '2026-03-04 10:00', contact('基教科'), { type: 'applyCompletion', content: 'c', isEmpty: false });
    for (const state of [fresh, signed, closing]) expect(resume(suspend(state, '2026-03-05 10:00'), '2026-05-06 10:00').stage).toBe(state.stage);
  });

  it('is asked for an open report from the next round on, nothing of the days between counting as late', () => {
    const back = resume(suspend(openQ1(signed), '2026-03-20 10:00'), '2026-05-06 10:00');
    expect(asks(back, '2026Q1', 'reportDue', 'reportOverdue').slice(0, 2)).toEqual([
      '2026Q1 reportDue/0 contactA:基教科 @ 2026-05-06 14:30',
      '2026Q1 reportOverdue/1 contactA:基教科 @ 2026-05-07 09:00',
    ]);
    expect([lightOf(inputOf(back), '2026-05-06'), lightOf(inputOf(back), '2026-05-07')]).toEqual(['yellow', 'red']);
  });

  it('joins a cycle whose date fell into the suspension unopened with the next', () => {
    const back = resume(suspend(signed, '2026-03-10 10:00'), '2026-05-06 10:00');
    expect(schedule(inputOf(back)).filter((line) => line.cycle === '2026Q1')).toEqual([]);
    expect(asks(back, '2026Q2', 'reportOpen', 'reportDue')).toEqual(asks(signed, '2026Q2', 'reportOpen', 'reportDue'));
  });

  it('is still asked for the last cycle of the plan, which has no next to join', () => {
    const back = resume(suspend(signed, '2026-12-01 10:00'), '2026-12-28 10:00');
    expect(asks(back, '2026Q4', 'reportDue')).toEqual(['2026Q4 reportDue/0 contactA:基教科 @ 2026-12-28 14:30']);
  });

  it('is asked to sign anew where it had not, and tells co-units no second time', () => {
    const back = resume(suspend(fresh, '2026-03-03 10:00'), '2026-04-08 10:00');
    expect(shown(back, (line) => line.purpose === 'assigned' || (line.purpose === 'signBy' && line.rung === 0))).toEqual([
      '- assigned/0 contactA:基教科 @ 2026-04-08 14:30',
      '- signBy/0 contactA:基教科 @ 2026-04-10 09:00',
    ]);
    expect([lightOf(inputOf(back), '2026-04-10'), lightOf(inputOf(back), '2026-04-13')]).toEqual(['green', 'red']);
    expect(shown(back, (line) => line.purpose === 'informed')).toEqual(['- informed/0 contactA:计财科 @ 2026-03-02 09:00']);
  });

  it('tells co-units afterwards what the suspension kept from them', () => {
    const late = assigned('2026-03-02 10:00');
    const back = resume(suspend(late, '2026-03-02 10:30'), '2026-04-08 10:00');
    expect(shown(back, (line) => line.purpose === 'informed')).toEqual(['- informed/1 contactA:计财科 @ 2026-04-08 14:30']);
  });

  it('gives the office its days for a review again, under keys of their own', () => {
    const submitted = perform(openQ1(signed), '2026-03-18 10:00', contact('基教科'), report('2026Q1'));
    const reviews = (state: TaskState) => schedule(inputOf(state)).filter((line) => line.purpose === 'reviewDue');
    const back = resume(suspend(submitted, '2026-03-19 10:00'), '2026-05-06 10:00');
    expect(reviews(back).map(show)).toEqual([
      '2026Q1 reviewDue/0 office @ 2026-05-06 14:30',
      '2026Q1 reviewDue/1 office @ 2026-05-09 09:00',
      '2026Q1 reviewDue/2 officeHead @ 2026-05-11 09:00',
    ]);
    const before = new Set(reviews(submitted).map(({ key }) => key));
    expect(reviews(back).filter(({ key }) => before.has(key))).toEqual([]);
    expect(perform(back, '2026-05-07 10:00', reviewer, { type: 'approve', cycle: '2026Q1', content: 'text of 2026Q1' }).cycles[0]?.state).toBe('approved');
  });
});
