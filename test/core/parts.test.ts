import { describe, expect, it } from 'vitest';
import { schedule } from '../../core/schedule/schedule.ts';
import { linesOfEvent } from '../../core/schedule/lines-of-event.ts';
import type { Act } from '../../core/task/act.ts';
import { decide } from '../../core/task/decide.ts';
import { unitsToNudge } from '../../core/task/units-to-nudge.ts';
import type { TaskCommand, TaskCommandBody } from '../../core/task/task-command.ts';
import type { TaskState } from '../../core/task/task-state.ts';
import { partFacts } from '../../desk/part-facts.ts';
import { assigned, at, co, contact, informed, inputOf, lead, office, perform, reach, report, reviewer, show, shown, stamp } from './play.ts';

const main = contact('基教科');
const fresh = assigned('2026-03-02 09:00', [lead('基教科'), lead('督导办', false), co('计财科'), informed('人事科')]);
const opened = reach(fresh, '2026-03-16 08:40', schedule(inputOf(fresh)).filter(({ cycle, purpose }) => cycle === '2026Q1' && purpose === 'reportOpen'));
const askFor = (unit: string, due = '2026-03-19', today = '2026-03-16'): TaskCommandBody => ({ type: 'askCoUnit', unit, cycle: '2026Q1', due, latest: '2026-03-23', today });
const part = (cycle = '2026Q1'): TaskCommandBody => ({ type: 'addPart', cycle, content: 'p', isEmpty: false });
const asked = perform(opened, '2026-03-16 10:00', main, askFor('计财科'));
const answerTo = (state: TaskState, act: Act, body: TaskCommandBody): string => {
  const decision = decide(state, { ...body, act } as TaskCommand);
  return decision.ok ? decision.events.map(({ type }) => type).join('+') : decision.code;
};
const asks = (state: TaskState): string[] => shown(state, ({ purpose }) => purpose === 'coPartDue');

describe('a co-unit that is asked for its part', () => {
  it('is told with the next round, on the day, and three workdays after it', () => {
    expect(asks(asked)).toEqual([
      '2026Q1 coPartDue/0 contactA:计财科 @ 2026-03-16 14:30',
      '2026Q1 coPartDue/1 contactA:计财科 @ 2026-03-19 09:00',
      '2026Q1 coPartDue/2 contactA:计财科 @ 2026-03-20 09:00',
      '2026Q1 coPartDue/3 contactA:计财科 @ 2026-03-23 09:00',
      '2026Q1 coPartDue/4 contactA:计财科 @ 2026-03-24 09:00',
    ]);
  });

  it('is reminded of nothing once it has given it, or the lead has reported, or the task stands aside', () => {
    expect(asks(perform(asked, '2026-03-17 10:00', contact('计财科'), part()))).toEqual([]);
    expect(asks(perform(asked, '2026-03-17 10:00', main, report('2026Q1')))).toEqual([]);
    expect(asks(perform(asked, '2026-03-17 10:00', office, { type: 'suspend', reason: 'r', isEmpty: false }))).toEqual([]);
  });

  it('is asked again, under new keys, when the report comes back without its part', () => {
    const back = perform(perform(asked, '2026-03-17 10:00', main, report('2026Q1')), '2026-03-18 10:00', reviewer, { type: 'return', cycle: '2026Q1', content: 'text of 2026Q1', opinion: 'o', isEmpty: false, due: '2026-03-25' });
    expect(asks(back)[0]).toBe('2026Q1 coPartDue/0 contactA:计财科 @ 2026-03-18 14:30');
    const keys = (state: TaskState) => schedule(inputOf(state)).filter(({ purpose }) => purpose === 'coPartDue').map(({ key }) => key);
    expect(keys(back).filter((key) => keys(asked).includes(key))).toEqual([]);
  });

  it('tells the lead that it has given it', () => {
    const event = stamp(asked, { type: 'partAdded', unit: '计财科', cycle: '2026Q1', content: 'p', by: 'a', for: 'a', via: 'chat' }, at('2026-03-17 10:00'));
    expect(linesOfEvent(event, inputOf(asked)).map(show)).toEqual(['- informed/0 contactA:基教科 @ 2026-03-17 14:30']);
  });

  it('is forgotten with its cycle, and with its duty', () => {
    const approved = perform(perform(asked, '2026-03-17 10:00', main, report('2026Q1')), '2026-03-18 10:00', reviewer, { type: 'approve', cycle: '2026Q1', content: 'text of 2026Q1' });
    expect(approved.parts).toBeUndefined();
    expect(perform(asked, '2026-03-17 10:00', office, { type: 'reassign', duties: [lead('基教科')], reason: 'r' }).parts).toEqual([]);
  });
});

describe('who asks for a part and who gives it', () => {
  it.each<[string, TaskState, Act, TaskCommandBody, string]>([
    ['the lead of a co-unit', opened, main, askFor('计财科'), 'coUnitAsked'],
    ['the office of another lead', opened, office, askFor('督导办'), 'coUnitAsked'],
    ['the other lead', opened, contact('督导办'), askFor('计财科'), 'NOT_MAIN_LEAD'],
    ['the lead of itself', opened, main, askFor('基教科'), 'NOT_A_CO_UNIT'],
    ['the lead of who is only informed', opened, main, askFor('人事科'), 'NOT_A_CO_UNIT'],
    ['the lead by a date too near its own', opened, main, askFor('计财科', '2026-03-24'), 'PART_TOO_LATE'],
    ['the lead by yesterday', opened, main, askFor('计财科', '2026-03-13'), 'PART_TOO_LATE'],
    ['the lead for no cycle of the plan', opened, main, { type: 'askCoUnit', unit: '计财科', cycle: '2031Q1', due: null, latest: '', today: '2026-03-16' }, 'NO_SUCH_CYCLE'],
    ['the lead twice', asked, main, askFor('计财科'), 'ALREADY_DONE'],
    ['the co-unit', asked, contact('计财科'), part(), 'partAdded'],
    ['the co-unit once more', perform(asked, '2026-03-17 10:00', contact('计财科'), part()), contact('计财科'), part(), 'partAdded'],
    ['the co-unit unasked', opened, contact('计财科'), part(), 'NO_REQUEST'],
    ['the other lead unasked', opened, contact('督导办'), part(), 'partAdded'],
    ['the lead itself', asked, main, part(), 'NOT_YOURS'],
    ['the co-unit without a word', asked, contact('计财科'), { ...part(), isEmpty: true } as TaskCommandBody, 'EMPTY_WORDS'],
    ['the other lead for a cycle not open', opened, contact('督导办'), part('2026Q2'), 'NO_SUCH_CYCLE'],
    ['the co-unit after the report', perform(asked, '2026-03-17 10:00', main, report('2026Q1')), contact('计财科'), part(), 'ALREADY_SUBMITTED'],
  ])('%s is answered %#', (_, state, act, body, answer) => {
    expect(answerTo(state, act, body)).toBe(answer);
  });

  it('leaves the lead two workdays', () => {
    expect([partFacts(inputOf(opened), '2026Q1', '2026-03-16'), partFacts(inputOf(opened), '2031Q1', '2026-03-16')]).toEqual([
      { latest: '2026-03-23', today: '2026-03-16' }, { latest: null, today: '2026-03-16' },
    ]);
  });

  it('is what a nudge reaches as well, and a breakdown that is owed', () => {
    expect(unitsToNudge(perform(asked, '2026-03-16 11:00', contact('督导办'), { type: 'acknowledge' }))).toEqual(['基教科', '计财科']);
    const signed = perform(fresh, '2026-03-02 10:00', main, { type: 'acknowledge', toBreakDown: true });
    expect(unitsToNudge(signed)).toEqual(['督导办', '基教科']);
  });
});
