import { describe, expect, it } from 'vitest';
import { takeRows, type ReportInEdition, type TaskInEdition } from '../../../core/edition/take-rows.ts';
import type { Cycle } from '../../../core/task/task-state.ts';

const report = (over: Partial<ReportInEdition> = {}): ReportInEdition => ({ cycle: '2026Q3', hash: 'h', standing: 'approved', progressClass: '达进度', words: { done: '建成七十八个', difficulty: '缺两处场地', values: [{ name: '读书角', value: 78 }] }, ...over });
const cycle = (over: Partial<Cycle> = {}): Cycle => ({ id: '2026Q3', due: '2026-09-24', version: 0, state: 'approved', content: 'h', submittedAt: null, submittedBy: null, proposedClass: '达进度', decidedClass: null, repairedLate: false, returns: 0, returnedAt: null, ...over });
const task = (over: Partial<TaskInEdition> = {}): TaskInEdition => ({
  id: 'p1a2b3c4d-012', number: '12.', title: '建成读书角100个', section: ['一、设施', '（一）'], leftOut: null, reporting: { cycle: '2026Q3', asked: true }, submissions: [report()], finals: [],
  draft: { fields: { 推进情况: ['已选址'] }, leadUnits: ['印刷的科'], indicators: [{ text: '读书角100个', name: '读书角', value: 100, unit: '个', comparison: 'atLeast', direction: 'up', scope: 'cumulative', baseline: null, by: null }] },
  state: { stage: 'underway', completion: null, cycles: [cycle()], duties: [{ unit: '设施科', kind: 'lead', main: true, acknowledgedAt: null }] },
  ...over,
});
const row = (over: Partial<TaskInEdition> = {}, today = '2026-09-25') => takeRows([task(over)], '2026Q3', today)[0]!;
const second = report({ cycle: '2026Q2', hash: 'h2', words: { done: '建成六十一个', difficulty: '', values: [{ name: '读书角', value: 61 }] } });

describe('a row of an edition as the register shows it', () => {
  it('takes approved words, with the class decided, and the last value beside this one', () => {
    expect(row({ submissions: [second, report()], state: { ...task().state, cycles: [cycle({ decidedClass: '超进度' })] } })).toMatchObject({
      words: { text: '建成七十八个', difficulty: '缺两处场地', progressClass: '超进度', since: null }, waiting: false, late: false,
      last: { text: '建成六十一个', cycle: '2026Q2' }, figures: [{ name: '读书角', last: 61, now: 78, target: 100 }], leadUnits: ['设施科'], section: '一、设施',
    });
  });

  it('marks a text that waits, and takes none of its words or figures', () => {
    expect(row({ submissions: [second, report({ standing: 'submitted' })] })).toMatchObject({ words: null, waiting: true, figures: [{ last: 61, now: null }] });
  });

  it('keeps the class decided and a late repair of a report the task\'s state has forgotten', () => {
    const forgotten = { ...task().state, cycles: [] };
    const approved = report({ decided: { progressClass: '欠进度', repairedLate: true } });
    expect(row({ submissions: [approved], state: forgotten })).toMatchObject({ words: { progressClass: '欠进度' }, late: true });
    expect(row({ submissions: [approved], state: { ...forgotten, cycles: [cycle({ decidedClass: '超进度' })] } })).toMatchObject({ words: { progressClass: '超进度' }, late: false });
  });

  it('holds a report against the goal of its breakdown, else the one the last report named, before the plan\'s own', () => {
    const breakdown = { agreed: { goals: [{ quarter: '2026Q3', goal: '三季度建成八十个', person: '' }], items: [] } };
    expect(row({ breakdown })).toMatchObject({ quarterGoal: '三季度建成八十个', brokenDown: true });
    const named = { ...second, words: { ...second.words, next: '再建十五个' } };
    expect(row({ submissions: [named, report()] })).toMatchObject({ quarterGoal: '再建十五个', brokenDown: true });
  });

  it('counts a returned text as not reported, late once its date has passed', () => {
    const returned = { submissions: [report({ standing: 'returned' })], state: { ...task().state, cycles: [cycle({ state: 'returned' })] } };
    expect(row(returned, '2026-09-24')).toMatchObject({ words: null, waiting: false, late: false });
    expect(row(returned, '2026-09-25')).toMatchObject({ late: true });
  });

  it('shows last time what the final edition printed, not what the unit wrote', () => {
    expect(row({ submissions: [second, report()], finals: [{ cycle: '2026Q1', text: '早' }, { cycle: '2026Q2', text: '建成61个' }] }).last).toEqual({ text: '建成61个', cycle: '2026Q2' });
  });

  it('shows last time what was approved since the last final edition, and what the plan printed before any', () => {
    expect(row({ submissions: [second], finals: [{ cycle: '2026Q1', text: '早' }] }).last).toEqual({ text: '建成六十一个', cycle: '2026Q2' });
    expect(row().last).toEqual({ text: '已选址', cycle: null });
  });

  it('never shows a later period as the last', () => {
    expect(row({ submissions: [report(), report({ cycle: '2026Q4', words: { done: '全部建成', difficulty: '', values: [] } })], finals: [{ cycle: '2026Q3', text: '自己' }] }).last).toEqual({ text: '已选址', cycle: null });
  });

  it('takes what co-units gave for its period, whether the lead has reported or not', () => {
    const parts = [{ cycle: '2026Q2', unit: '宣传科', text: '早' }, { cycle: '2026Q3', unit: '宣传科', text: '已刊发六篇' }, { cycle: '2026Q3', unit: '法规科', text: '已审核' }];
    const given = [{ unit: '宣传科', text: '已刊发六篇' }, { unit: '法规科', text: '已审核' }];
    expect(row({ parts }).parts).toEqual(given);
    expect(row({ parts, submissions: [] })).toMatchObject({ words: null, parts: given });
  });

  it('asks nothing of what was left out or withdrawn', () => {
    expect(row({ leftOut: '并入' }).unasked).toEqual({ why: 'leftOut', reason: '并入' });
    expect(row({ state: { ...task().state, stage: 'withdrawn' } }).unasked).toMatchObject({ why: 'withdrawn' });
  });

  it.each([['completed', 'completed'], ['closedOut', 'completed'], ['suspended', 'suspended'], ['carriedOver', 'carriedOver']] as const)('asks nothing of what is %s, unless it was reported or missed before', (stage, why) => {
    const state = { ...task().state, stage, cycles: [cycle({ state: 'open' })] };
    expect(row({ state, submissions: [second] }).unasked).toMatchObject({ why });
    expect(row({ state })).toMatchObject({ unasked: null, words: { text: '建成七十八个' } });
    expect(row({ state: { ...state, cycles: [cycle({ state: 'missed' })] }, submissions: [second] })).toMatchObject({ unasked: null, words: null });
  });

  it('says of what ended undone that it did', () => {
    const state = { ...task().state, stage: 'closedOut' as const, cycles: [], completion: { by: 'a', at: '2026-08-01T01:00:00Z', conclusion: '未完成' as const } };
    expect(row({ state, submissions: [] }).unasked).toEqual({ why: 'completed', reason: '未完成' });
  });

  it('asks nothing of what is not due in this period, and takes what came all the same', () => {
    const reporting = { cycle: '2026Q3', asked: false };
    expect(row({ reporting, submissions: [] }).unasked).toEqual({ why: 'notDue', reason: '' });
    expect(row({ reporting })).toMatchObject({ unasked: null, words: { text: '建成七十八个' } });
    expect(row({ reporting: { cycle: null, asked: false } })).toMatchObject({ unasked: { why: 'notDue' }, words: null });
  });

  it('takes the report of the task’s own period, with the one before as the last', () => {
    const monthly = ['2026-08', '2026-09'].map((cycle) => report({ cycle, words: { done: `${cycle}的进展`, difficulty: '', values: [] } }));
    const finals = [{ cycle: '2026Q2', text: '二季度定稿' }];
    expect(row({ reporting: { cycle: '2026-09', asked: true }, submissions: monthly, finals })).toMatchObject({ words: { text: '2026-09的进展' }, last: { text: '2026-08的进展', cycle: '2026-08' } });
  });
});
