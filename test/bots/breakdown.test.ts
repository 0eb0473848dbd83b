import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { subItemRung } from '../../core/schedule/sub-item-rung.ts';
import type { TaskView } from '../../ports/reads.ts';
import { people, type lines } from './bureau.ts';
import { startBot, type StartedBot } from './start-bot.ts';

const contact = people.contact.chatId!;
const officer = people.officer.chatId!;
const other = people.other.chatId!;

let bot: StartedBot;
beforeEach(async () => {
  bot = await startBot();
});
afterEach(() => bot.close());

type Told = ReturnType<typeof lines.sign>;
const breakdown = (taskId: string): Told => ({
  taskId,
  drawing: { purpose: 'breakdownDue', role: 'contactA:基础科', due: '2026-09-29', reason: { rule: 'breakdownOpen', facts: { unit: '基础科', due: '2026-09-29' } } },
});
const review = (taskId: string): Told => ({
  taskId,
  drawing: { purpose: 'reviewDue', rung: 10, role: 'office', due: '2026-09-18', reason: { rule: 'breakdownReviewOpen', facts: { submitted: '2026-09-15', due: '2026-09-18' } } },
});
const subItem = (taskId: string, item: number, step: number, stage: string): Told => ({
  taskId,
  drawing: { purpose: 'deadlineSoon', rung: subItemRung(item, step, 0), role: 'contactA:基础科', due: '2026-09-20', reason: { rule: 'subItemSoon', facts: { unit: '基础科', item, stage, end: '2026-09-20', late: -3 } } },
});
const part = (taskId: string): Told => ({
  taskId,
  drawing: { purpose: 'coPartDue', role: 'contactA:装备科', cycle: '2026Q3', due: '2026-09-22', reason: { rule: 'partOpen', facts: { unit: '装备科', cycle: '2026Q3', due: '2026-09-22' } } },
});

const shows = (who: typeof people.contact, ts: string, words: string) => bot.sandbox.until(() => bot.wordsOf(who, ts).includes(words));
/** A task whose plan prints goals, told to the contact. */
async function deliver(told: (taskId: string) => Told, fields: Record<string, string[]> = { 三季度推进目标: ['完成起草'] }): Promise<{ task: TaskView; ts: string }> {
  const task = bot.bureau.addTask('1', { fields });
  bot.bureau.addDelivery('d1', people.contact, [told(task.id)]);
  return { task, ts: await bot.send('d1') };
}
/** Hands in a text and lets the officer approve it. */
function agree(task: TaskView, text: string): void {
  bot.bureau.act('submit', people.contact, task.id, { type: 'submitBreakdown', text });
  const content = bot.bureau.tasks.get(task.id)!.state.breakdown!.proposal!.text;
  bot.bureau.act('approve', people.officer, task.id, { type: 'approveBreakdown', content });
}

describe('breaking a task down by chat', () => {
  it('shows what the plan proposes and confirms it with one button', async () => {
    const { ts } = await deliver(breakdown);
    expect(bot.wordsOf(people.contact, ts)).toContain('2026年三季度：完成起草');
    await bot.sandbox.press(contact, ts, '确认分解');
    await shows(people.contact, ts, '✔ 已报送细化分解 待审');
    expect(bot.bureau.received.map(({ asks }) => asks[0]?.ask)).toEqual([{ type: 'submitBreakdown', text: null }]);
    expect(bot.bureau.tasks.get('t1')!.state.duties[0]?.acknowledgedAt).not.toBeNull();
  });

  it('offers nothing to confirm where the plan proposes nothing', async () => {
    const { ts } = await deliver(breakdown, {});
    expect(bot.wordsOf(people.contact, ts)).not.toContain('确认分解');
    expect(bot.wordsOf(people.contact, ts)).toContain('修改分解');
  });

  it('opens it to edit, and says beside the field what cannot be read', async () => {
    const { ts } = await deliver(breakdown);
    await bot.openMore(people.contact, ts);
    const view = await bot.openForm(people.contact, '修改分解');
    expect(JSON.stringify(view.blocks)).toContain('2026年三季度：完成起草');
    const wrong = await bot.sandbox.submit(contact, view.id, { 本季目标和子项: '三季度：完成起草\n1. 调研（时限：9月31日）' });
    expect(wrong).toMatchObject({ ok: false, errors: { breakdown: expect.stringContaining('9月31日') } });
    expect(bot.bureau.received).toEqual([]);
    expect(await bot.sandbox.submit(contact, view.id, { 本季目标和子项: '三季度：完成起草\n1. 调研（时限：9月30日）' })).toEqual({ ok: true });
    await shows(people.contact, ts, '✔ 已报送细化分解 待审');
    expect(bot.bureau.tasks.get('t1')!.breakdown?.proposed?.items).toMatchObject([{ text: '调研', dates: ['2026-09-30'] }]);
  });

  it('lets the officer approve the very text that was shown', async () => {
    const task = bot.bureau.addTask('1', { fields: { 三季度推进目标: ['完成起草'] } });
    bot.bureau.act('seed', people.contact, task.id, { type: 'submitBreakdown', text: null });
    bot.bureau.addDelivery('d2', people.officer, [review(task.id)]);
    const ts = await bot.send('d2');
    expect(bot.wordsOf(people.officer, ts)).toContain('完成起草');
    await bot.sandbox.press(officer, ts, '通过');
    await shows(people.officer, ts, '✔ 细化分解已通过');
    expect(bot.bureau.tasks.get('t1')!.state).toMatchObject({ stage: 'underway', breakdown: { approvals: 1 } });
  });

  it('lets the officer return it with an opinion, which the contact sees with the button to edit', async () => {
    const task = bot.bureau.addTask('1', { fields: { 三季度推进目标: ['完成起草'] } });
    bot.bureau.act('seed', people.contact, task.id, { type: 'submitBreakdown', text: null });
    bot.bureau.addDelivery('d2', people.officer, [review(task.id)]);
    const ts = await bot.send('d2');
    const view = await bot.openForm(people.officer, '退回', ts);
    await bot.sandbox.submit(officer, view.id, { 退回意见: '请写明子项' });
    await shows(people.officer, ts, '已退回');
    const { revision } = bot.bureau.tasks.get('t1')!.state;
    bot.bureau.addDelivery('d3', people.contact, [{ taskId: 't1', drawing: { purpose: 'answered', role: 'contactA:基础科', version: revision, reason: { rule: 'breakdownReturned', facts: { due: '2026-09-17' } } } }]);
    const back = bot.wordsOf(people.contact, await bot.send('d3'));
    for (const words of ['退回意见：请写明子项', '修改分解']) expect(back).toContain(words);
    expect(back).not.toContain('确认分解');
  });
});

describe('a sub-item by chat', () => {
  it('is marked by its own button, a stage of a document like a matter', async () => {
    const task = bot.bureau.addTask('1');
    agree(task, '1. 选定馆址（时限：9月20日）\n2. 印发《办法》（起草：9月20日；印发：12月31日）');
    bot.bureau.addDelivery('d1', people.contact, [subItem(task.id, 1, 0, ''), subItem(task.id, 2, 0, '起草')]);
    const ts = await bot.send('d1');
    expect(bot.wordsOf(people.contact, ts)).toContain('子项：选定馆址');
    await bot.sandbox.press(contact, ts, '已起草');
    await bot.sandbox.until(() => bot.bureau.tasks.get('t1')!.state.breakdown!.agreed!.items[1]!.taken === 1);
    await bot.sandbox.press(contact, ts, '已完成');
    await bot.sandbox.until(() => bot.bureau.tasks.get('t1')!.state.breakdown!.agreed!.items[0]!.taken === 1);
    // Both lines stand as marked, and nothing is left to press.
    await bot.sandbox.until(() => !bot.wordsOf(people.contact, ts).includes('subitem.mark'));
    expect(bot.wordsOf(people.contact, ts).split('✔ 已登记')).toHaveLength(3);
  });
});

describe('reporting against a breakdown', () => {
  it('shows goal, sub-items and parts above the box, and the class the rules would choose with its reason', async () => {
    const task = bot.bureau.addTask('1', { coUnits: ['装备科'] });
    agree(task, '三季度：两处开放\n1. 选定馆址（时限：9月20日）');
    bot.bureau.openCycle(task.id);
    bot.bureau.act('ask', people.contact, task.id, { type: 'askCoUnit', unit: '装备科', cycle: '2026Q3', due: '2026-09-22' });
    bot.bureau.act('part', people.other, task.id, { type: 'addPart', cycle: '2026Q3', text: '设备已到位' });
    bot.bureau.addDelivery('d1', people.contact, [{ taskId: task.id, drawing: { purpose: 'reportDue', role: 'contactA:基础科', cycle: '2026Q3', due: '2026-09-24', reason: { rule: 'reportDue', facts: { unit: '基础科', cycle: '2026Q3', due: '2026-09-24' } } } }]);
    const ts = await bot.send('d1');
    const view = await bot.openForm(people.contact, 'task.report', ts);
    const words = JSON.stringify(view.blocks);
    for (const said of ['本期目标：两处开放', '子项 1 选定馆址：9月20日前', '装备科配合情况：设备已到位', '还有 1 项未完成，预选为欠进度']) expect(words).toContain(said);
    expect(view.blocks.find((block) => block.block_id === 'progressClass')?.element?.initial_option?.value).toBe('欠进度');
  });
});

describe('a part by chat', () => {
  it('is written into a form with the goal above it, and goes to the lead', async () => {
    const task = bot.bureau.addTask('1', { fields: { 三季度推进目标: ['完成起草'] }, coUnits: ['装备科'] });
    bot.bureau.openCycle(task.id);
    bot.bureau.act('ask', people.contact, task.id, { type: 'askCoUnit', unit: '装备科', cycle: '2026Q3', due: '2026-09-22' });
    bot.bureau.addDelivery('d1', people.other, [part(task.id)]);
    const ts = await bot.send('d1');
    const view = await bot.openForm(people.other, '填写配合情况', ts);
    expect(JSON.stringify(view.blocks)).toContain('本期目标：完成起草');
    expect(await bot.sandbox.submit(other, view.id, { 本单位配合情况: '设备已到位' })).toEqual({ ok: true });
    await shows(people.other, ts, '✔ 已提供配合情况');
    expect(bot.bureau.received.at(-1)).toMatchObject({ by: people.other.address, asks: [{ ask: { type: 'addPart', cycle: '2026Q3', text: '设备已到位' } }] });
  });
});
