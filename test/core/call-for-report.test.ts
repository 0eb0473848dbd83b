import { describe, expect, it } from 'vitest';
import { callCells } from '../../core/call/call-rows.ts';
import { fillColumns, type FiledReport } from '../../core/call/fill-columns.ts';
import type { Line } from '../../core/schedule/line.ts';
import { schedule } from '../../core/schedule/schedule.ts';
import type { Act } from '../../core/task/act.ts';
import { decide } from '../../core/task/decide.ts';
import type { TaskCommand, TaskCommandBody } from '../../core/task/task-command.ts';
import type { TaskState } from '../../core/task/task-state.ts';
import { callFacts } from '../../desk/call-facts.ts';
import { taskDraft } from '../support/fictitious-plan.ts';
import { assigned, at, contact, inputOf, lead, office, perform, show, shown } from './play.ts';

const chief = contact('基教科');
const start = perform(assigned('2026-03-02 09:00', [lead('基教科'), lead('督导办', false)]), '2026-03-02 10:00', chief, { type: 'acknowledge' });
const draft = taskDraft({
  number: '1.', title: '新增学位', fields: { 工作措施: ['新建两所学校'], 推进情况: ['去年的话'] },
  indicators: [{ text: '新增学位3000个', name: '新增学位', value: 3000, unit: '个', comparison: 'atLeast', direction: null, scope: null, baseline: null, by: null }],
});
const filed: FiledReport = { cycle: '2026Q1', standing: 'approved', progressClass: '达进度', words: { done: '一所已开工', next: '第二所招标', difficulty: '', values: [{ name: '新增学位', value: 1200 }] } };
const task = { draft, state: start, submissions: [filed] };

describe('the columns of a call', () => {
  it.each<[string, string | null, string | null]>([
    ['推进情况', '一所已开工', '2026Q1'],
    ['下步打算', '第二所招标', '2026Q1'],
    ['进度类别', '达进度', '2026Q1'],
    ['新增学位', '1200个', '2026Q1'],
    ['工作措施', '新建两所学校', null],
    ['牵头单位', '基教科、督导办', null],
    ['存在问题', null, null],
    ['教师缺口', null, null],
  ])('%s is %s on file, of %s', (name, text, cycle) => expect(fillColumns([name], task, null)).toEqual([{ name, text, cycle }]));

  it('are left to the report of a cycle it joins where that says them, and asked where it does not', () => {
    expect(fillColumns(['推进情况', '新增学位', '教师缺口'], task, '2026Q2')).toEqual([
      { name: '推进情况', text: null, cycle: '2026Q2' },
      { name: '新增学位', text: null, cycle: '2026Q2' },
      { name: '教师缺口', text: null, cycle: null },
    ]);
  });

  it('take nothing from a text that was not approved', () => {
    expect(fillColumns(['推进情况'], { ...task, submissions: [{ ...filed, standing: 'submitted' }] }, null)).toEqual([{ name: '推进情况', text: null, cycle: null }]);
  });

  it('come out with the answer first, then what was on file, then the joined report; null where nothing came', () => {
    const columns = fillColumns(['推进情况', '教师缺口', '工作措施'], task, '2026Q2');
    const cells = (answer: { name: string; text: string }[] | null, submissions: FiledReport[]) =>
      callCells({ columns, answer: answer && { columns: answer }, draft, submissions }).map(({ text }) => text);
    expect(cells(null, [filed])).toEqual([null, null, '新建两所学校']);
    expect(cells([{ name: '教师缺口', text: '12人' }], [filed, { ...filed, cycle: '2026Q2', standing: 'submitted', words: { ...filed.words, done: '两所均已开工' } }])).toEqual(['两所均已开工', '12人', '新建两所学校']);
  });
});

const facts = (state: TaskState, today: string, due: string, columns = ['教师缺口']) => callFacts(inputOf(state), { draft, submissions: [filed] }, { columns, due }, today);
const call = (state: TaskState, today: string, due: string, { id = 'D1', reason = false, columns = ['教师缺口'] } = {}): TaskCommandBody => {
  const { columns: _, ...rest } = facts(state, today, due, columns);
  return { type: 'callForReport', call: id, ...rest, hasReason: reason, content: 'c' };
};
const outcome = (state: TaskState, act: Act, body: TaskCommandBody): string => {
  const decision = decide(state, { ...body, act } as TaskCommand);
  return decision.ok ? decision.events.map(({ type }) => type).join('+') : decision.code;
};
const called = perform(start, '2026-04-13 10:00', office, call(start, '2026-04-13', '2026-04-20'));
const answer: TaskCommandBody = { type: 'answerCall', call: 'D1', content: 'a', missing: false };
const ofCall = (line: Line): boolean => line.cycle === 'D1';

describe('a call for a report', () => {
  it.each<[string, TaskState, Act, TaskCommandBody, string]>([
    ['is the office’s', start, office, call(start, '2026-04-13', '2026-04-15'), 'reportCalled'],
    ['of nobody else', start, chief, call(start, '2026-04-13', '2026-04-20'), 'NOT_YOURS'],
    ['gives two workdays', start, office, call(start, '2026-04-13', '2026-04-14'), 'SHORT_NOTICE'],
    ['or a reason', start, office, call(start, '2026-04-13', '2026-04-14', { reason: true }), 'reportCalled'],
    ['never asks for today', start, office, call(start, '2026-04-13', '2026-04-13', { reason: true }), 'DATE_PAST'],
    ['comes once', called, office, call(called, '2026-04-14', '2026-04-20'), 'ALREADY_DONE'],
    ['is answered by the main lead', called, chief, answer, 'callAnswered'],
    ['not by another', called, contact('督导办'), answer, 'NOT_MAIN_LEAD'],
    ['with every column', called, chief, { ...answer, missing: true } as TaskCommandBody, 'COLUMNS_MISSING'],
    ['once', perform(called, '2026-04-14 10:00', chief, answer), chief, answer, 'ALREADY_SUBMITTED'],
    ['not where nothing was asked', perform(start, '2026-04-13 10:00', office, call(start, '2026-04-13', '2026-04-20', { columns: ['推进情况'] })), chief, answer, 'NO_CALL'],
  ])('%s', (_, state, act, body, expected) => expect(outcome(state, act, body)).toBe(expected));

  it('tells the main lead, reminds a workday before, on the day and late, and the office once', () => {
    expect(shown(called, ofCall).slice(0, 5)).toEqual([
      'D1 callDue/0 contactA:基教科 @ 2026-04-13 14:30',
      'D1 callDue/10 contactA:基教科 @ 2026-04-17 09:00',
      'D1 callDue/11 contactA:基教科 @ 2026-04-20 09:00',
      'D1 callDue/21 contactA:基教科 @ 2026-04-21 09:00',
      'D1 officeItem/43 office @ 2026-04-21 09:00',
    ]);
    expect(shown(perform(called, '2026-04-14 10:00', chief, answer), ofCall)).toEqual([]);
  });

  it('asks nothing where all is on file', () => {
    const all = perform(start, '2026-04-13 10:00', office, call(start, '2026-04-13', '2026-04-20', { columns: ['推进情况', '工作措施'] }));
    expect(shown(all, ofCall)).toEqual([]);
  });

  it('joins a cycle that is due within ten workdays, and every line of it rides with one of the cycle', () => {
    expect(facts(start, '2026-03-10', '2026-03-13')).toMatchObject({ joined: null, due: '2026-03-13' });
    expect(facts(start, '2026-03-12', '2026-03-16')).toMatchObject({ joined: '2026Q1', due: '2026-03-25', opens: '2026-03-16' });
    const joined = perform(start, '2026-03-12 10:00', office, call(start, '2026-03-12', '2026-03-16'));
    const lines = schedule(inputOf(joined));
    const rounds = new Set(lines.filter((line) => line.cycle === '2026Q1' && line.role === 'contactA:基教科').map((line) => line.at.getTime()));
    expect(lines.filter((line) => ofCall(line) && line.role === 'contactA:基教科' && line.at <= at('2026-03-25 09:00')).map((line) => [show(line), rounds.has(line.at.getTime())])).toEqual([
      ['D1 callDue/0 contactA:基教科 @ 2026-03-16 09:00', true],
      ['D1 callDue/10 contactA:基教科 @ 2026-03-24 09:00', true],
      ['D1 callDue/11 contactA:基教科 @ 2026-03-25 09:00', true],
    ]);
  });

  it('is not told by itself where the cycle it joins is open already', () => {
    expect(facts(start, '2026-03-18', '2026-03-20')).toMatchObject({ joined: '2026Q1', opens: null });
  });

  it('does not join a cycle due tomorrow: that would be no notice', () => {
    expect(facts(start, '2026-03-24', '2026-03-30')).toMatchObject({ joined: null, due: '2026-03-30' });
  });

  it('keeps the state within its bounds, however often it comes', () => {
    const many = Array.from({ length: 9 }, (_, index) => `D${index}`).reduce<TaskState>((state, id) => {
      const columns = Number(id.slice(1)) % 2 === 0 ? ['推进情况'] : ['教师缺口'];
      const decision = outcome(state, office, call(state, '2026-04-13', '2026-04-20', { id, columns }));
      return decision === 'reportCalled' ? perform(state, '2026-04-13 10:00', office, call(state, '2026-04-13', '2026-04-20', { id, columns })) : state;
    }, start);
    expect(many.calls?.filter(({ rest }) => rest > 0)).toHaveLength(2);
    expect(many.calls?.length).toBeLessThanOrEqual(3);
    expect(outcome(many, office, call(many, '2026-04-13', '2026-04-20', { id: 'D99' }))).toBe('TOO_MANY_OPEN');
  });
});
