import { describe, expect, it } from 'vitest';
import { progressRows, type ReportedTask } from '../../core/edition/progress-rows.ts';
import { say } from '../core/edition/edition-rows.ts';

const words = { notBrokenDown: '（未细化）', unasked: say.unasked };
const report = (over: Partial<ReportedTask['submissions'][number]> = {}) => ({ cycle: '2026Q1', standing: 'submitted', progressClass: '达进度', words: { done: '开放两处', values: [] }, ...over });
const task = (over: Partial<ReportedTask> = {}): ReportedTask => ({
  number: '1.', title: '读书角', section: ['一、设施建设', '（一）'], leftOut: null, reporting: { cycle: '2026Q1', asked: true }, submissions: [],
  draft: { fields: { 目标任务: ['三处全部开放'] }, leadUnits: ['印刷的科'], indicators: [] },
  state: { stage: 'underway', completion: null, cycles: [], duties: [{ unit: '设施科', kind: 'lead', main: true, acknowledgedAt: null }, { unit: '宣传科', kind: 'co', main: false, acknowledgedAt: null }] },
  ...over,
});
const row = (over: Partial<ReportedTask> = {}) => progressRows([task(over)], '2026Q1', words)[0]!;

describe('rows of the table that goes up', () => {
  it('take goal, lead and chapter from the task', () => {
    expect(row()).toEqual({ number: '1.', section: '一、设施建设', goal: '读书角', leadUnits: ['设施科'], quarterGoal: '三处全部开放（未细化）', progress: null, progressClass: null, figures: [] });
  });

  it('take the newest text of the cycle that was approved or waits', () => {
    const submissions = [report({ standing: 'replaced', words: { done: '一处', values: [] } }), report({ standing: 'approved' }), report({ cycle: '2026Q2', words: { done: '三处', values: [] } })];
    expect(row({ submissions })).toMatchObject({ progress: '开放两处', progressClass: '达进度' });
  });

  it('print the class the office decided before the one proposed', () => {
    const cycle = { id: '2026Q1', due: '2026-03-25', version: 0, state: 'approved' as const, content: 'h', submittedAt: null, submittedBy: null, proposedClass: '达进度' as const, decidedClass: '欠进度' as const, repairedLate: false, returns: 0, returnedAt: null };
    expect(row({ submissions: [report({ standing: 'approved' })], state: { ...task().state, cycles: [cycle] } }).progressClass).toBe('欠进度');
  });

  it('count a returned text as not reported', () => {
    expect(row({ submissions: [report({ standing: 'returned' })] })).toMatchObject({ progress: null, progressClass: null });
  });

  it('say what is not supervised instead of 未报', () => {
    expect(row({ leftOut: '已并入第2行' })).toMatchObject({ progress: '不纳入：已并入第2行', progressClass: '' });
    expect(row({ state: { ...task().state, stage: 'withdrawn' } })).toMatchObject({ progress: '已撤销', progressClass: '' });
  });

  it('put the value approved last beside the one of the cycle', () => {
    const submissions = [
      report({ cycle: '2025Q4', standing: 'approved', words: { done: '在建', values: [{ name: '读书角', value: 61 }] } }),
      report({ words: { done: '开放', values: [{ name: '读书角', value: 78 }] } }),
      report({ cycle: '2026Q2', standing: 'approved', words: { done: '收尾', values: [{ name: '读书角', value: 99 }] } }),
    ];
    expect(row({ submissions }).figures).toMatchObject([{ name: '读书角', last: 61, now: 78 }]);
  });

  it('name the printed lead before the launch', () => {
    expect(row({ state: { ...task().state, duties: [] } }).leadUnits).toEqual(['印刷的科']);
  });
});
