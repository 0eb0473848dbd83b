import { describe, expect, it } from 'vitest';
import { lightOf } from '../../core/light/light.ts';
import { linesOfEvent } from '../../core/schedule/lines-of-event.ts';
import type { Line } from '../../core/schedule/line.ts';
import { schedule } from '../../core/schedule/schedule.ts';
import type { Act } from '../../core/task/act.ts';
import { decide } from '../../core/task/decide.ts';
import { evolve } from '../../core/task/evolve.ts';
import type { RecordedEvent } from '../../core/task/task-event.ts';
import type { TaskCommand, TaskCommandBody } from '../../core/task/task-command.ts';
import type { TaskState } from '../../core/task/task-state.ts';
import { actOf, assigned, at, co, contact, inputOf, lead, leader, office, perform, reach, report, reviewer, show, shown, stamp } from './play.ts';

const chief = contact('基教科');
const launched = assigned('2026-03-02 09:00', [lead('基教科'), lead('督导办', false), co('计财科')]);
const start = perform(perform(launched, '2026-03-02 10:00', chief, { type: 'acknowledge' }), '2026-03-02 10:00', contact('督导办'), { type: 'acknowledge' });
const instruct = (kind: '阅知' | '办理' | '限时反馈'): TaskCommandBody => ({ type: 'instruct', kind, content: 'their words', isEmpty: false });
const given = perform(start, '2026-03-03 10:00', leader, instruct('办理'));
const revision = given.revision;
const register = (over: Partial<Extract<TaskCommandBody, { type: 'registerInstruction' }>> = {}): TaskCommandBody => ({
  type: 'registerInstruction', instruction: revision, unit: null, due: '2026-03-17', today: '2026-03-03', note: null, ...over,
});
const work = perform(given, '2026-03-03 11:00', office, register());
const id = work.matters?.[0]?.id ?? '';
const sign: TaskCommandBody = { type: 'acknowledgeInstruction', matter: id };
const reply: TaskCommandBody = { type: 'answerInstruction', matter: id, content: 'what was done', isEmpty: false };
const accept: TaskCommandBody = { type: 'acceptAnswer', matter: id, answer: 'what was done' };
const giveBack: TaskCommandBody = { type: 'returnAnswer', matter: id, answer: 'what was done', opinion: 'o', isEmpty: false, due: '2026-03-20' };
const answered = perform(work, '2026-03-10 10:00', chief, reply);
const returned = perform(answered, '2026-03-11 10:00', reviewer, giveBack);
const accepted = perform(answered, '2026-03-11 10:00', reviewer, accept);

const outcome = (state: TaskState, act: Act, body: TaskCommandBody): string => {
  const decision = decide(state, { ...body, act } as TaskCommand);
  return decision.ok ? decision.events.map(({ type }) => type).join('+') : decision.code;
};
const ofMatter = (line: Line): boolean => line.cycle === id;

describe('a 批示', () => {
  it.each<[string, TaskState, Act, TaskCommandBody, string]>([
    ['becomes work by the office', given, office, register(), 'instructionRegistered'],
    ['by nobody else', given, chief, register(), 'NOT_YOURS'],
    ['once', work, office, register(), 'NO_INSTRUCTION'],
    ['not when it is only to be read', perform(start, '2026-03-03 10:00', leader, instruct('阅知')), office, register(), 'NO_INSTRUCTION'],
    ['for a unit of the task', given, office, register({ unit: '计财科' }), 'instructionRegistered'],
    ['not for another unit', given, office, register({ unit: '职成科' }), 'NOT_ON_TASK'],
    ['with a date to come', given, office, register({ due: '2026-03-03' }), 'DATE_PAST'],
    ['is signed for by its unit', work, chief, sign, 'instructionAcknowledged'],
    ['not by another lead', work, contact('督导办'), sign, 'NOT_YOURS'],
    ['once', perform(work, '2026-03-04 10:00', chief, sign), chief, sign, 'ALREADY_ACKNOWLEDGED'],
    ['is answered without a receipt', work, chief, reply, 'instructionAnswered'],
    ['not with nothing', work, chief, { ...reply, isEmpty: true } as TaskCommandBody, 'EMPTY_WORDS'],
    ['not twice', answered, chief, reply, 'ALREADY_SUBMITTED'],
    ['nor after it was accepted', accepted, chief, reply, 'ALREADY_APPROVED'],
    ['is reviewed by the office', answered, reviewer, accept, 'answerAccepted'],
    ['not by who answered', answered, { ...chief, standing: [{ as: 'reviewer', ownUnits: [], alone: false }] }, accept, 'OWN_SUBMISSION'],
    ['not by somebody of the unit', answered, actOf('r@x', { as: 'reviewer', ownUnits: ['基教科'], alone: false }), accept, 'OWN_UNIT'],
    ['not unseen', answered, reviewer, { ...accept, answer: 'older' } as TaskCommandBody, 'CONTENT_CHANGED'],
    ['not before there is an answer', work, reviewer, accept, 'NOTHING_TO_REVIEW'],
    ['is returned with words', answered, reviewer, { ...giveBack, isEmpty: true } as TaskCommandBody, 'EMPTY_OPINION'],
    ['keeps the task from ending', answered, chief, { type: 'applyCompletion', content: 'c', isEmpty: false }, 'MATTER_OPEN'],
    ['no longer once it was accepted', accepted, chief, { type: 'applyCompletion', content: 'c', isEmpty: false }, 'completionApplied'],
    ['waits while the task is suspended', perform(work, '2026-03-04 10:00', office, { type: 'suspend', reason: 'r', isEmpty: false }), chief, reply, 'SUSPENDED'],
    ['waits for a 申请改派', perform(work, '2026-03-04 10:00', chief, { type: 'askReassign', suggested: '', reason: 'r', isEmpty: false }), chief, reply, 'REASSIGN_WAITS'],
  ])('%s', (_, state, act, body, expected) => expect(outcome(state, act, body)).toBe(expected));

  it('is refused as a fourth one open at once', () => {
    const three = Array.from({ length: 3 }).reduce<TaskState>((state) => {
      const next = perform(state, '2026-03-03 10:00', leader, instruct('办理'));
      return perform(next, '2026-03-03 11:00', office, register({ instruction: next.revision }));
    }, start);
    const fourth = perform(three, '2026-03-04 10:00', leader, instruct('办理'));
    expect(outcome(fourth, office, register({ instruction: fourth.revision }))).toBe('TOO_MANY_OPEN');
    expect(JSON.stringify(fourth).length).toBeLessThan(8_192);
  });
});

describe('the lines of a 批示 that became work', () => {
  it('ask for the receipt and the answer, soon, on the day and late, and tell the office once', () => {
    const lines = schedule(inputOf(work)).filter(ofMatter).map(show);
    expect(lines.slice(0, 6)).toEqual([
      `${id} instructionDue/0 contactA:基教科 @ 2026-03-03 14:30`,
      `${id} instructionDue/1 contactA:基教科 @ 2026-03-05 09:00`,
      `${id} instructionDue/10 contactA:基教科 @ 2026-03-16 09:00`,
      `${id} instructionDue/11 contactA:基教科 @ 2026-03-17 09:00`,
      `${id} instructionDue/21 contactA:基教科 @ 2026-03-18 09:00`,
      `${id} officeItem/42 office @ 2026-03-18 09:00`,
    ]);
    expect(lines.filter((line) => /instructionDue\/[23]\d /u.test(line))).toHaveLength(10);
  });

  it('ask for no receipt once it was given', () => {
    expect(shown(perform(work, '2026-03-04 10:00', chief, sign), (line) => ofMatter(line) && line.rung === 1)).toEqual([]);
  });

  it('ask the office for its review, and its head a workday after three', () => {
    expect(shown(answered, ofMatter)).toEqual([
      `${id} instructionDue/0 office @ 2026-03-10 14:30`,
      `${id} instructionDue/1 office @ 2026-03-13 09:00`,
      `${id} instructionDue/2 officeHead @ 2026-03-16 09:00`,
    ]);
  });

  it('remind of a returned answer by its new date, and end with the acceptance', () => {
    expect(shown(returned, ofMatter).slice(0, 3)).toEqual([
      `${id} instructionDue/10 contactA:基教科 @ 2026-03-19 09:00`,
      `${id} instructionDue/11 contactA:基教科 @ 2026-03-20 09:00`,
      `${id} instructionDue/21 contactA:基教科 @ 2026-03-23 09:00`,
    ]);
    expect(shown(accepted, ofMatter)).toEqual([]);
  });

  it('go with the lead when it is reassigned, with a receipt of its own', () => {
    const moved = perform(perform(work, '2026-03-04 10:00', chief, sign), '2026-03-05 10:00', office, { type: 'reassign', duties: [lead('督导办')], reason: 'r' });
    expect(moved.matters).toMatchObject([{ unit: '督导办', signedAt: null, version: 1 }]);
    expect(shown(moved, (line) => ofMatter(line) && line.rung === 0)).toEqual([`${id} instructionDue/0 contactA:督导办 @ 2026-03-05 14:30`]);
  });

  it('fall silent with a suspension and are asked anew after it', () => {
    const aside = perform(work, '2026-03-04 10:00', office, { type: 'suspend', reason: 'r', isEmpty: false });
    expect(shown(aside, ofMatter)).toEqual([]);
    const again = perform(aside, '2026-03-26 10:00', office, { type: 'resume', reason: 'r', isEmpty: false });
    expect(shown(again, ofMatter).slice(0, 2)).toEqual([`${id} instructionDue/11 contactA:基教科 @ 2026-03-26 14:30`, `${id} instructionDue/21 contactA:基教科 @ 2026-03-27 09:00`]);
  });

  it('show the accepted answer to the leader who wrote, when letters leave', () => {
    const event = stamp(answered, { type: 'answerAccepted', matter: id, unit: '基教科', leader: 'leader@bureau', content: 'c', selfReviewed: false, by: 'r', for: 'r', via: 'chat' }, at('2026-03-11 10:00'));
    expect(linesOfEvent(event, inputOf(answered)).map(show)).toEqual([`${id} answered/0 contactA:基教科 @ 2026-03-11 14:30`, `${id} informed/0 person:leader@bureau @ 2026-03-11 14:30`]);
  });
});

describe('a 批示 that is work', () => {
  it('makes the light yellow within the warning and red past its date, until it is answered', () => {
    expect([lightOf(inputOf(work), '2026-03-03'), lightOf(inputOf(work), '2026-03-06'), lightOf(inputOf(work), '2026-03-18'), lightOf(inputOf(answered), '2026-03-18')]).toEqual(['green', 'yellow', 'red', 'yellow']);
  });

  it('ends the wait of a letter that left for a 批示', () => {
    const q1 = schedule(inputOf(given)).filter((line) => line.cycle === '2026Q1' && line.purpose.startsWith('report') && line.at <= at('2026-04-01 09:00'));
    const late = reach(given, '2026-04-01 08:40', q1);
    const letter = schedule(inputOf(late)).filter((line) => line.cycle === '2026Q1' && line.purpose === 'escalate' && line.rung === 2);
    const left = reach(late, '2026-04-01 14:10', letter);
    const onPaper = (state: TaskState) => shown(state, (line) => line.reason.rule === 'presentOnPaper' && line.cycle === '2026Q1');
    expect(onPaper(left)).toHaveLength(1);
    expect(onPaper(perform(left, '2026-04-02 10:00', office, register({ due: '2026-04-20', today: '2026-04-02' })))).toEqual([]);
  });

  it('has the unit nudged that owes the answer', () => {
    const decision = decide(work, { type: 'nudge', words: null, act: office });
    expect(decision).toMatchObject({ ok: true, events: [{ units: expect.arrayContaining(['基教科']) }] });
  });

  it('is read from a history in which 批示 left no mark', () => {
    const { instructions: _, ...old } = given;
    expect(outcome(old, office, register())).toBe('NO_INSTRUCTION');
    expect(schedule(inputOf(old))).toEqual(schedule(inputOf(start)));
    const event = stamp(old, { type: 'nudged', units: [], words: null, by: 'o', for: 'o', via: 'chat' }, at('2026-03-04 10:00')) satisfies RecordedEvent;
    expect(evolve(old, event).instructions).toBeUndefined();
    expect(report('2026Q1').type).toBe('submitReport');
  });
});
