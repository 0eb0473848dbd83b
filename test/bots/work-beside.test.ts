import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lines, people } from './bureau.ts';
import { startBot, type StartedBot } from './start-bot.ts';

const contact = people.contact.chatId!;
const officer = people.officer.chatId!;

let bot: StartedBot;
beforeEach(async () => {
  bot = await startBot();
});
afterEach(() => bot.close());

const shows = (who: typeof people.contact, ts: string, words: string) => bot.sandbox.until(() => bot.wordsOf(who, ts).includes(words));

/** A 批示 registered as work, told to the contact. */
async function deliverMatter(): Promise<{ ts: string; id: string }> {
  bot.bureau.addTask('1');
  bot.bureau.act('b', people.leader, 't1', { type: 'instruct', kind: '限时反馈', words: '请核对' });
  const { revision } = bot.bureau.tasks.get('t1')!.state;
  bot.bureau.act('n', people.officer, 't1', { type: 'registerInstruction', instruction: revision, unit: null, due: '2026-09-22', note: '逐处核对开放时间' });
  const id = bot.bureau.tasks.get('t1')!.state.matters![0]!.id;
  bot.bureau.addDelivery('d1', people.contact, [lines.matter('t1', id)]);
  return { ts: await bot.send('d1'), id };
}

describe('a 批示, in the office’s chat', () => {
  it('is registered as work with a date; one that is to be read only has no button', async () => {
    bot.bureau.addTask('1');
    bot.bureau.act('a', people.leader, 't1', { type: 'instruct', kind: '阅知', words: '已阅' });
    const read = bot.bureau.tasks.get('t1')!.state.revision;
    bot.bureau.act('b', people.leader, 't1', { type: 'instruct', kind: '办理', words: '请逐处核对' });
    const { revision } = bot.bureau.tasks.get('t1')!.state;
    bot.bureau.addDelivery('d1', people.officer, [lines.instructed('t1', read), lines.instructed('t1', revision)]);
    const ts = await bot.send('d1');
    expect(bot.wordsOf(people.officer, ts).match(/instruction\.register/gu)).toHaveLength(1);
    const form = await bot.openForm(people.officer, '登记为办理事项', ts);
    expect(JSON.stringify(form.blocks)).toContain('请逐处核对');
    await bot.sandbox.submit(officer, form.id, { 反馈日期: '2026-09-22', 拟办意见: '请基础科办' });
    await bot.sandbox.until(() => bot.bureau.tasks.get('t1')!.state.matters?.[0]?.due === '2026-09-22');
    expect(bot.bureau.received[0]?.asks[0]?.ask).toEqual({ type: 'registerInstruction', instruction: revision, unit: null, due: '2026-09-22', note: '请基础科办' });
    await bot.sandbox.until(() => !bot.wordsOf(people.officer, ts).includes('instruction.register'));
  });
});

describe('a 批示 that became work, in chat', () => {
  it('stands in a group of its own, with a button for the receipt and one for the answer', async () => {
    const { ts, id } = await deliverMatter();
    expect(bot.wordsOf(people.contact, ts)).toMatch(/批示办理 1 项.*逐处核对开放时间/u);
    await bot.sandbox.press(contact, ts, '签收');
    await bot.sandbox.until(() => bot.bureau.tasks.get('t1')!.state.matters![0]!.signedAt !== null);
    expect(bot.bureau.received[0]?.asks[0]?.ask).toEqual({ type: 'acknowledgeInstruction', matter: id });
    await bot.sandbox.until(() => !bot.wordsOf(people.contact, ts).includes('instruction.acknowledge'));
    expect(bot.wordsOf(people.contact, ts)).toContain('反馈办理情况');
  });

  it('is answered in a form that shows it, and reviewed by the office', async () => {
    const { ts, id } = await deliverMatter();
    // An answer counts as the receipt: who answers at once finds it under 更多.
    await bot.openMore(people.contact, ts);
    const form = await bot.openForm(people.contact, '反馈办理情况');
    expect(JSON.stringify(form.blocks)).toContain('逐处核对开放时间');
    await bot.sandbox.submit(contact, form.id, { 办理情况: '三处均已核对' });
    await shows(people.contact, ts, '✔ 已反馈 待审');

    bot.bureau.addDelivery('d2', people.officer, [lines.matter('t1', id, 'office')]);
    const review = await bot.send('d2');
    expect(bot.wordsOf(people.officer, review)).toContain('三处均已核对');
    const back = await bot.openForm(people.officer, 'answer.return', review);
    expect(JSON.stringify(back.blocks)).toContain('三处均已核对');
    await bot.sandbox.submit(officer, back.id, { 退回意见: '写明时间' });
    await bot.sandbox.until(() => bot.bureau.tasks.get('t1')!.state.matters![0]!.state === 'returned');

    bot.bureau.act('again', people.contact, 't1', { type: 'answerInstruction', matter: id, words: '周末九点开放' });
    bot.bureau.addDelivery('d3', people.officer, [lines.matter('t1', id, 'office')]);
    const again = await bot.send('d3');
    await bot.sandbox.press(officer, again, '通过');
    await shows(people.officer, again, '✔ 已通过');
    expect(bot.bureau.tasks.get('t1')!.state.matters![0]!.state).toBe('accepted');
  });
});

describe('a call for a report, in chat', () => {
  it('asks only for what is not on file, and shows what is', async () => {
    bot.bureau.addTask('1');
    bot.bureau.act('c', people.officer, 't1', { type: 'callForReport', call: 'D1', columns: ['推进情况', '教师缺口', '专用教室'], due: '2026-09-22', reason: '会议要用' });
    bot.bureau.addDelivery('d1', people.contact, [lines.call('t1', 'D1')]);
    const ts = await bot.send('d1');
    const form = await bot.openForm(people.contact, '填报调度', ts);
    const words = JSON.stringify(form.blocks);
    for (const expected of ['会议要用', '已有 推进情况：已起草初稿（截至6月底）', '请勿填写涉密']) expect(words).toContain(expected);
    expect(form.blocks.filter(({ type }) => type === 'input').map((block) => block.block_id)).toEqual(['column/教师缺口', 'column/专用教室']);
    await bot.sandbox.submit(contact, form.id, { 教师缺口: '12人', 专用教室: '3间' });
    await shows(people.contact, ts, '✔ 已填报');
    expect(bot.bureau.received[0]?.asks[0]?.ask).toEqual({ type: 'answerCall', call: 'D1', columns: [{ name: '教师缺口', text: '12人' }, { name: '专用教室', text: '3间' }] });
  });
});
