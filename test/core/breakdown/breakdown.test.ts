import { describe, expect, it } from 'vitest';
import { mostItems } from '../../../core/breakdown/breakdown-text.ts';
import { lightOf } from '../../../core/light/light.ts';
import { defaultPolicy } from '../../../core/policy/policy.ts';
import { reachLines } from '../../../core/schedule/reach-lines.ts';
import { schedule } from '../../../core/schedule/schedule.ts';
import { subItemOfRung, subItemRung } from '../../../core/schedule/sub-item-rung.ts';
import type { Act } from '../../../core/task/act.ts';
import { decide } from '../../../core/task/decide.ts';
import type { TaskCommand, TaskCommandBody } from '../../../core/task/task-command.ts';
import type { SubItem } from '../../../core/task/breakdown-state.ts';
import type { TaskState } from '../../../core/task/task-state.ts';
import { actOf, assigned, at, calendar, contact, inputOf as inputBy, lead, office, perform, report, reach, reviewer, show } from '../play.ts';

const policy = { ...defaultPolicy, breakdownWorkdays: 10 };
const inputOf = (state: TaskState) => inputBy(state, { policy });
const main = contact('基教科');
const matter = (id: number, date: string | null): SubItem => ({ id, dates: [date], taken: 0 });
const document = (id: number, ...dates: (string | null)[]): SubItem => ({ id, dates, taken: 0 });

const submit = (content: string, items = 0): Extract<TaskCommandBody, { type: 'submitBreakdown' }> => ({
  type: 'submitBreakdown', content, items, isEmpty: false, isUnreadable: false, toBreakDown: true,
});
const approve = (content: string, items: SubItem[] = [], was = items.map(() => 0)): TaskCommandBody => ({ type: 'approveBreakdown', content, items, was });
const giveBack = (content: string, due = '2026-03-12'): TaskCommandBody => ({ type: 'returnBreakdown', content, opinion: 'o', isEmpty: false, due });
const ask = (state: TaskState, act: Act, body: TaskCommandBody): string => {
  const decision = decide(state, { ...body, act } as TaskCommand);
  return decision.ok ? decision.events.map(({ type }) => type).join('+') : decision.code;
};
const linesOf = (state: TaskState, ...purposes: string[]): string[] => schedule(inputOf(state)).filter(({ purpose, reason }) => purposes.includes(purpose) || purposes.includes(reason.rule)).map(show);

const fresh = assigned('2026-03-02 09:00', [lead('基教科'), lead('督导办', false)]);
const signed = perform(fresh, '2026-03-02 10:00', main, { type: 'acknowledge', toBreakDown: true });
const handedIn = perform(signed, '2026-03-03 10:00', main, submit('b1', 2));
const b1 = approve('b1', [matter(1, '2026-04-30'), document(2, '2026-03-20', null, null, '2026-06-30')]);
const agreed = perform(handedIn, '2026-03-04 10:00', reviewer, b1);
/** The other lead signs too, so that no signature is late. */
const bothSigned = (state: TaskState): TaskState => perform(state, '2026-03-03 11:00', contact('督导办'), { type: 'acknowledge' });

describe('a task the policy wants broken down', () => {
  it('is underway once the breakdown is approved, not when it is signed', () => {
    expect([signed, handedIn, agreed].map(({ stage }) => stage)).toEqual(['assigned', 'assigned', 'underway']);
  });

  it('is underway when signed where nothing is asked, as before', () => {
    expect(perform(fresh, '2026-03-02 10:00', main, { type: 'acknowledge' }).stage).toBe('underway');
  });

  it('is underway as well for whoever reports without one', () => {
    const opened = reach(signed, '2026-03-16 08:40', schedule(inputOf(signed)).filter(({ cycle, purpose }) => cycle === '2026Q1' && purpose === 'reportOpen'));
    expect(perform(opened, '2026-03-17 10:00', main, report('2026Q1')).stage).toBe('underway');
  });

  it('asks for it with the next round, a workday before, on the day and three workdays after it, then tells the office', () => {
    expect(linesOf(signed, 'breakdownDue', 'breakdownMissing')).toEqual([
      '- breakdownDue/0 contactA:基教科 @ 2026-03-02 09:00',
      '- breakdownDue/1 contactA:基教科 @ 2026-03-13 09:00',
      '- breakdownDue/2 contactA:基教科 @ 2026-03-16 09:00',
      '- breakdownDue/3 contactA:基教科 @ 2026-03-17 09:00',
      '- breakdownDue/4 contactA:基教科 @ 2026-03-18 09:00',
      '- breakdownDue/5 contactA:基教科 @ 2026-03-19 09:00',
      '- officeItem/42 office @ 2026-03-20 09:00',
    ]);
    expect(schedule(inputBy(signed)).filter(({ purpose }) => purpose === 'breakdownDue')).toEqual([]); // off unless the policy says so
  });

  it('asks nothing more once it is handed in: the office has to review it', () => {
    expect(linesOf(handedIn, 'breakdownDue')).toEqual([]);
    expect(linesOf(handedIn, 'reviewDue')).toEqual([
      '- reviewDue/10 office @ 2026-03-03 14:30',
      '- reviewDue/11 office @ 2026-03-06 09:00',
      '- reviewDue/12 officeHead @ 2026-03-09 09:00',
    ]);
    expect(linesOf(agreed, 'breakdownDue', 'reviewDue')).toEqual([]);
  });

  it('asks again, under new keys, for what came back', () => {
    const back = perform(handedIn, '2026-03-10 10:00', reviewer, giveBack('b1'));
    expect(linesOf(back, 'breakdownDue').slice(0, 3)).toEqual([
      '- breakdownDue/0 contactA:基教科 @ 2026-03-10 14:30',
      '- breakdownDue/1 contactA:基教科 @ 2026-03-11 09:00',
      '- breakdownDue/2 contactA:基教科 @ 2026-03-12 09:00',
    ]);
    const keys = (state: TaskState) => schedule(inputOf(state)).filter(({ purpose }) => purpose === 'breakdownDue').map(({ key }) => key);
    expect(keys(back).filter((key) => keys(signed).includes(key))).toEqual([]);
  });

  it('is silent while suspended, and asks anew from the resumption on', () => {
    const aside = perform(signed, '2026-03-05 10:00', office, { type: 'suspend', reason: 'r', isEmpty: false });
    expect(schedule(inputOf(aside))).toEqual([]);
    const back = perform(aside, '2026-04-07 10:00', office, { type: 'resume', reason: 'r', isEmpty: false });
    expect(linesOf(back, 'breakdownDue').slice(0, 2)).toEqual(['- breakdownDue/0 contactA:基教科 @ 2026-04-07 14:30', '- breakdownDue/1 contactA:基教科 @ 2026-04-20 09:00']);
  });

  it('is asked nothing of it by an extension of a report, and forgets nothing agreed', () => {
    const opened = reach(agreed, '2026-03-16 08:40', schedule(inputOf(agreed)).filter(({ cycle, purpose }) => cycle === '2026Q1' && purpose === 'reportOpen'));
    const asked = perform(opened, '2026-03-17 10:00', main, { type: 'requestExtension', cycle: '2026Q1', due: '2026-03-25', until: '2026-04-01', today: '2026-03-17', isShort: true, reason: 'r', isEmpty: false });
    const longer = perform(asked, '2026-03-18 10:00', office, { type: 'decideExtension', grant: true, opinion: '', isEmpty: true });
    expect(longer.breakdown).toEqual(agreed.breakdown);
    expect(linesOf(longer, 'subItemSoon', 'subItemOverdue')).toEqual(linesOf(agreed, 'subItemSoon', 'subItemOverdue'));
  });

  it('shows red from the day after its date', () => {
    const [owed, waiting] = [signed, handedIn].map(bothSigned);
    expect([lightOf(inputOf(owed!), '2026-03-16'), lightOf(inputOf(owed!), '2026-03-17'), lightOf(inputOf(waiting!), '2026-03-17')]).toEqual(['yellow', 'red', 'yellow']);
  });

  it('starts anew with another lead: what the old one proposed was its own', () => {
    const other = perform(handedIn, '2026-03-05 10:00', office, { type: 'reassign', duties: [lead('职成科')], reason: 'r' });
    expect([other.stage, other.breakdown?.proposal]).toEqual(['assigned', undefined]);
    const resigned = perform(other, '2026-03-05 11:00', contact('职成科'), { type: 'acknowledge', toBreakDown: true });
    expect([resigned.stage, ask(resigned, contact('职成科'), submit('b2'))]).toEqual(['assigned', 'breakdownSubmitted']);
  });
});

describe('who may act on a breakdown', () => {
  it.each<[string, TaskState, Act, TaskCommandBody, string]>([
    ['the other lead', signed, contact('督导办'), submit('b'), 'NOT_MAIN_LEAD'],
    ['a stranger', signed, actOf('x@x'), submit('b'), 'NOT_YOURS'],
    ['the lead a second time', handedIn, main, submit('b2'), 'BREAKDOWN_WAITS'],
    ['the lead with nothing', signed, main, { ...submit('b'), isEmpty: true }, 'EMPTY_WORDS'],
    ['the lead with what cannot be read', signed, main, { ...submit('b'), isUnreadable: true }, 'BREAKDOWN_UNREADABLE'],
    ['the lead with what is agreed already', agreed, main, submit('b1'), 'ALREADY_DONE'],
    ['the lead once more', agreed, main, submit('b2'), 'breakdownSubmitted'],
    ['the lead that has not signed', fresh, main, submit('b'), 'acknowledged+breakdownSubmitted'],
    ['the reviewer of nothing', signed, reviewer, approve('b1'), 'NOTHING_TO_REVIEW'],
    ['the reviewer of other words', handedIn, reviewer, approve('b0'), 'CONTENT_CHANGED'],
    ['the reviewer with fewer sub-items than it has', handedIn, reviewer, approve('b1'), 'CONTENT_CHANGED'],
    ['the lead as reviewer', handedIn, main, approve('b1'), 'NOT_YOURS'],
    ['the one who handed it in', handedIn, actOf(main.by, { as: 'reviewer', ownUnits: [], alone: false }), b1, 'OWN_SUBMISSION'],
    ['a reviewer without a word', handedIn, reviewer, { ...giveBack('b1'), isEmpty: true } as TaskCommandBody, 'EMPTY_OPINION'],
    ['the office over older words', agreed, office, { type: 'setQuarterGoal', quarter: '2026Q2', content: 'g', over: null, isEmpty: false, isUnreadable: false }, 'CONTENT_CHANGED'],
    ['the office while one waits', handedIn, office, { type: 'setQuarterGoal', quarter: '2026Q2', content: 'g', over: null, isEmpty: false, isUnreadable: false }, 'BREAKDOWN_WAITS'],
    ['the office for no quarter', agreed, office, { type: 'setQuarterGoal', quarter: 'x', content: 'g', over: 'b1', isEmpty: false, isUnreadable: true }, 'BREAKDOWN_UNREADABLE'],
    ['the lead setting its own goal', agreed, main, { type: 'setQuarterGoal', quarter: '2026Q2', content: 'g', over: 'b1', isEmpty: false, isUnreadable: false }, 'NOT_YOURS'],
    ['the lead of an item that is not there', agreed, main, { type: 'markSubItem', item: 3, steps: 1 }, 'NO_SUCH_ITEM'],
    ['the lead of a stage that is not there', agreed, main, { type: 'markSubItem', item: 1, steps: 2 }, 'NO_SUCH_ITEM'],
    ['the lead of an item without a breakdown', signed, main, { type: 'markSubItem', item: 1, steps: 1 }, 'NO_BREAKDOWN'],
    ['the other lead of an item', agreed, contact('督导办'), { type: 'markSubItem', item: 1, steps: 1 }, 'NOT_MAIN_LEAD'],
    ['the office of an item', agreed, office, { type: 'markSubItem', item: 1, steps: 1 }, 'subItemMarked'],
  ])('%s is answered %#', (_, state, act, body, answer) => {
    expect(ask(state, act, body)).toBe(answer);
  });
});

describe('an agreed sub-item', () => {
  it('reminds of its date like a deadline, each stage by itself, late ones three times', () => {
    expect(linesOf(agreed, 'subItemSoon', 'subItemOverdue').filter((line) => line.includes(`/${subItemRung(2, 0, 0)} `) || line.includes(`/${subItemRung(2, 0, 1)} `) || line.includes('2026-03-2'))).toEqual([
      `- deadlineSoon/${subItemRung(2, 0, 0)} contactA:基教科 @ 2026-03-11 09:00`,
      `- deadlineSoon/${subItemRung(2, 0, 1)} contactA:基教科 @ 2026-03-19 09:00`,
      `- deadlineOverdue/${subItemRung(2, 0, 1)} contactA:基教科 @ 2026-03-23 09:00`,
      `- deadlineOverdue/${subItemRung(2, 0, 2)} contactA:基教科 @ 2026-03-24 09:00`,
      `- deadlineOverdue/${subItemRung(2, 0, 3)} contactA:基教科 @ 2026-03-25 09:00`,
    ]);
  });

  it('reminds of nothing that is taken', () => {
    const drafted = perform(agreed, '2026-03-06 10:00', main, { type: 'markSubItem', item: 2, steps: 1 });
    expect(linesOf(drafted, 'subItemSoon', 'subItemOverdue').filter((line) => line.includes('2026-03'))).toEqual([]);
    const issued = perform(perform(drafted, '2026-03-06 11:00', main, { type: 'markSubItem', item: 2, steps: 4 }), '2026-03-06 11:00', office, { type: 'markSubItem', item: 1, steps: 1 });
    expect(linesOf(issued, 'subItemSoon', 'subItemOverdue')).toEqual([]);
  });

  it('keeps what is done when the breakdown changes around it', () => {
    const done = perform(agreed, '2026-03-06 10:00', main, { type: 'markSubItem', item: 2, steps: 3 });
    const moved = perform(done, '2026-03-09 10:00', main, submit('b2', 2));
    const again = perform(moved, '2026-03-10 10:00', reviewer, approve('b2', [document(1, null, null, null, '2026-07-31'), matter(2, '2026-05-29')], [2, 0]));
    expect(again.breakdown?.agreed?.items.map(({ taken }) => taken)).toEqual([3, 0]);
    expect(again.breakdown).toMatchObject({ approvals: 2, agreed: { text: 'b2' } });
  });

  it('stands beside others in one wake: none takes the place of another', () => {
    const two = perform(perform(signed, '2026-03-03 10:00', main, submit('b', 2)), '2026-03-04 10:00', reviewer, approve('b', [matter(1, '2026-03-20'), matter(2, '2026-03-20')]));
    const due = schedule(inputOf(two)).filter(({ reason, at: when }) => reason.rule === 'subItemSoon' && when <= at('2026-03-19 09:00'));
    const { reached, skipped } = reachLines(due, at('2026-03-19 09:00'), policy, calendar);
    expect([reached.map(({ rung }) => subItemOfRung(rung)?.item), skipped.length]).toEqual([[1, 2], 2]);
  });

  it('shows red once its date has passed', () => {
    const only = perform(perform(bothSigned(signed), '2026-03-03 10:00', main, submit('b', 1)), '2026-03-04 10:00', reviewer, approve('b', [matter(1, '2026-03-10')]));
    expect([lightOf(inputOf(only), '2026-03-10'), lightOf(inputOf(only), '2026-03-11')]).toEqual(['yellow', 'red']);
    const done = perform(only, '2026-03-11 10:00', main, { type: 'markSubItem', item: 1, steps: 1 });
    expect(lightOf(inputOf(done), '2026-03-11')).toBe('green');
  });

  it.each([[1, 0, 0], [1, 3, 10], [12, 3, 19]])('number %i, step %i is found again in its rung', (item, step, rung) => {
    expect(subItemOfRung(subItemRung(item, step, rung))).toEqual({ item, step });
  });

  it('is no rung of the task\'s own deadline', () => {
    expect([0, 1, 10].map(subItemOfRung)).toEqual([null, null, null]);
  });

  it('keeps the state small, as many as there may be agreed and another text proposed', () => {
    const items = Array.from({ length: mostItems }, (_, index) => document(index + 1, '2026-03-20', '2026-04-20', '2026-05-20', '2026-06-30'));
    const hash = 'a'.repeat(64);
    const full = perform(perform(signed, '2026-03-03 10:00', main, submit(hash, mostItems)), '2026-03-04 10:00', reviewer, approve(hash, items));
    const again = perform(full, '2026-03-05 10:00', main, submit('b'.repeat(64), mostItems));
    expect(JSON.stringify(again.breakdown).length).toBeLessThan(1_300);
  });
});
