import { describe, expect, it } from 'vitest';
import { chainAmendments } from '../../core/plan/compare/amended-draft.ts';
import { draftedTask } from '../../core/task/task-state.ts';
import { workBeside } from '../../web/server/pages/work-beside.ts';
import { taskDraft } from '../support/fictitious-plan.ts';

const nameOf = (address: string): string => (address === 'liang@x' ? '梁管' : address);
const before = taskDraft({ number: '1.', title: '建成<b>读书角', deadline: '2026-06-30' });

describe('what lies beside a task’s reports', () => {
  it('shows 原定 and 调整后 with the document, 批示 with their unit and date, and calls', async () => {
    const [amendment] = chainAmendments(before, [
      { document: '〔2026〕9号', effective: '2026-04-01', changes: [{ part: 'deadline', before: '2026-06-30', after: '2026-09-30<i>' }], after: before, at: new Date('2026-03-26T02:00:00Z') },
    ]);
    const state = {
      ...draftedTask('t1'),
      matters: [{ id: 'B4', kind: '办理' as const, leader: 'liang@x', unit: '设施科', due: '2026-03-16', state: 'open' as const, since: '', version: 0, said: 4, signedAt: null, answer: null, answeredBy: null }],
      calls: [{ id: 'D1', due: '2026-03-25', opens: null, joined: '2026Q1', rest: 1, state: 'open' as const, since: '', version: 0, revision: 5 }],
    };
    const page = String(await workBeside({ amended: [amendment!], state }, nameOf));
    for (const expected of ['〔2026〕9号，自4月1日起', '时限', '2026-06-30', '2026-09-30&lt;i&gt;', 'B4 · 梁管（办理）· 设施科 · 3月16日 · 未签收', 'D1 · 3月25日（并入一季度填报） · 待填报']) expect(page).toContain(expected);
    expect(page).not.toContain('<i>');
  });

  it('is nothing where there is nothing', async () => {
    expect(String(await workBeside({ state: draftedTask('t1') }, nameOf)).trim()).toBe('');
  });
});
