import { describe, expect, it } from 'vitest';
import { isGoalOpen, standingReport } from '../../desk/standing-report.ts';
import type { SubmissionView } from '../../ports/reads.ts';

const submission = (cycle: string, done: string, standing: string, asOf?: string): SubmissionView => ({
  taskId: 't1', cycle, unit: '设施科', hash: done, progressClass: '达进度', attestedBy: '费主', by: 'a', for: 'a', via: 'chat', at: new Date(0), standing,
  words: { kind: 'report', done, next: '', difficulty: '', values: [], ...(asOf === undefined ? {} : { asOf }) },
});
const state = { cycles: [] };

describe('the text that still stands', () => {
  it('is the newest approved one of an earlier cycle, printed with the period it is of', () => {
    const submissions = [submission('2026Q1', '已开放一处', 'approved'), submission('2026Q2', '已开放两处', 'approved'), submission('2026Q3', '草稿', 'returned'), submission('2026Q4', '年底', 'approved')];
    expect(standingReport(state, submissions, '2026Q3')).toMatchObject({ since: '2026Q2', attestedBy: '费主', words: { done: '已开放两处（截至6月底）', asOf: '2026Q2' } });
  });

  it('keeps the date it had when it stands once more', () => {
    const submissions = [submission('2026Q2', '已开放两处（截至3月底）', 'approved', '2026Q1')];
    expect(standingReport(state, submissions, '2026Q3')).toMatchObject({ since: '2026Q1', words: { done: '已开放两处（截至3月底）', asOf: '2026Q1' } });
  });

  it('is none before anything was approved', () => {
    expect(standingReport(state, [submission('2026Q1', '待审', 'submitted')], '2026Q2')).toBeNull();
  });

  it('does not stand while the period has a goal that was not reached', () => {
    const task = { draft: { fields: { 三季度推进目标: ['第三处开放。'] } }, state: {} };
    const standing = standingReport(state, [submission('2026Q2', '已开放两处', 'approved')], '2026Q3');
    expect([isGoalOpen(task, '2026Q3', standing), isGoalOpen(task, '2026Q4', standing)]).toEqual([true, false]);
    expect(isGoalOpen(task, '2026Q3', standing && { ...standing, progressClass: '提前完成' })).toBe(false);
  });

  it('does not stand while a goal a breakdown set or a document of the quarter is open', () => {
    const standing = standingReport(state, [submission('2026Q2', '已开放两处', 'approved')], '2026Q3');
    const agreed = { goals: [{ quarter: '2026Q3', goal: '完成选址', person: '' }], items: [] };
    expect(isGoalOpen({ draft: { fields: {} }, state: {}, breakdown: { agreed } }, '2026Q3', standing)).toBe(true);
    const document = (taken: number) => ({ breakdown: { asked: true, approvals: 1, returns: 0, agreed: { text: 'h', items: [{ id: 1, dates: [null, null, null, '2026-09-20'], taken }] } } });
    expect([3, 4].map((taken) => isGoalOpen({ draft: { fields: {} }, state: document(taken) }, '2026Q3', standing))).toEqual([true, false]);
    expect(isGoalOpen({ draft: { fields: {} }, state: document(0) }, '2026Q2', standing)).toBe(false);
  });
});
