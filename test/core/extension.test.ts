import { describe, expect, it } from 'vitest';
import { lightOf } from '../../core/light/light.ts';
import { isStanding } from '../../core/schedule/is-standing.ts';
import { linesOfEvent } from '../../core/schedule/lines-of-event.ts';
import type { Line } from '../../core/schedule/line.ts';
import { schedule } from '../../core/schedule/schedule.ts';
import { decide } from '../../core/task/decide.ts';
import type { Act } from '../../core/task/act.ts';
import type { TaskCommand, TaskCommandBody } from '../../core/task/task-command.ts';
import type { TaskEventBody } from '../../core/task/task-event.ts';
import type { TaskState } from '../../core/task/task-state.ts';
import { extensionFacts } from '../../desk/extension-facts.ts';
import { actOf, assigned, at, contact, inputOf, lead, leader, office, perform, reach, report, show, shown, stamp } from './play.ts';

const unit = '基教科';
const chief = contact(unit);
const dated = assigned('2026-03-02 09:00', [lead(unit)], { kind: 'dated', end: '2026-05-29' });
const signed = perform(dated, '2026-03-02 10:00', chief, { type: 'acknowledge' });
const q1 = (...purposes: string[]) => (line: Line): boolean => line.cycle === '2026Q1' && purposes.includes(line.purpose);
const reached = (state: TaskState, when: string, ...purposes: string[]): TaskState =>
  reach(state, when, schedule(inputOf(state)).filter(q1(...purposes)).filter((line) => line.at.getTime() <= at(when).getTime() + 3_600_000));
const open = reached(signed, '2026-03-16 08:40', 'reportOpen');

/** The ask as the desk turns it into a command on a day. */
const request = (state: TaskState, today: string, until: string, cycle: string | null = '2026Q1'): TaskCommandBody => ({
  type: 'requestExtension', cycle, ...extensionFacts(inputOf(state), { cycle, until }, today), reason: 'r', isEmpty: false,
});
const ask = (state: TaskState, until: string, { on = '2026-03-18', cycle = '2026Q1' as string | null } = {}): TaskState =>
  perform(state, `${on} 10:00`, chief, request(state, on, until, cycle));
const answer = (grant: boolean, opinion = 'o'): TaskCommandBody => ({ type: 'decideExtension', grant, opinion, isEmpty: opinion === '' });
const outcome = (state: TaskState, act: Act, body: TaskCommandBody): string => {
  const decision = decide(state, { ...body, act } as TaskCommand);
  return decision.ok ? decision.events.map(({ type }) => type).join('+') : decision.code;
};
const short = ask(open, '2026-04-09');
const long = ask(open, '2026-04-10');

describe('an extension that is asked for', () => {
  it.each<[string, TaskState, TaskCommandBody, string]>([
    ['before the date', open, request(open, '2026-03-25', '2026-04-08'), 'extensionRequested'],
    ['after it, and is the 逾期说明 then', open, request(open, '2026-03-26', '2026-04-08'), 'lateStated'],
    ['for the deadline', open, request(open, '2026-03-18', '2026-06-12', null), 'extensionRequested'],
    ['for a report nobody asked for yet', open, request(open, '2026-03-18', '2026-07-10', '2026Q2'), 'NO_SUCH_CYCLE'],
    ['to an earlier day', open, request(open, '2026-03-18', '2026-03-24'), 'BAD_DATE'],
    ['late, to a day that is over', open, request(open, '2026-04-20', '2026-04-10'), 'BAD_DATE'],
    ['without a word', open, { ...request(open, '2026-03-18', '2026-04-08'), isEmpty: true } as TaskCommandBody, 'EMPTY_WORDS'],
    ['a second time while the first waits', short, request(short, '2026-03-19', '2026-04-08'), 'EXTENSION_WAITS'],
  ])('%s', (_, state, body, expected) => {
    expect(outcome(state, chief, body)).toBe(expected);
  });

  it('is refused where there is no deadline to put off', () => {
    const open2 = assigned('2026-03-02 09:00', [lead(unit)]);
    expect(outcome(open2, chief, request(open2, '2026-03-18', '2026-06-12', null))).toBe('NO_DEADLINE');
  });

  it('moves a day off to the workday before, and is short up to ten workdays', () => {
    expect(extensionFacts(inputOf(open), { cycle: '2026Q1', until: '2026-04-05' }, '2026-03-18').until).toBe('2026-04-03');
    expect([short.extension?.officeDecides, long.extension?.officeDecides]).toEqual([true, false]);
  });

  it('stops the unit\'s clock: nothing of the report is asked, and no date of it makes a light', () => {
    expect(shown(short, (line) => line.cycle === '2026Q1' && line.purpose !== 'extensionDue')).toEqual([]);
    expect([lightOf(inputOf(open), '2026-03-26'), lightOf(inputOf(short), '2026-03-26')]).toEqual(['red', 'green']);
    const deadline = ask(open, '2026-06-12', { cycle: null });
    expect(shown(deadline, (line) => line.purpose.startsWith('deadline'))).toEqual([]);
    expect(shown(deadline, q1('reportDue'))).toHaveLength(1);
  });

  it('waits for the office two workdays, then its head is told', () => {
    expect(shown(short, (line) => line.purpose === 'extensionDue')).toEqual([
      '2026Q1 extensionDue/0 office @ 2026-03-18 14:30',
      '2026Q1 extensionDue/1 office @ 2026-03-20 09:00',
      '2026Q1 extensionDue/2 officeHead @ 2026-03-23 09:00',
    ]);
  });

  it('falls away with the report itself and with an application for completion', () => {
    for (const body of [report('2026Q1'), { type: 'applyCompletion', content: 'c', isEmpty: false } as const]) {
      const after = perform(short, '2026-03-19 10:00', chief, body);
      expect([after.extension, shown(after, (line) => line.purpose === 'extensionDue')]).toEqual([undefined, []]);
    }
  });

  it('waits anew after a suspension, under keys of its own', () => {
    const aside = perform(short, '2026-03-19 10:00', office, { type: 'suspend', reason: 'r', isEmpty: false });
    const back = perform(aside, '2026-05-06 10:00', office, { type: 'resume', reason: 'r', isEmpty: false });
    const keys = (state: TaskState) => schedule(inputOf(state)).filter((line) => line.purpose === 'extensionDue').map(({ key }) => key);
    expect(shown(back, (line) => line.purpose === 'extensionDue')[0]).toBe('2026Q1 extensionDue/0 office @ 2026-05-06 14:30');
    expect(keys(back).filter((key) => keys(short).includes(key))).toEqual([]);
  });
});

describe('the answer to it', () => {
  it.each<[string, TaskState, Act, TaskCommandBody, string]>([
    ['the office grants a short one', short, office, answer(true), 'extensionGranted'],
    ['the office proposes a long one', long, office, answer(true), 'extensionProposed'],
    ['the office refuses with a word', long, office, answer(false), 'extensionRefused'],
    ['nobody refuses without one', short, office, answer(false, ''), 'EMPTY_OPINION'],
    ['the leader waits for the office', long, leader, answer(true), 'NOT_PROPOSED'],
    ['the unit does not decide', short, chief, answer(true), 'NOT_YOURS'],
    ['there is nothing to decide', open, office, answer(true), 'NO_REQUEST'],
    ['who asked for it does not grant it', short, actOf(chief.by, { as: 'office' }, { as: 'reviewer', ownUnits: [], alone: false }), answer(true), 'OWN_SUBMISSION'],
  ])('is given: %s', (_, state, act, body, expected) => {
    expect(outcome(state, act, body)).toBe(expected);
  });

  const proposed = perform(long, '2026-03-19 10:00', office, answer(true));

  it('is the leader\'s once it was proposed', () => {
    expect([outcome(proposed, office, answer(true)), outcome(proposed, leader, answer(true)), outcome(proposed, leader, answer(false))]).toEqual([
      'WITH_LEADER', 'extensionGranted', 'extensionRefused',
    ]);
    expect(shown(proposed, (line) => line.purpose === 'extensionDue' || line.reason.rule === 'extensionOnPaper')).toEqual([
      '2026Q1 extensionDue/3 leader:基教科 @ 2026-03-19 14:30',
      '2026Q1 officeItem/40 office @ 2026-03-24 09:00',
    ]);
  });

  it('moves reminders and letters of the report to the new date, without a second notice', () => {
    const granted = perform(short, '2026-03-19 10:00', office, answer(true));
    expect(granted.cycles[0]).toMatchObject({ due: '2026-04-09', version: 1, granted: 1 });
    expect(shown(granted, q1('reportOpen', 'reportSoon', 'reportDue', 'escalate')).slice(0, 3)).toEqual([
      '2026Q1 reportSoon/0 contactA:基教科 @ 2026-04-08 09:00',
      '2026Q1 reportDue/0 contactA:基教科 @ 2026-04-09 09:00',
      '2026Q1 escalate/1 head:基教科 @ 2026-04-13 09:00',
    ]);
    expect([lightOf(inputOf(granted), '2026-04-09'), lightOf(inputOf(granted), '2026-04-10')]).toEqual(['yellow', 'red']);
  });

  it('keeps the old date when it is refused, heard of at the earliest with the next round', () => {
    const refused = perform(short, '2026-03-30 10:00', office, answer(false));
    expect(shown(refused, q1('reportDue', 'reportOverdue')).slice(0, 2)).toEqual([
      '2026Q1 reportDue/0 contactA:基教科 @ 2026-03-30 14:30',
      '2026Q1 reportOverdue/1 contactA:基教科 @ 2026-03-31 09:00',
    ]);
  });

  it('is the leader\'s for a second one, however short', () => {
    const granted = perform(short, '2026-03-19 10:00', office, answer(true));
    expect(ask(granted, '2026-04-14', { on: '2026-04-08' }).extension?.officeDecides).toBe(false);
  });

  it('moves the deadline and its reminders', () => {
    const granted = perform(ask(open, '2026-06-12', { cycle: null }), '2026-03-19 10:00', office, answer(true));
    expect([granted.term.end, granted.deadline]).toEqual(['2026-06-12', { version: 1, decidedAt: at('2026-03-19 10:00').toISOString(), granted: 1 }]);
    expect(shown(granted, (line) => line.purpose.startsWith('deadline')).slice(0, 3)).toEqual([
      '- deadlineSoon/0 contactA:基教科 @ 2026-06-03 09:00',
      '- deadlineSoon/1 contactA:基教科 @ 2026-06-11 09:00',
      '- deadlineOverdue/1 contactA:基教科 @ 2026-06-15 09:00',
    ]);
  });

  it('gives a new lead its own notice of a report that was put off before', () => {
    const granted = perform(short, '2026-03-19 10:00', office, answer(true));
    const moved = perform(granted, '2026-03-24 10:00', office, { type: 'reassign', duties: [lead('职成科')], reason: 'r' });
    expect(shown(moved, q1('reportOpen'))).toEqual(['2026Q1 reportOpen/0 contactA:职成科 @ 2026-03-30 09:00']);
  });
});

describe('a 逾期说明', () => {
  const late = reached(open, '2026-03-27 08:40', 'reportSoon', 'reportDue', 'reportOverdue');
  const stated = ask(late, '2026-04-15', { on: '2026-03-27' });

  it('stops the daily reminders, while the light stays red and the letters stay planned', () => {
    expect(shown(stated, (line) => q1('reportOverdue')(line) && line.at > at('2026-03-27 10:00'))).toEqual([]);
    expect(lightOf(inputOf(stated), '2026-03-30')).toBe('red');
    expect(shown(stated, q1('escalate'))).toEqual(shown(late, q1('escalate')));
  });

  it('binds the version it was given for: a returned report is reminded of again', () => {
    const submitted = perform(stated, '2026-04-01 10:00', chief, report('2026Q1'));
    const back = perform(submitted, '2026-04-02 10:00', actOf('r@x', { as: 'reviewer', ownUnits: [], alone: false }), {
      type: 'return', cycle: '2026Q1', content: 'text of 2026Q1', opinion: 'o', isEmpty: false, due: '2026-04-08',
    });
    expect(shown(back, q1('reportOverdue')).length).toBeGreaterThan(3);
  });

  it('stops the reminders of a passed deadline as well', () => {
    const passed = ask(open, '2026-06-30', { on: '2026-06-02', cycle: null });
    const overdue = (state: TaskState) => shown(state, (line) => line.purpose === 'deadlineOverdue');
    expect([overdue(passed), overdue(open).length]).toEqual([overdue(open).slice(0, 2), 10]);
    expect(lightOf(inputOf(passed), '2026-06-03')).toBe('red');
  });
});

describe('what an extension tells at once', () => {
  const tell = (body: TaskEventBody, who = { by: 'a@x', for: 'a@x' }): string[] =>
    linesOfEvent(stamp(open, { ...body, ...who, via: 'phone' }, at('2026-03-19 12:00')), inputOf(open)).map((line) => {
      expect(isStanding(line)).toBe(false);
      return show(line);
    });
  const dates = { cycle: '2026Q1', due: '2026-03-25', until: '2026-04-08' };

  it.each<[string, TaskEventBody, string[]]>([
    ['the unit, when it was granted', { type: 'extensionGranted', ...dates, opinion: null }, ['2026Q1 answered/0 contactA:基教科 @ 2026-03-19 14:30']],
    ['the unit, when it was refused', { type: 'extensionRefused', ...dates, cycle: null, opinion: 'o' }, ['- answered/0 contactA:基教科 @ 2026-03-19 14:30']],
    ['nobody, when it was proposed', { type: 'extensionProposed', ...dates, opinion: null }, []],
    ['the office, when a 逾期说明 came', { type: 'lateStated', ...dates, reason: 'r' }, ['- officeItem/41 office @ 2026-03-19 14:30']],
  ])('is told to %s', (_, body, expected) => {
    expect(tell(body)).toEqual(expected);
  });

  it('is told to whom the office asked for', () => {
    expect(tell({ type: 'extensionRequested', ...dates, reason: 'r', officeDecides: true }, { by: 'clerk@x', for: 'contact@x' })).toEqual([
      '- actedFor/0 person:contact@x @ 2026-03-19 14:30',
    ]);
  });
});
