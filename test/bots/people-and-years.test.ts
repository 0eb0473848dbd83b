import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lines, people } from './bureau.ts';
import { clickPayload, postSigned } from './post-signed.ts';
import { startBot, type StartedBot } from './start-bot.ts';

const contact = people.contact.chatId!;
const head = people.head.chatId!;
const report = { done: '已起草初稿', next: '征求意见', difficulty: '', values: [] };

let bot: StartedBot;
beforeEach(async () => {
  bot = await startBot();
});
afterEach(() => bot.close());

const shows = (who: typeof people.contact, ts: string, words: string) => bot.sandbox.until(() => bot.wordsOf(who, ts).includes(words));
const submit = (taskId: string, done = '已起草初稿') =>
  bot.bureau.act(`seed/${taskId}/${done}`, people.contact, taskId, { type: 'submitReport', cycle: '2026Q3', report: { ...report, done }, progressClass: '达进度', attestedBy: '孙科长' });

describe('signing off by the head', () => {
  /** Reports of the unit that wait for its head, in one message. */
  async function deliver(ids: string[]): Promise<string> {
    bot.bureau.signOffBy('confirmed');
    for (const id of ids) {
      bot.bureau.addTask(id);
      bot.bureau.openCycle(`t${id}`);
      submit(`t${id}`);
    }
    bot.bureau.addDelivery('d1', people.head, ids.map((id) => lines.signOff(`t${id}`)));
    return bot.send('d1');
  }

  it.each(['confirmed', 'attested'] as const)('has the contact name who vouches only where nobody signs off afterwards (%s)', async (form) => {
    bot.bureau.signOffBy(form);
    bot.bureau.addTask('1');
    bot.bureau.openCycle('t1');
    bot.bureau.addDelivery('d1', people.contact, [lines.report('t1')]);
    const ts = await bot.send('d1');
    const view = await bot.openForm(people.contact, 'task.report', ts);
    expect(JSON.stringify(view).includes('本单位负责人审定')).toBe(form === 'attested');
    await bot.sandbox.submit(contact, view.id, { 本期完成情况: '已开放', ...(form === 'attested' ? { attestedBy: '孙科长' } : {}) });
    await shows(people.contact, ts, '✔ 已报送');
  });

  it('confirms all of the message with one button, and shows the words before', async () => {
    const ts = await deliver(['1', '2', '3']);
    expect(bot.wordsOf(people.head, ts)).toContain('已起草初稿');
    expect(bot.wordsOf(people.head, ts)).toContain('一键全部确认（3 项）');
    expect(await postSigned(bot, clickPayload('group.signOff', JSON.stringify({ d: 'd1' }), { user: head, ts }))).toMatchObject({ status: 200 });
    await shows(people.head, ts, '✔ 已确认 待审');
    expect(bot.bureau.received.map(({ by, asks }) => [by, asks.length])).toEqual([[people.head.address, 3]]);
    expect([...bot.bureau.tasks.values()].map(({ state }) => state.cycles[0]?.state)).toEqual(['signedOff', 'signedOff', 'signedOff']);
  });

  it('confirms the very words that were shown, not what was handed in since', async () => {
    const ts = await deliver(['1']);
    const { content } = bot.bureau.tasks.get('t1')!.state.cycles[0]!;
    bot.bureau.act('return', people.officer, 't1', { type: 'return', cycle: '2026Q3', content: content!, opinion: '补充' });
    submit('t1', '另写一稿');
    expect(await postSigned(bot, clickPayload('report.signOff', JSON.stringify({ d: 'd1', t: 't1', c: '2026Q3', h: content }), { user: head, ts }))).toMatchObject({ status: 200 });
    await bot.sandbox.until(() => bot.told(people.head).length > 0);
    expect(bot.told(people.head)[0]).toContain('报送内容在您查看之后有更新');
    expect(bot.bureau.tasks.get('t1')!.state.cycles[0]?.state).toBe('submitted');
  });

  it('says that all is done when the head comes late', async () => {
    const ts = await deliver(['1', '2']);
    for (const taskId of ['t1', 't2']) {
      const { content } = bot.bureau.tasks.get(taskId)!.state.cycles[0]!;
      bot.bureau.act(`by-console/${taskId}`, people.head, taskId, { type: 'signOff', cycle: '2026Q3', content: content!, evidence: null });
    }
    await postSigned(bot, clickPayload('group.signOff', JSON.stringify({ d: 'd1' }), { user: head, ts }));
    await bot.sandbox.until(() => bot.told(people.head).length > 0);
    expect(bot.told(people.head)).toEqual(['这一组事项已全部办理，无需再点。']);
  });
});

describe('the year\'s conclusion', () => {
  async function deliver(ids: string[]): Promise<string> {
    for (const id of ids) {
      const task = bot.bureau.addTask(id);
      bot.bureau.openCycle(task.id);
      bot.bureau.act(`sign/${id}`, people.contact, task.id, { type: 'acknowledge' });
      submit(task.id, `第${id}项已建成`);
      const { content } = bot.bureau.tasks.get(task.id)!.state.cycles[0]!;
      bot.bureau.act(`approve/${id}`, people.officer, task.id, { type: 'approve', cycle: '2026Q3', content: content!, progressClass: '已完成' });
    }
    bot.bureau.addDelivery('d1', people.contact, ids.map((id) => lines.yearEnd(`t${id}`)));
    return bot.send('d1');
  }

  it('is asked task by task from one button, filled with the year\'s words and the conclusion that follows', async () => {
    const ts = await deliver(['1', '2']);
    const first = await bot.openForm(people.contact, 'group.conclude', ts);
    expect(JSON.stringify(first.blocks)).toContain('三季度：第1项已建成');
    expect(first.blocks.find((block) => block.block_id === 'conclusion')?.element?.initial_option?.value).toBe('完成');

    expect(await bot.sandbox.submit(contact, first.id, { 全年结论: '部分完成转下年' })).toMatchObject({ ok: true });
    await bot.sandbox.until(() => JSON.stringify(bot.sandbox.openViewOf(contact)?.blocks ?? []).includes('第2项已建成'));
    const second = bot.sandbox.openViewOf(contact)!;
    expect(await bot.sandbox.submit(contact, second.id)).toMatchObject({ ok: true });
    await shows(people.contact, ts, '✔ 已申请办结 待审');
    expect([...bot.bureau.tasks.values()].map(({ state }) => [state.stage, state.completion?.conclusion])).toEqual([['closing', '部分完成转下年'], ['closing', '完成']]);
  });

  it('of one task is given by its own button', async () => {
    const ts = await deliver(['1']);
    const { id } = await bot.openForm(people.contact, 'year.conclude', ts);
    await bot.sandbox.submit(contact, id, { 办结情况: '全部建成' });
    await shows(people.contact, ts, '✔ 已申请办结 待审');
    expect(bot.bureau.received.at(-1)?.asks[0]?.ask).toEqual({ type: 'applyCompletion', summary: '全部建成', conclusion: '完成' });
  });
});

describe('a task that was reopened', () => {
  it('shows what is to be mended and takes the report of it', async () => {
    const task = bot.bureau.addTask('1');
    bot.bureau.act('sign', people.contact, task.id, { type: 'acknowledge' });
    bot.bureau.act('apply', people.contact, task.id, { type: 'applyCompletion', summary: '已建成' });
    bot.bureau.lookBack();
    bot.bureau.act('confirm', people.officer, task.id, { type: 'confirmCompletion' });
    bot.bureau.act('reopen', people.officer, task.id, { type: 'reopen', due: '2026-09-30', reason: '一处未按期开放' });
    bot.bureau.addDelivery('d1', people.contact, [lines.answered(task.id, task.state.revision, 'reopened', 'R1')]);
    const ts = await bot.send('d1');
    expect(bot.wordsOf(people.contact, ts)).toContain('一处未按期开放');
    expect(bot.wordsOf(people.contact, ts)).not.toContain('退回意见');
    const { id } = await bot.openForm(people.contact, 'task.report', ts);
    await bot.sandbox.submit(contact, id, { 本期完成情况: '已开放', attestedBy: '孙科长' });
    await shows(people.contact, ts, '✔ 已报送 待审');
    expect(bot.bureau.received.at(-1)?.asks[0]?.ask).toMatchObject({ type: 'submitReport', cycle: 'R1' });
  });
});
