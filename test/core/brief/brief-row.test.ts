import { describe, expect, it } from 'vitest';
import { briefRow, type BriefSources } from '../../../core/edition/brief-row.ts';
import type { EditionRow } from '../../../core/edition/edition.ts';
import type { Cycle } from '../../../core/task/task-state.ts';
import { lead } from '../play.ts';

const cycle = (more: Partial<Cycle> = {}): Cycle => ({
  id: '2026Q3', due: '2026-09-24', version: 0, state: 'approved', content: 'h', submittedAt: null, submittedBy: null, proposedClass: '达进度', decidedClass: '达进度', repairedLate: false, returns: 0, returnedAt: null, ...more,
});
const words = { done: '新建两所幼儿园。', next: '完成验收。', difficulty: '请计财科协调经费' };
const names = [{ name: '计财科', unit: '计划财务科' }, { name: '基教科', unit: '基教科' }];
const row = (more: Partial<EditionRow> = {}): EditionRow => ({
  taskId: 't1', number: '1.', title: '', section: '', leadUnits: ['基教科'], quarterGoal: '', brokenDown: false, unasked: null,
  words: { hash: 'h', text: words.done, difficulty: '无', progressClass: '达进度', since: null }, waiting: false, late: false, parts: [], last: null, figures: [], edited: null, ...more,
});
const brief = (more: Partial<BriefSources> = {}, state: Partial<BriefSources['task']['state']> = {}) =>
  briefRow({
    cycle: '2026Q3', due: '2026-09-24', report: { standing: 'approved', words }, final: null, nextCycle: '2026Q4', names, ...more,
    task: { draft: { fields: {} }, state: { stage: 'underway', duties: [{ ...lead('基教科'), acknowledgedAt: null }], cycles: [cycle()], ...state }, ...more.task },
  });

describe('a task in the brief of its leader', () => {
  it('is told in the words that were approved: class, who must help, what comes next', () => {
    expect(brief()).toEqual({
      unit: '基教科', cycle: '2026Q3', standing: 'reported', progressClass: '达进度', repairedLate: false, due: '2026-09-24', text: '新建两所幼儿园。', since: null,
      difficulty: { text: '请计财科协调经费', helpers: ['计划财务科'] }, nextGoal: '完成验收。',
    });
  });

  it('is told as the final edition printed it, where there is one', () => {
    const edited = { text: '改过的话', progressClass: '超进度' as const, by: 'o', at: '', over: 'h' };
    expect(brief({ final: { row: row({ edited }), text: '改过的话' } })).toMatchObject({ text: '改过的话', progressClass: '超进度', difficulty: null });
    // An edition that knows of no report says nothing of one that was approved since.
    expect(brief({ final: { row: row({ words: null }), text: '' } })).toMatchObject({ standing: 'reported', text: '新建两所幼儿园。' });
  });

  it.each<[string, Partial<BriefSources>, Partial<BriefSources['task']['state']>, object]>([
    ['missing', { report: null }, { cycles: [cycle({ state: 'missed', decidedClass: null })] }, { standing: 'missing', progressClass: null, text: '', difficulty: null, nextGoal: '' }],
    ['missing by the date it was put off to', { report: null }, { cycles: [cycle({ state: 'open', due: '2026-10-15', version: 1 })] }, { standing: 'missing', due: '2026-10-15' }],
    ['returned and owed again', { report: { standing: 'returned', words } }, { cycles: [cycle({ state: 'returned' })] }, { standing: 'missing', text: '' }],
    ['waiting: nobody has reviewed the words, none are shown', { report: { standing: 'submitted', words } }, { cycles: [cycle({ state: 'submitted', decidedClass: null })] }, { standing: 'waiting', text: '', progressClass: null, difficulty: null, nextGoal: '' }],
    ['repaired late', {}, { cycles: [cycle({ repairedLate: true })] }, { standing: 'reported', repairedLate: true }],
    ['repaired late, as only the edition remembers', { final: { row: row({ late: true }), text: 'x' } }, { cycles: [] }, { standing: 'reported', repairedLate: true, progressClass: '达进度' }],
    ['applied for', { report: null }, { stage: 'closing', cycles: [] }, { standing: 'waiting' }],
    ['completed', { report: null }, { stage: 'completed', cycles: [] }, { standing: 'done' }],
    ['unchanged: the last text stands', { report: { standing: 'approved', words: { ...words, asOf: '2026Q2' } } }, {}, { since: '2026Q2' }],
  ])('is %s', (_, sources, state, expected) => {
    expect(brief(sources, state)).toMatchObject(expected);
  });

  it('names the goal a breakdown or the plan has set before what the report named, and none where nobody has', () => {
    const task = { draft: { fields: { 四季度推进目标: ['年底前投用'] } }, state: { stage: 'underway' as const, duties: [{ ...lead('基教科'), acknowledgedAt: null }], cycles: [cycle()] } };
    expect(brief({ task }).nextGoal).toBe('年底前投用');
    const breakdown = { agreed: { goals: [{ quarter: '2026Q4', goal: '完成竣工', person: '' }], items: [] } };
    expect(brief({ task: { ...task, breakdown } }).nextGoal).toBe('完成竣工');
    expect(brief({ nextCycle: null }).nextGoal).toBe('完成验收。');
    expect(brief({ nextCycle: null, report: { standing: 'approved', words: { ...words, next: ' ' } } }).nextGoal).toBe('');
  });
});
