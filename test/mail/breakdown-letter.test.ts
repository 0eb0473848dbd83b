import { describe, expect, it } from 'vitest';
import { chineseCalendar } from '../../core/calendar/chinese-calendar.ts';
import type { Role } from '../../core/plan/directory.ts';
import { drawLine, type Drawing } from '../../core/schedule/draw-line.ts';
import type { Breakdown } from '../../core/task/breakdown-state.ts';
import type { TaskState } from '../../core/task/task-state.ts';
import { draftedTask } from '../../core/task/task-state.ts';
import { letterItemOf } from '../../mail/letter-item-of.ts';
import { composeDigest } from '../../mail/letters/digest-letter.ts';
import { taskDraft } from '../support/fictitious-plan.ts';

const draft = taskDraft({ number: '1.', title: '建成三处社区读书角' });
const itemOf = (drawing: Omit<Drawing, 'at' | 'role'>, state: Partial<TaskState> = {}, roles: Role[] = [{ kind: 'contactA', scope: '宣传科' }]) =>
  letterItemOf(
    {
      line: drawLine('t1', { role: 'contactA:宣传科', at: new Date('2026-03-16T01:00:00Z'), ...drawing }),
      task: { id: 't1', planId: 'p', planTitle: '工作要点', row: 1, number: '1.', title: draft.title, section: [], draft, state: { ...draftedTask('t1'), stage: 'underway', ...state }, needsHelp: null, leftOut: null },
      submission: null, eventWords: null, event: null,
    },
    { recipient: { roles }, today: '2026-03-16', calendar: chineseCalendar },
  );
const part: Omit<Drawing, 'at' | 'role'> = { purpose: 'coPartDue', cycle: '2026Q1', due: '2026-03-23', reason: { rule: 'partOpen', facts: { unit: '宣传科', cycle: '2026Q1', due: '2026-03-23' } } };
const owed: Omit<Drawing, 'at' | 'role'> = { purpose: 'breakdownDue', due: '2026-03-16', reason: { rule: 'breakdownOpen', facts: { unit: '宣传科', due: '2026-03-16' } } };
const breakdown: Breakdown = { asked: true, agreed: null, approvals: 0, returns: 0 };

describe('a digest by mail', () => {
  it('asks for a part and a breakdown by telephone, under headings of their own', () => {
    const { text } = composeDigest({ to: '宣联', office: { name: '督查室', phone: '123' }, items: [itemOf(part), itemOf(owed)] });
    expect(text).toMatch(/细化分解（1）[\s\S]*请于3月16日前报送细化分解[\s\S]*配合情况（1）[\s\S]*请将本单位配合情况告知督查室[\s\S]*请于3月23日前提供一季度配合情况/u);
  });

  it('shows as done what was given meanwhile', () => {
    const given = { parts: [{ cycle: '2026Q1', unit: '宣传科', due: '2026-03-23', askedAt: '', revision: 3, given: true }] };
    expect([itemOf(part).done, itemOf(part, given).done, itemOf(owed, { breakdown }).done, itemOf(owed, { breakdown: { ...breakdown, approvals: 1 } }).done]).toEqual([null, 'reported', null, 'reported']);
  });

  it('says in whose place somebody hears', () => {
    expect(itemOf(part).whyYou).toBe('您是宣传科联络员');
    expect(itemOf(part, {}, [{ kind: 'contactA', scope: '设施科' }]).whyYou).toBe('您代宣传科联络员办理');
  });
});
