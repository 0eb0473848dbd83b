import { describe, expect, it } from 'vitest';
import { draftedTask, type Cycle, type TaskState } from '../../core/task/task-state.ts';

import type { ActOptions } from '../../cli/act/act-options.ts';
import { askOfOptions } from '../../cli/act/ask-of-options.ts';
import { askWords, type ActType } from '../../cli/act/ask-words.ts';
import { fictitiousDirectory, taskDraft } from '../support/fictitious-plan.ts';

const cycle = (id: string, state: Cycle['state'], content: string | null = null): Cycle => ({
  id, due: '2026-03-25', version: 0, state, content, submittedAt: null, submittedBy: null, proposedClass: null, decidedClass: null, repairedLate: false, returns: 0, returnedAt: null,
});
const cycles = [{ id: '2026Q1', due: '2026-03-25' }, { id: '2026Q2', due: '2026-06-25' }];

interface Over {
  state?: Partial<TaskState>;
  text?: string;
  today?: string;
  groupDuty?: 'inform' | 'co';
}
const askOf = (type: ActType, options: Partial<ActOptions> = {}, { state = {}, text = '', today = '2026-03-26', groupDuty }: Over = {}) =>
  askOfOptions(type, { as: '杜督', ...options }, { state: { ...draftedTask('p1-001'), ...state }, cycles, today, groupDuty, directory: fictitiousDirectory(), draft: taskDraft({ number: '1.', title: '巩固提升' }), text });

describe('an act on the command line', () => {
  it('takes the report that is overdue, with its words, class and values', () => {
    const ask = askOf('submitReport', { class: '超进度', attested: '费主', next: '收尾', value: ['读书角=2', '座位=40.5'] }, { text: '已开放两处' });
    expect(ask).toEqual({
      type: 'submitReport', cycle: '2026Q1', progressClass: '超进度', attestedBy: '费主',
      report: { done: '已开放两处', next: '收尾', difficulty: '', values: [{ name: '读书角', value: 2 }, { name: '座位', value: 40.5 }] },
    });
  });

  it.each([
    ['what was returned first', [cycle('2026Q2', 'returned'), cycle('2026Q1', 'open')], '2026-07-01', '2026Q2'],
    ['the next one once the last was approved', [cycle('2026Q1', 'approved')], '2026-04-01', '2026Q2'],
    ['the first one before it is due', [], '2026-03-02', '2026Q1'],
  ])('reports on %s', (_, held, today, expected) => {
    expect(askOf('submitReport', {}, { state: { cycles: held }, today })).toMatchObject({ cycle: expected });
  });

  it('reviews the text that waits, by its hash', () => {
    const state = { cycles: [cycle('2026Q1', 'submitted', 'abc')] };
    expect(askOf('approve', { class: '欠进度' }, { state })).toEqual({ type: 'approve', cycle: '2026Q1', content: 'abc', progressClass: '欠进度' });
    expect(askOf('return', {}, { state, text: '请补充数据' })).toEqual({ type: 'return', cycle: '2026Q1', content: 'abc', opinion: '请补充数据' });
  });

  it('records paper for the cycle that is asked, received today unless another day is named, with the class the office gives it', () => {
    expect(askOf('recordPaper', { class: '欠进度', person: '方设' })).toEqual({ type: 'recordPaper', cycle: '2026Q1', received: '2026-03-26', handedBy: '方设', progressClass: '欠进度' });
    expect(askOf('recordPaper', { class: '达进度', date: '2026-03-20', cycle: '2026Q2' })).toMatchObject({ cycle: '2026Q2', received: '2026-03-20', handedBy: '' });
    expect(() => askOf('recordPaper', { person: '方设' })).toThrow(/进度类别/u);
  });

  it('asks which text is meant when two wait', () => {
    const state = { cycles: [cycle('2026Q1', 'submitted', 'a'), cycle('2026Q2', 'submitted', 'b')] };
    expect(() => askOf('approve', {}, { state })).toThrow(/2026Q1、2026Q2/u);
    expect(askOf('approve', { cycle: '2026Q2' }, { state })).toMatchObject({ cycle: '2026Q2', content: 'b' });
  });

  it('makes members of a collective owner what the rules say they are', () => {
    const duties = (groupDuty?: 'inform' | 'co') => (askOf('reassign', { lead: '活动科', co: '馆属各组' }, { text: '职责调整', groupDuty }) as { duties: { unit: string; kind: string }[] }).duties.map(({ unit, kind }) => `${unit} ${kind}`);
    expect([duties(), duties('co')]).toEqual([['活动科 lead', '数据中心 inform', '宣传科 inform'], ['活动科 lead', '数据中心 co', '宣传科 co']]);
  });

  it('reassigns to units by name or alias, the first lead being the main one, nobody twice', () => {
    expect(askOf('reassign', { lead: '设施办,活动科', co: '活动科，宣传科', inform: '宣传科,数据中心' }, { text: '职责调整' })).toEqual({
      type: 'reassign',
      reason: '职责调整',
      duties: [
        { unit: '设施科', kind: 'lead', main: true },
        { unit: '活动科', kind: 'lead', main: false },
        { unit: '宣传科', kind: 'co', main: false },
        { unit: '数据中心', kind: 'inform', main: false },
      ],
    });
  });

  it('means the letter of the overdue cycle, at level 2 unless another is named', () => {
    expect(askOf('holdLetter', { date: '2026-04-03' }, { text: '已电话说明' })).toMatchObject({ until: '2026-04-03' });
    expect(askOf('holdLetter', {}, { text: '已电话说明' })).toEqual({ type: 'holdLetter', cycle: '2026Q1', rung: 2, reason: '已电话说明' });
    expect(askOf('releaseLetter', { rung: '3' })).toEqual({ type: 'releaseLetter', cycle: '2026Q1', rung: 3 });
  });

  it('confirms the proposed breakdown where no words are given, and reviews the one that waits by its hash', () => {
    const state = { breakdown: { asked: true, approvals: 0, returns: 0, agreed: null, proposal: { text: 'h', items: 0, by: 'a', at: '', revision: 2 } } };
    expect([askOf('submitBreakdown'), askOf('submitBreakdown', {}, { text: '一季度：选址' })]).toEqual([{ type: 'submitBreakdown', text: null }, { type: 'submitBreakdown', text: '一季度：选址' }]);
    expect([askOf('approveBreakdown', {}, { state }), askOf('returnBreakdown', {}, { state, text: 'o' })]).toEqual([{ type: 'approveBreakdown', content: 'h' }, { type: 'returnBreakdown', content: 'h', opinion: 'o' }]);
  });

  it.each([[{}, 4], [{ stage: '征求意见' }, 2], [{ stage: '未启动' }, 0]])('marks a document with %j', (options, steps) => {
    const state = { breakdown: { asked: true, approvals: 1, returns: 0, agreed: { text: 'h', items: [{ id: 2, dates: [null, null, null, '2026-06-30'], taken: 0 }] } } };
    expect(askOf('markSubItem', { item: '2', ...options }, { state })).toEqual({ type: 'markSubItem', item: 2, steps });
  });

  it('gives a part for the cycle it was asked for', () => {
    const state = { parts: [{ cycle: '2026Q2', unit: '宣传科', due: '2026-06-23', askedAt: '', revision: 3, given: false }] };
    expect(askOf('addPart', {}, { state, text: '已刊发' })).toEqual({ type: 'addPart', cycle: '2026Q2', text: '已刊发' });
    expect(askOf('askCoUnit', { unit: '数据中心' })).toEqual({ type: 'askCoUnit', unit: '数据中心', cycle: '2026Q1', due: null });
  });

  it.each<[ActType, Partial<ActOptions>]>([
    ['submitReport', { class: '还行' }],
    ['submitReport', { value: ['读书角=两处'] }],
    ['instruct', { kind: '转办' }],
    ['reassign', {}],
    ['reassign', { lead: '不存在的科' }],
    ['holdLetter', { rung: '9' }],
    ['requestExtension', {}],
    ['requestExtension', { date: '2026-02-30' }],
    ['decideExtension', {}],
    ['decideExtension', { grant: true, refuse: true }],
    ['setQuarterGoal', {}],
    ['setQuarterGoal', { quarter: '2026Q5' }],
    ['markSubItem', {}],
    ['markSubItem', { item: '0' }],
    ['markSubItem', { item: '1', stage: '审批' }],
    ['askCoUnit', {}],
    ['askCoUnit', { unit: '不存在的科' }],
  ])('refuses %s with %j and says what may be written', (type, options) => {
    expect(() => askOf(type, options)).toThrowError(expect.objectContaining({ code: 'WRONG_USE', hint: expect.stringMatching(/\S/u) }));
  });

  it('asks to put off the open report, or the deadline where it says so', () => {
    const state = { cycles: [cycle('2026Q1', 'open')] };
    const date = '2026-04-10';
    expect(askOf('requestExtension', { date }, { state, text: '缺数据' })).toEqual({ type: 'requestExtension', cycle: '2026Q1', until: date, reason: '缺数据' });
    expect(askOf('requestExtension', { date, deadline: true }, { state })).toMatchObject({ cycle: null });
    expect(askOf('decideExtension', { refuse: true }, { text: '请按期' })).toEqual({ type: 'decideExtension', grant: false, opinion: '请按期' });
  });

  it('names the unit a task should go to as the directory writes it, or none', () => {
    expect(askOf('askReassign', { lead: '设施办' }, { text: '非本单位职责' })).toEqual({ type: 'askReassign', suggested: '设施科', reason: '非本单位职责' });
    expect(askOf('askReassign')).toMatchObject({ suggested: '' });
    expect(() => askOf('askReassign', { lead: '不存在的科' })).toThrow(/不存在的科/u);
  });

  it('takes the one 批示, matter or call it can only be, and asks where there are two', () => {
    const matter = (id: string, state: 'open' | 'answered') => ({ id, kind: '办理' as const, leader: 'l', unit: '设施科', due: '2026-04-10', state, since: '', version: 0, said: 1, signedAt: null, answer: 'h', answeredBy: null });
    const call = (id: string) => ({ id, due: '2026-04-10', opens: null, joined: null, rest: 1, state: 'open' as const, since: '', version: 0, revision: 1 });
    const two = { matters: [matter('B4', 'open'), matter('B7', 'answered')], calls: [call('D1'), call('D2')], instructions: [{ revision: 3, kind: '办理' as const, leader: 'l' }] };
    expect(askOf('registerInstruction', { date: '2026-04-10' }, { state: two })).toMatchObject({ instruction: 3, unit: null, due: '2026-04-10' });
    expect(askOf('answerInstruction', {}, { state: two, text: '已办' })).toEqual({ type: 'answerInstruction', matter: 'B4', words: '已办' });
    expect(askOf('acceptAnswer', {}, { state: two })).toEqual({ type: 'acceptAnswer', matter: 'B7', answer: 'h' });
    expect(() => askOf('answerCall', { column: ['甲=1'] }, { state: two })).toThrow(/D1、D2/u);
    expect(askOf('answerCall', { call: 'D2', column: ['甲＝1=2'] }, { state: two })).toEqual({ type: 'answerCall', call: 'D2', columns: [{ name: '甲', text: '1=2' }] });
  });

  it('amends only what was typed', () => {
    expect(askOf('amend', { title: '巩固', date: '2026-09-30', document: '9号' })).toMatchObject({ document: '9号', effective: null, draft: { title: '巩固', deadline: '2026-09-30' } });
    expect(askOf('amend')).toMatchObject({ draft: { title: '巩固提升', deadline: null } });
    expect(() => askOf('escalate', { level: '4' })).toThrow(/几级/u);
  });

  it('makes an ask of every kind there is', () => {
    const state = { cycles: [cycle('2026Q1', 'submitted', 'a')] };
    for (const type of Object.keys(askWords) as ActType[]) expect(askOf(type, { lead: '设施科', date: '2026-04-10', grant: true, quarter: '2026Q2', item: '1', unit: '宣传科', level: '2', ask: '存在问题', column: ['存在问题=无'], to: '方设', class: '达进度' }, { state, text: '字' }).type).toBe(type);
  });
});
