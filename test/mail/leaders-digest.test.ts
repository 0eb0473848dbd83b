import { beforeEach, describe, expect, it } from 'vitest';
import { chineseCalendar } from '../../core/calendar/chinese-calendar.ts';
import type { Person } from '../../core/plan/directory.ts';
import { drawLine } from '../../core/schedule/draw-line.ts';
import { draftedTask, type TaskState } from '../../core/task/task-state.ts';
import { writeLetter, type WritingNeeds } from '../../mail/write-letter.ts';
import type { ActionLink } from '../../ports/action-links.ts';
import type { DeliveryItem } from '../../ports/reads.ts';
import { taskDraft } from '../support/fictitious-plan.ts';

const leader: Person = { name: '梁管', address: 'liang@qinghe.example', chatId: null, phone: null, roles: [] };
const at = new Date('2026-04-01T06:30:00Z');

const issued: Omit<ActionLink, 'usedAt'>[] = [];
beforeEach(() => void issued.splice(0));
const needs: WritingNeeds = {
  reads: { linesOfTask: () => Promise.resolve([]) },
  links: { issue: (link) => Promise.resolve(`token-${issued.push(link)}`) },
  publicUrl: 'https://duban.example.org', office: { name: '督查室', phone: '0000-1' }, zone: 'Asia/Shanghai', calendar: chineseCalendar,
};
const write = (items: DeliveryItem[], over: Partial<WritingNeeds> = {}) =>
  writeLetter({ deliveryId: 'd1', recipient: leader, at, view: { id: 'd1', recipient: leader, channel: 'mail', round: at, place: null, items } }, { ...needs, ...over });

function item(id: string, line: Parameters<typeof drawLine>[1], extension?: TaskState['extension']): DeliveryItem {
  const title = `任务${id}`;
  const state: TaskState = { ...draftedTask(id), stage: 'underway', ...(extension ? { extension } : {}) };
  const task = { id, planId: 'p', planTitle: '工作要点', row: 1, number: '1.', title, section: [], draft: taskDraft({ number: '1.', title }), state, needsHelp: null, leftOut: null };
  return { line: drawLine(id, line), task, submission: null, event: null, eventWords: null };
}
const late = (role: string) =>
  item('late', { purpose: 'escalate', role, rung: 2, cycle: '2026Q1', due: '2026-03-25', at, reason: { rule: 'escalate', facts: { unit: '设施科', cycle: '2026Q1', due: '2026-03-25', level: 2, late: 5 } } });
const proposed = (role: string, proposedAt: string | null = '2026-03-31T02:00:00.000Z') =>
  item('ext', { purpose: 'extensionDue', role, rung: 3, version: 7, cycle: '2026Q1', due: '2026-04-06', at, reason: { rule: 'extensionProposed', facts: { unit: '设施科', cycle: '2026Q1', from: '2026-03-25', until: '2026-05-29' } } },
    { cycle: '2026Q1', due: '2026-03-25', until: '2026-05-29', officeDecides: false, by: 'x', askedAt: '2026-03-30T02:00:00.000Z', revision: proposedAt === null ? 9 : 7, proposedAt });

describe('the one letter a leader gets a day', () => {
  it('keeps every link when it holds a late report and an extension to decide, each under its own heading', async () => {
    const { text, html } = await write([late('leader:设施科'), proposed('leader:设施科')]);
    expect(issued.map(({ action, taskId, person }) => [action, taskId, person])).toEqual([['instruct', 'late', leader.address], ['decideExtension', 'ext', leader.address]]);
    for (const words of ['■ 督办（1）', '写批示：https://duban.example.org/l/token-1', '■ 请您决定（1）', '作出决定：https://duban.example.org/l/token-2']) expect(text).toContain(words);
    expect(html).toContain('https://duban.example.org/l/token-2');
    expect(text).not.toContain('请登录督查台');
  });

  it('gives no link to a secretary’s copy, nor for a request that was answered meanwhile', async () => {
    await write([late('secretary:设施科'), proposed('leader:设施科', null)]);
    expect(issued).toEqual([]);
  });

  it('says how to answer on paper where no address is reachable', async () => {
    const { text } = await write([late('leader:设施科'), proposed('leader:设施科')], { publicUrl: null });
    expect(issued).toEqual([]);
    expect(text).not.toContain('http');
    for (const words of ['批示可写在纸上', '请在纸上签署意见，或告知督查室（0000-1）']) expect(text).toContain(words);
  });
});
