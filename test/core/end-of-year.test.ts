import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carriedDraft } from '../../core/plan/carried-draft.ts';
import { termOf } from '../../core/plan/term.ts';
import { defaultPolicy } from '../../core/policy/policy.ts';
import { wholePolicy } from '../../core/policy/whole-policy.ts';
import { proposedConclusion, yearSummary } from '../../core/report/year-summary.ts';
import { lightOf } from '../../core/light/light.ts';
import { askedCycles } from '../../core/schedule/asked-cycles.ts';
import { schedule } from '../../core/schedule/schedule.ts';
import type { Act } from '../../core/task/act.ts';
import { decide } from '../../core/task/decide.ts';
import type { TaskCommand, TaskCommandBody } from '../../core/task/task-command.ts';
import { conclusions, type Conclusion, type Cycle, type ProgressClass, type TaskState, type Term } from '../../core/task/task-state.ts';
import { taskDraft } from '../support/fictitious-plan.ts';
import { assigned, calendar, co, contact, inputOf, lead, leader, office, perform, report, reviewer, shown } from './play.ts';

const underway = (term: Term = { kind: 'planYear', end: '2026-12-31' }): TaskState =>
  perform(assigned('2026-03-02 09:00', [lead('基教科')], term), '2026-03-02 10:00', contact('基教科'), { type: 'acknowledge' });
const apply = (conclusion?: Conclusion): TaskCommandBody => ({ type: 'applyCompletion', content: 'c', isEmpty: false, ...(conclusion ? { conclusion } : {}) });
const closing = (conclusion?: Conclusion): TaskState => perform(underway(), '2026-12-18 10:00', contact('基教科'), apply(conclusion));
const completed = (): TaskState => perform(closing('完成'), '2026-12-21 10:00', reviewer, { type: 'confirmCompletion', closeOut: false });
const reopened = (): TaskState => perform(completed(), '2027-01-18 10:00', office, { type: 'reopen', due: '2027-02-05', today: '2027-01-18', reason: 'r', isEmpty: false });
const answer = (state: TaskState, act: Act, body: TaskCommandBody): string => {
  const decision = decide(state, { ...body, act } as TaskCommand);
  return decision.ok ? decision.events.map(({ type }) => type).join('+') : decision.code;
};
const yearEnd = (state: TaskState, more = {}): string[] => shown(state, ({ purpose, rung }) => purpose === 'yearEnd' || (purpose === 'officeItem' && rung === 43), more);

describe('the year-end round', () => {
  it('asks each lead once, reminds on the last workday and shows the office who has not answered', () => {
    expect(yearEnd(underway())).toEqual([
      '- yearEnd/0 contactA:基教科 @ 2026-12-17 09:00',
      '- yearEnd/1 contactA:基教科 @ 2026-12-31 09:00',
      '- officeItem/43 office @ 2027-01-04 09:00',
    ]);
  });

  it('is silent once a conclusion was given, and asks again when that is returned', () => {
    expect(yearEnd(closing('完成'))).toEqual([]);
    const returned = perform(closing('完成'), '2026-12-21 10:00', reviewer, { type: 'returnCompletion', opinion: 'o', isEmpty: false });
    expect(yearEnd(returned)[0]).toBe('- yearEnd/0 contactA:基教科 @ 2026-12-21 14:30');
  });

  it.each<[string, Term, number]>([
    ['standing work for its summary, which the office need not chase', { kind: 'standing', end: null }, 2],
    ['nothing of what runs over several years', { kind: 'multiYear', end: '2028-12-31' }, 0],
    ['nothing of what ends in a later year', { kind: 'dated', end: '2027-06-30' }, 0],
    ['a dated task of this year that is still open', { kind: 'dated', end: '2026-09-30' }, 3],
  ])('asks %s', (_, term, lines) => {
    expect(yearEnd(underway(term))).toHaveLength(lines);
  });

  it('is not asked where the policy has none, nor of a plan launched before there was one', () => {
    expect(yearEnd(underway(), { policy: { ...defaultPolicy, yearEndWorkdays: 0 } })).toEqual([]);
    const { yearEndWorkdays: _, signOff: _form, ...older } = defaultPolicy;
    expect(wholePolicy(older)).toMatchObject({ yearEndWorkdays: 0, signOff: 'attested', secondContactWorkdays: 1 });
    expect(wholePolicy({ ...older, yearEndWorkdays: 5 }).yearEndWorkdays).toBe(5);
  });

  it('makes a task red when its conclusion is late, but not standing work', () => {
    const states = [underway(), underway({ kind: 'standing', end: null })].map((state) => ({ ...state, cycles: [] }));
    const lights = states.map((state) => lightOf({ ...inputOf(state), cycles: [{ id: '2026Q4', due: '2027-03-31' }] }, '2027-01-05'));
    expect(lights).toEqual(['red', 'green']);
  });
});

describe('a conclusion', () => {
  it.each<[Conclusion, string, TaskState['stage']]>([
    ['完成', 'completionConfirmed+closedOut', 'closedOut'],
    ['未完成', 'completionConfirmed+closedOut', 'closedOut'],
    ['部分完成转下年', 'completionConfirmed+carriedOver', 'carriedOver'],
    ['转常态', 'completionConfirmed+carriedOver', 'carriedOver'],
  ])('%s ends the task as %s when the office confirms it', (conclusion, events, stage) => {
    const confirm: TaskCommandBody = { type: 'confirmCompletion', closeOut: true };
    expect(answer(closing(conclusion), reviewer, confirm)).toBe(events);
    const after = perform(closing(conclusion), '2026-12-21 10:00', reviewer, confirm);
    expect([after.stage, after.completion?.conclusion, schedule(inputOf(after))]).toEqual([stage, conclusion, []]);
  });

  it('is proposed from the last review, for standing work from its term', () => {
    const cycle = (decidedClass: ProgressClass): Cycle => ({ id: '2026Q4', due: '2026-12-25', version: 0, state: 'approved', content: 'c', submittedAt: null, submittedBy: null, proposedClass: null, decidedClass, repairedLate: false, returns: 0, returnedAt: null });
    const of = (decidedClass: ProgressClass) => proposedConclusion({ term: { kind: 'planYear', end: '2026-12-31' }, cycles: [cycle(decidedClass)] });
    expect([of('已完成'), of('提前完成'), of('达进度'), of('欠进度'), of('未启动')]).toEqual(['完成', '完成', '部分完成转下年', '部分完成转下年', '未完成']);
    expect(proposedConclusion({ term: { kind: 'standing', end: null }, cycles: [] })).toBe('转常态');
    expect(proposedConclusion({ term: { kind: 'planYear', end: '2026-12-31' }, cycles: [] })).toBe('未完成');
  });

  it('is filled with the year\'s approved texts in order, without those that only still stood', () => {
    const texts = [
      { cycle: '2026Q3', due: '2026-09-24', done: '建成二处', isUnchanged: false },
      { cycle: '2026Q2', due: '2026-06-25', done: '建成一处（截至3月底）', isUnchanged: true },
      { cycle: '2026Q1', due: '2026-03-25', done: ' 建成一处 ', isUnchanged: false },
    ];
    expect(yearSummary(texts, (id) => id)).toBe('2026Q1：建成一处\n2026Q3：建成二处');
  });
});

describe('what goes on into the next year', () => {
  const carry: TaskCommandBody = { type: 'carryOver', yearEnd: '2026-12-31' };

  it.each<[string, Term, string]>([
    ['standing work', { kind: 'standing', end: null }, 'carriedOver'],
    ['a task over several years', { kind: 'multiYear', end: '2028-12-31' }, 'carriedOver'],
    ['a task that ends in a later year', { kind: 'dated', end: '2027-06-30' }, 'carriedOver'],
    ['a task of this year', { kind: 'planYear', end: '2026-12-31' }, 'STAYS_IN_YEAR'],
    ['a dated task of this year', { kind: 'dated', end: '2026-09-30' }, 'STAYS_IN_YEAR'],
  ])('by itself: %s', (_, term, answered) => {
    expect(answer(underway(term), office, carry)).toBe(answered);
    expect(answer(underway(term), contact('基教科'), carry)).toBe('NOT_YOURS');
  });

  it('not over a 批示 that is still being worked off', () => {
    const instructed = perform(underway({ kind: 'standing', end: null }), '2026-12-10 10:00', leader, { type: 'instruct', kind: '办理', content: 'w', isEmpty: false });
    const matter = perform(instructed, '2026-12-10 11:00', office, { type: 'registerInstruction', instruction: instructed.revision, unit: null, due: '2027-01-20', today: '2026-12-10', note: null });
    expect([answer(instructed, office, carry), answer(matter, office, carry)]).toEqual(['carriedOver', 'MATTER_OPEN']);
  });

  it('keeps its words and its last owners, and a date only where that is still to come', () => {
    const draft = taskDraft({ number: '7.', title: '建成读书角', leadUnits: ['旧科'], deadline: '2026-12-20', deadlineText: '12月20日前', fields: { 目标任务: ['三处'] } });
    const duties = [lead('宣传科', false), lead('设施科'), co('数据中心')].map((duty) => ({ ...duty, acknowledgedAt: null }));
    const state = { duties, term: { kind: 'dated' as const, end: '2027-06-30' } };
    expect(carriedDraft(draft, state, null, 2, '2026-12-31')).toMatchObject({
      number: '结转2', section: ['上年结转'], leadUnits: ['设施科', '宣传科'], coUnits: ['数据中心'], deadline: '2027-06-30', fields: { 目标任务: ['三处'] },
    });
    const standing = carriedDraft(draft, { duties, term: { kind: 'planYear', end: '2026-12-31' } }, '转常态', 1, '2026-12-31');
    expect(standing.deadline).toBeNull();
    expect(termOf(standing, 2027, calendar)).toEqual({ kind: 'standing', end: null });
    expect(termOf(carriedDraft(draft, { duties, term: { kind: 'planYear', end: '2026-12-31' } }, '部分完成转下年', 1, '2026-12-31'), 2027, calendar).kind).toBe('planYear');
  });
});

describe('回头看', () => {
  const policy = { ...defaultPolicy, lookBackWorkdays: 20 };

  it('is asked of the office some workdays after the completion, only where the policy has it', () => {
    expect(shown(completed(), () => true, { policy })).toEqual([
      '- lookBack/0 office @ 2027-01-19 09:00', '- lookBack/1 office @ 2027-01-22 09:00', '- lookBack/2 officeHead @ 2027-01-25 09:00',
    ]);
    expect(schedule(inputOf(completed()))).toEqual([]);
  });

  it('ends with the closing out', () => {
    expect(schedule(inputOf(perform(completed(), '2027-01-18 10:00', office, { type: 'closeOut' }), { policy }))).toEqual([]);
  });

  it('reopens the task with a cycle of its own, the only one asked', () => {
    const state = reopened();
    expect(state).toMatchObject({ stage: 'underway', rectifying: 'R1', completion: null });
    expect(askedCycles(inputOf(state)).map(({ id, due }) => `${id} ${due}`)).toEqual(['R1 2027-02-05']);
    expect(shown(state, ({ role, purpose }) => role === 'contactA:基教科' && purpose !== 'reportOverdue', { policy })).toEqual([
      'R1 reportOpen/0 contactA:基教科 @ 2027-01-27 09:00', 'R1 reportSoon/0 contactA:基教科 @ 2027-02-04 09:00', 'R1 reportDue/0 contactA:基教科 @ 2027-02-05 09:00',
    ]);
  });

  it('closes again when the mending was reported and completion confirmed, and may be reopened a second time', () => {
    const reported = perform(reopened(), '2027-02-01 10:00', contact('基教科'), report('R1'));
    const approved = perform(reported, '2027-02-02 10:00', reviewer, { type: 'approve', cycle: 'R1', content: 'text of R1' });
    expect(schedule(inputOf(approved, { policy }))).toEqual([]);
    const again = perform(perform(approved, '2027-02-03 10:00', contact('基教科'), apply()), '2027-02-04 10:00', reviewer, { type: 'confirmCompletion', closeOut: false });
    expect(again).toMatchObject({ stage: 'completed', reopened: 1 });
    expect(again).not.toHaveProperty('rectifying');
    const twice = perform(again, '2027-03-18 10:00', office, { type: 'reopen', due: '2027-04-05', today: '2027-03-18', reason: 'r', isEmpty: false });
    expect(twice.rectifying).toBe('R2');
  });

  it.each<[string, TaskState, Act, Partial<Extract<TaskCommandBody, { type: 'reopen' }>>, string]>([
    ['without a reason', completed(), office, { isEmpty: true }, 'EMPTY_WORDS'],
    ['by a date that is not ahead', completed(), office, { due: '2027-01-18' }, 'BAD_DATE'],
    ['by the unit', completed(), contact('基教科'), {}, 'NOT_YOURS'],
    ['what was never completed', closing('完成'), office, {}, 'WRONG_STATE'],
  ])('is refused %s', (_, state, act, over, code) => {
    expect(answer(state, act, { type: 'reopen', due: '2027-02-05', today: '2027-01-18', reason: 'r', isEmpty: false, ...over })).toBe(code);
  });
});

describe('the end of a year in any order', () => {
  it('never asks a unit for anything once its task is over, and keeps the state small', () => {
    const step = fc.constantFrom<'apply' | 'confirm' | 'return' | 'reopen' | 'close' | 'report' | 'approve'>('apply', 'confirm', 'return', 'reopen', 'close', 'report', 'approve');
    fc.assert(
      fc.property(fc.array(fc.tuple(step, fc.constantFrom(...conclusions)), { maxLength: 12 }), (steps) => {
        let state = underway();
        let day = 1;
        for (const [what, conclusion] of steps) {
          const cycle = state.rectifying ?? '2026Q4';
          const [act, body]: [Act, TaskCommandBody] = {
            apply: [contact('基教科'), apply(conclusion)] as [Act, TaskCommandBody],
            confirm: [reviewer, { type: 'confirmCompletion', closeOut: false }] as [Act, TaskCommandBody],
            return: [reviewer, { type: 'returnCompletion', opinion: 'o', isEmpty: false }] as [Act, TaskCommandBody],
            reopen: [office, { type: 'reopen', due: '2027-11-30', today: '2027-01-18', reason: 'r', isEmpty: false }] as [Act, TaskCommandBody],
            close: [office, { type: 'closeOut' }] as [Act, TaskCommandBody],
            report: [contact('基教科'), report(cycle)] as [Act, TaskCommandBody],
            approve: [reviewer, { type: 'approve', cycle, content: `text of ${cycle}` }] as [Act, TaskCommandBody],
          }[what];
          day += 1;
          if (decide(state, { ...body, act } as TaskCommand).ok) state = perform(state, `2027-01-${String(day).padStart(2, '0')} 10:00`, act, body);
        }
        const asked = schedule(inputOf(state, { policy: { ...defaultPolicy, lookBackWorkdays: 20 } })).filter(({ role }) => role.startsWith('contactA:'));
        if (['completed', 'closedOut', 'carriedOver', 'closing'].includes(state.stage)) expect(asked).toEqual([]);
        expect(new Set(asked.map(({ key }) => key)).size).toBe(asked.length);
        expect(state.cycles.filter(({ id }) => id.startsWith('R')).length).toBe(state.reopened ?? 0);
        expect(JSON.stringify(state).length).toBeLessThan(8192);
      }),
      { numRuns: 200 },
    );
  });
});
