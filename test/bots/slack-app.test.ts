import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lines, people } from './bureau.ts';
import { clickPayload, postSigned } from './post-signed.ts';
import { startBot, type StartedBot } from './start-bot.ts';

const contact = people.contact.chatId!;
const officer = people.officer.chatId!;
const report = { done: '已起草初稿', next: '征求意见', difficulty: '', values: [] };

let bot: StartedBot;
beforeEach(async () => {
  bot = await startBot();
});
afterEach(() => bot.close());

/** One task per id with its cycle open, told to the contact. */
async function deliver(ids: string[], line: (taskId: string) => ReturnType<typeof lines.sign> = lines.sign): Promise<string> {
  for (const id of ids) {
    bot.bureau.addTask(id, { fields: { 目标任务: ['印发办法'], 三季度推进目标: ['完成起草'] } });
    bot.bureau.openCycle(`t${id}`);
  }
  bot.bureau.addDelivery('d1', people.contact, ids.map((id) => line(`t${id}`)));
  return bot.send('d1');
}

/** A submitted report, told to the case officer. */
async function deliverReview(): Promise<string> {
  const task = bot.bureau.addTask('1');
  bot.bureau.openCycle(task.id);
  bot.bureau.act('seed', people.contact, task.id, { type: 'submitReport', cycle: '2026Q3', report, progressClass: '达进度', attestedBy: '孙科长' });
  bot.bureau.addDelivery('d1', people.officer, [lines.review(task.id)]);
  return bot.send('d1');
}

const shows = (who: typeof people.contact, ts: string, words: string) => bot.sandbox.until(() => bot.wordsOf(who, ts).includes(words));

describe('signing', () => {
  it('signs one task, acknowledges and shows the new state in the message', async () => {
    const ts = await deliver(['1', '2']);
    const value = JSON.stringify({ d: 'd1', t: 't1' });
    expect(await bot.sandbox.press(contact, ts, '签收', { value })).toEqual({ ok: true });
    await shows(people.contact, ts, '✔ 已签收 09:12');
    expect(bot.bureau.received).toHaveLength(1);
    expect(bot.bureau.received[0]).toMatchObject({ by: 'wang@bureau.example', via: 'chat', asks: [{ taskId: 't1', ask: { type: 'acknowledge' } }] });
    expect(bot.bureau.tasks.get('t2')!.state.duties[0]!.acknowledgedAt).toBeNull();
  });

  it('signs a whole group as one act, also the tasks that are not shown', async () => {
    const ts = await deliver(Array.from({ length: 14 }, (_, index) => String(index + 1)));
    await bot.sandbox.press(contact, ts, 'group.acknowledge');
    await shows(people.contact, ts, '✔ 已签收');
    expect(bot.bureau.received.map((request) => request.asks.length)).toEqual([14]);
    expect([...bot.bureau.tasks.values()].every((task) => task.state.stage === 'underway')).toBe(true);
    expect(bot.wordsOf(people.contact, ts)).not.toContain('group.acknowledge');
  });

  it('takes the same click delivered again as the same act, and a second press as another', async () => {
    const ts = await deliver(['1']);
    const value = JSON.stringify({ d: 'd1', t: 't1' });
    const click = (actionTs: string) => clickPayload('task.acknowledge', value, { ts, actionTs });
    for (const actionTs of ['5.5', '5.5', '6.6']) expect(await postSigned(bot, click(actionTs))).toMatchObject({ status: 200 });
    await bot.sandbox.until(() => bot.told(people.contact).length > 0);
    expect(bot.bureau.received.map(({ key }) => key)).toEqual([`slack/T0TEST/5.5/${contact}`, `slack/T0TEST/5.5/${contact}`, `slack/T0TEST/6.6/${contact}`]);
    expect(bot.told(people.contact)).toEqual(['1. 任务 1：该事项已经签收，无需重复签收。']);
  });

  it('tells a refusal in words and shows how the task really stands', async () => {
    const ts = await deliver(['1']);
    bot.bureau.act('elsewhere', people.officer, 't1', { type: 'withdraw', reason: '并入其他事项' });
    await bot.sandbox.press(contact, ts, '签收');
    await bot.sandbox.until(() => bot.told(people.contact).length > 0);
    expect(bot.told(people.contact)).toEqual(['1. 任务 1：该事项已办结或撤销，不再接受操作。']);
    expect(bot.wordsOf(people.contact, ts)).toContain('✔ 已撤销');
  });

  it('shows what is still open after the first wait, and draws the message again once it is settled', async () => {
    const ts = await deliver(['1', '2']);
    const release = bot.bureau.hold();
    await bot.sandbox.press(contact, ts, 'group.acknowledge');
    await shows(people.contact, ts, '已收到，正在办理');
    release();
    await shows(people.contact, ts, '✔ 已签收');
    expect(bot.wordsOf(people.contact, ts)).not.toContain('正在办理');
  });

  it('says that nothing was stored when the inbox cannot be reached, and the click can be made again', async () => {
    const ts = await deliver(['1']);
    bot.bureau.fail(new Error('connection refused'));
    await bot.sandbox.press(contact, ts, '签收');
    await bot.sandbox.until(() => bot.told(people.contact).length > 0);
    expect(bot.told(people.contact)[0]).toContain('没有收到，请稍后再点一次');
    bot.bureau.fail(undefined);
    await bot.sandbox.press(contact, ts, '签收');
    await shows(people.contact, ts, '✔ 已签收');
    expect(bot.log.filter((line) => line.includes('connection refused'))).toHaveLength(1);
    expect(bot.log.join('\n')).not.toContain('wang@');
  });
});

describe('showing what became of a click', () => {
  it('takes it in, and answers, also when that took longer than Slack’s three seconds, and says so in the log', async () => {
    const ts = await deliver(['1']);
    bot.bureau.slowDown(3_300);
    expect(await bot.sandbox.press(contact, ts, '签收')).toEqual({ ok: true });
    await shows(people.contact, ts, '✔ 已签收');
    expect(bot.log.filter((line) => line.includes('not acknowledged within three seconds'))).toHaveLength(1);
  });

  it('says that it was received when the register cannot be asked, and shows it as soon as it can', async () => {
    const ts = await deliver(['1']);
    bot.bureau.failLook(new Error('the database system is starting up'));
    expect(await bot.sandbox.press(contact, ts, '签收')).toEqual({ ok: true });
    await bot.sandbox.until(() => bot.told(people.contact).length > 0);
    expect(bot.told(people.contact)).toEqual(['已收到，正在办理，完成后此消息会更新，无需再点。']);
    await shows(people.contact, ts, '✔ 已签收');
  });

  it('uses the Web API when the response_url is used up', async () => {
    const ts = await deliver(['1']);
    const body = clickPayload('task.acknowledge', JSON.stringify({ d: 'd1', t: 't1' }), { ts, responseUrl: `${bot.sandbox.url}/actions/T0TEST/used-up` });
    expect(await postSigned(bot, body)).toMatchObject({ status: 200 });
    await shows(people.contact, ts, '✔ 已签收');
    expect(bot.sandbox.calls().at(-1)).toMatchObject({ method: 'chat.update', outcome: 'ok' });
  });
});

describe('reporting', () => {
  it('opens the form filled with last time’s words, the goal above it, and submits what was written', async () => {
    bot.bureau.addTask('1', { fields: { 三季度推进目标: ['完成起草'] } });
    bot.bureau.openCycle('t1', '2026Q2', '2026-06-25');
    bot.bureau.act('q2', people.contact, 't1', { type: 'submitReport', cycle: '2026Q2', report, progressClass: '超进度', attestedBy: '孙科长' });
    bot.bureau.openCycle('t1');
    bot.bureau.addDelivery('d1', people.contact, [lines.report('t1')]);
    const ts = await bot.send('d1');

    const view = await bot.openForm(people.contact, 'task.report', ts);
    const words = JSON.stringify(view.blocks);
    for (const expected of ['已起草初稿', '征求意见', '本期目标：完成起草', '已带出二季度所填内容', '请勿填写涉密和工作秘密内容', '孙科长']) {
      expect(words).toContain(expected);
    }
    expect(view.blocks.find((block) => block.block_id === 'progressClass')?.element?.initial_option?.value).toBe('超进度');

    expect(await bot.sandbox.submit(contact, view.id, { 本期完成情况: '已印发', 进度类别: '已完成' })).toEqual({ ok: true });
    await shows(people.contact, ts, '✔ 已报送 待审');
    expect(bot.sandbox.openViewOf(contact)).toBeUndefined();
    expect(bot.bureau.received[0]?.asks[0]?.ask).toEqual({
      type: 'submitReport', cycle: '2026Q3', progressClass: '已完成', attestedBy: '孙科长',
      report: { done: '已印发', next: '征求意见', difficulty: '', values: [] },
    });
  });

  it('puts the errors beside the fields when text or name are only spaces, and stores nothing', async () => {
    const ts = await deliver(['1'], lines.report);
    const { id, privateMetadata } = await bot.openForm(people.contact, 'task.report', ts);
    const values = { done: '  ', next: '', difficulty: '', attestedBy: ' ', progressClass: '' };
    const state = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { input: { type: 'plain_text_input', value } }]));
    const body = new URLSearchParams({
      payload: JSON.stringify({
        type: 'view_submission', team: { id: 'T0TEST' }, user: { id: contact, team_id: 'T0TEST' }, trigger_id: 'x',
        view: { id, hash: 'h', type: 'modal', callback_id: 'form.report', private_metadata: privateMetadata, blocks: [], title: { type: 'plain_text', text: '填报进展' }, state: { values: state } },
      }),
    }).toString();
    const answer = await postSigned(bot, body);
    expect(JSON.parse(answer.text)).toEqual({ response_action: 'errors', errors: { done: '请填写本期完成情况，不能只有空格', attestedBy: '请填写审定的本单位负责人姓名' } });
    expect(bot.bureau.received).toEqual([]);
  });

  it('keeps the form open with its words when it cannot be stored', async () => {
    const ts = await deliver(['1'], lines.report);
    const { id } = await bot.openForm(people.contact, 'task.report', ts);
    bot.bureau.fail(new Error('connection refused'));
    const result = await bot.sandbox.submit(contact, id, { 本期完成情况: '已印发', attestedBy: '孙科长' });
    expect(result).toEqual({ ok: false, errors: { done: '暂时无法保存，请稍后再点一次报送，已填内容仍在。' } });
    bot.bureau.fail(undefined);
    expect(await bot.sandbox.submit(contact, id)).toEqual({ ok: true });
    await shows(people.contact, ts, '✔ 已报送 待审');
  });

  it('goes from one report to the next when opened by the group’s button', async () => {
    const ts = await deliver(['1', '2'], lines.report);
    await bot.sandbox.press(contact, ts, 'group.report');
    for (const title of ['1. 任务 1', '2. 任务 2']) {
      await bot.sandbox.until(() => JSON.stringify(bot.sandbox.openViewOf(contact)?.blocks ?? '').includes(title) && bot.sandbox.openViewOf(contact)?.submit !== undefined);
      await bot.sandbox.submit(contact, bot.sandbox.openViewOf(contact)!.id, { 本期完成情况: `完成 ${title}`, attestedBy: '孙科长' });
    }
    await bot.sandbox.until(() => JSON.stringify(bot.sandbox.openViewOf(contact)?.blocks ?? '').includes('已全部报送'));
    expect(bot.bureau.received.map(({ asks }) => asks[0]?.taskId)).toEqual(['t1', 't2']);
    expect(new Set(bot.bureau.received.map(({ key }) => key)).size).toBe(2);
  });

  it('shows the opinion above a returned report', async () => {
    await deliverReview();
    bot.bureau.act('back', people.officer, 't1', { type: 'return', cycle: '2026Q3', content: bot.bureau.submissions[0]!.hash, opinion: '请补充数据' });
    bot.bureau.addDelivery('d2', people.contact, [lines.answered('t1', bot.bureau.tasks.get('t1')!.state.revision, 'reportReturned')]);
    const ts = await bot.send('d2');
    await bot.openForm(people.contact, 'task.report', ts);
    const words = JSON.stringify(bot.sandbox.openViewOf(contact)!.blocks);
    expect(words).toContain('退回意见：请补充数据');
    expect(words).toContain('已起草初稿');
  });
});

describe('reviewing', () => {
  it('approves the text that was shown', async () => {
    const ts = await deliverReview();
    expect(bot.wordsOf(people.officer, ts)).toContain('基础科（自评达进度，孙科长审定）：已起草初稿');
    await bot.sandbox.press(officer, ts, '通过');
    await shows(people.officer, ts, '✔ 已通过');
    expect(bot.bureau.received[0]?.asks[0]?.ask).toEqual({ type: 'approve', cycle: '2026Q3', content: bot.bureau.submissions[0]!.hash });
  });

  it('refuses an approval of a text that was replaced, and shows the new one', async () => {
    const ts = await deliverReview();
    const hash = bot.bureau.submissions[0]!.hash;
    bot.bureau.act('back', people.officer, 't1', { type: 'return', cycle: '2026Q3', content: hash, opinion: '请补充' });
    bot.bureau.act('again', people.contact, 't1', { type: 'submitReport', cycle: '2026Q3', report: { ...report, done: '补充后的内容' }, progressClass: '达进度', attestedBy: '孙科长' });
    await bot.sandbox.press(officer, ts, '通过');
    await bot.sandbox.until(() => bot.told(people.officer).length > 0);
    expect(bot.told(people.officer)[0]).toContain('报送内容在您查看之后有更新');
    expect(bot.wordsOf(people.officer, ts)).toContain('补充后的内容');
    expect(bot.bureau.tasks.get('t1')!.state.cycles[0]!.state).toBe('submitted');
  });

  it('asks an opinion before it returns a report', async () => {
    const ts = await deliverReview();
    const view = await bot.openForm(people.officer, 'report.return', ts);
    expect(JSON.stringify(view.blocks)).toContain('已起草初稿');
    await bot.sandbox.submit(officer, view.id, { 退回意见: '请补充数据' });
    await shows(people.officer, ts, '已退回');
    expect(bot.bureau.received[0]?.asks[0]?.ask).toMatchObject({ type: 'return', opinion: '请补充数据' });
  });

  it('takes an application for completion and its confirmation', async () => {
    await deliverReview();
    bot.bureau.act('ok', people.officer, 't1', { type: 'approve', cycle: '2026Q3', content: bot.bureau.submissions[0]!.hash });
    bot.bureau.addDelivery('d2', people.contact, [lines.answered('t1', bot.bureau.tasks.get('t1')!.state.revision, 'reportApproved')]);
    const asked = await bot.send('d2');
    const { id } = await bot.openForm(people.contact, '申请办结', asked);
    await bot.sandbox.submit(contact, id, { 办结情况: '已印发并落实' });
    await shows(people.contact, asked, '✔ 已申请办结 待审');

    bot.bureau.addDelivery('d3', people.officer, [lines.completion('t1')]);
    const review = await bot.send('d3');
    await bot.sandbox.press(officer, review, '确认办结');
    await shows(people.officer, review, '✔ 已销号');
    expect(bot.bureau.tasks.get('t1')!.state.stage).toBe('closedOut');
  });
});

describe('a written message', () => {
  it('is answered once with what waits and what the bot can do, however often Slack repeats it', async () => {
    await deliver(['1', '2'], lines.report);
    await bot.sandbox.say(contact, '你好 <!channel>');
    const answers = () => bot.sandbox.messagesOf(contact).filter((message) => message.text.includes('我是督办助手'));
    await bot.sandbox.until(() => answers().length > 0);
    for (const retryNumber of [1, 2, 3]) await bot.sandbox.repeatLastEvent({ retryNumber, freshId: true });
    await bot.sandbox.say(contact, '在吗');
    await bot.sandbox.until(() => answers().length > 1);
    expect(answers()).toHaveLength(2);
    expect(answers()[0]?.text).toContain('待签收 2 项、待填报 2 项');
  });
});
