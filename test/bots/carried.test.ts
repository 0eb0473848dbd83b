import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Carriage } from '../../core/policy/carried.ts';
import { lines, people } from './bureau.ts';
import { startBot, type StartedBot } from './start-bot.ts';

const contact = people.contact.chatId!;
const officer = people.officer.chatId!;
const secret = { title: '打击整治专项行动', goal: '年内办结全部线索', done: '已核查三处', difficulty: '缺少人手', opinion: '请补充数据', words: '请逐处核对' };
const report = { done: secret.done, next: '', difficulty: secret.difficulty, values: [] };

let bot: StartedBot;
beforeEach(async () => {
  bot = await startBot();
});
afterEach(() => bot.close());

const shows = (who: typeof people.contact, ts: string, words: string) => bot.sandbox.until(() => bot.wordsOf(who, ts).includes(words));
const noticeOf = async (who: string) => {
  await bot.sandbox.until(() => bot.sandbox.openViewOf(who) !== undefined);
  return bot.sandbox.openViewOf(who)!;
};
const addTask = (carriage: Carriage, offline = false, id = '6') => {
  bot.bureau.addTask(id, { title: secret.title, fields: { 目标任务: [secret.goal] } });
  bot.bureau.openCycle(`t${id}`);
  bot.bureau.carry(`t${id}`, carriage, offline);
};
const handIn = () => bot.bureau.act('seed', people.contact, 't6', { type: 'submitReport', cycle: '2026Q3', report, progressClass: '达进度', attestedBy: '孙科长' });
const secretsIn = (text: string) => Object.entries(secret).filter(([, words]) => text.includes(words)).map(([kind]) => kind);

/** Every kind of line that holds somebody's words, in one message each. */
async function deliverWords(carriage: Carriage): Promise<string> {
  addTask(carriage);
  handIn();
  bot.bureau.addDelivery('review', people.officer, [lines.review('t6')]);
  const review = await bot.send('review');
  bot.bureau.act('back', people.officer, 't6', { type: 'return', cycle: '2026Q3', content: bot.bureau.submissions[0]!.hash, opinion: secret.opinion });
  const returned = bot.bureau.tasks.get('t6')!.state.revision;
  bot.bureau.act('said', people.leader, 't6', { type: 'instruct', kind: '办理', words: secret.words });
  const instructed = bot.bureau.tasks.get('t6')!.state.revision;
  bot.bureau.addDelivery('contact', people.contact, [lines.answered('t6', returned, 'reportReturned'), lines.sign('t6'), lines.report('t6')]);
  bot.bureau.addDelivery('office', people.officer, [lines.instructed('t6', instructed)]);
  return [bot.wordsOf(people.officer, review), bot.wordsOf(people.contact, await bot.send('contact')), bot.wordsOf(people.officer, await bot.send('office'))].join('\n');
}

describe('a message in chat', () => {
  it.each<[Carriage, string[]]>([
    ['full', ['title', 'done', 'difficulty', 'opinion', 'words']],
    ['title', ['title']],
    ['number', []],
    ['nothing', []],
  ])('prints at %s %j of what it could', async (carriage, printed) => {
    expect(secretsIn(await deliverWords(carriage))).toEqual(printed);
  });

  it('names a task by its number with what is asked, the unit and the date, where its title may not be told', async () => {
    addTask('number');
    bot.bureau.addDelivery('d1', people.contact, [lines.report('t6')]);
    const text = bot.wordsOf(people.contact, await bot.send('d1'));
    expect(text).toMatch(/《工作要点》第6项/u);
    expect(text).toMatch(/您是基础科联络员 · 三季度填报开始，9月24日前报送/u);
  });

  it('has no button at all for a task of which it may carry nothing', async () => {
    addTask('nothing');
    bot.bureau.addDelivery('d1', people.contact, [lines.sign('t6')]);
    const text = bot.wordsOf(people.contact, await bot.send('d1'));
    expect(text).toContain('一项不经本渠道传送的事项');
    expect(text).not.toMatch(/task\.|第6项|基础科三季度/u);
  });

  it('says of a task on paper that its words come on paper', async () => {
    addTask('number', true);
    bot.bureau.addDelivery('d1', people.contact, [lines.report('t6')]);
    expect(bot.wordsOf(people.contact, await bot.send('d1'))).toContain('线下报送：请将纸质件送督查室');
  });
});

describe('a button under a title or a number', () => {
  it.each<Carriage>(['title', 'number'])('signs at %s, alone and with its group', async (carriage) => {
    addTask(carriage);
    addTask('full', false, '7');
    bot.bureau.addDelivery('d1', people.contact, [lines.sign('t6'), lines.sign('t7')]);
    const ts = await bot.send('d1');
    await bot.sandbox.press(contact, ts, 'group.acknowledge');
    await shows(people.contact, ts, '✔ 已签收 09:12');
    expect([...bot.bureau.tasks.values()].map(({ state }) => state.stage)).toEqual(['underway', 'underway']);
  });

  it('opens no form for a report but says where it is written', async () => {
    addTask('title');
    bot.bureau.addDelivery('d1', people.contact, [lines.report('t6')]);
    const ts = await bot.send('d1');
    await bot.sandbox.press(contact, ts, '填报');
    const view = await noticeOf(contact);
    expect(view.submit).toBeUndefined();
    expect(JSON.stringify(view.blocks)).toMatch(/督查台.*单位填报表（Word）.*电话 0000-1000/u);
    expect(secretsIn(JSON.stringify(view.blocks))).toEqual([]);
    expect(bot.bureau.received).toEqual([]);
  });

  it('says for a task on paper that paper is brought to the office', async () => {
    addTask('number', true);
    bot.bureau.addDelivery('d1', people.contact, [lines.report('t6')]);
    await bot.sandbox.press(contact, await bot.send('d1'), '填报');
    expect(JSON.stringify((await noticeOf(contact)).blocks)).toMatch(/线下报送.*纸质件送督查室（电话 0000-1000）/u);
  });

  it('neither approves nor returns what the reviewer was not shown', async () => {
    addTask('title');
    handIn();
    bot.bureau.addDelivery('d1', people.officer, [lines.review('t6')]);
    const ts = await bot.send('d1');
    for (const button of ['通过', '退回']) {
      await bot.sandbox.press(officer, ts, button);
      const view = await noticeOf(officer);
      expect([view.submit, secretsIn(JSON.stringify(view.blocks))]).toEqual([undefined, []]);
    }
    expect(bot.bureau.tasks.get('t6')!.state.cycles[0]!.state).toBe('submitted');
  });

  it('hands a task on by its number, which needs no words', async () => {
    addTask('number');
    bot.bureau.addDelivery('d1', people.contact, [lines.sign('t6')]);
    const more = await bot.openMore(people.contact, await bot.send('d1'));
    expect(JSON.stringify(more.blocks)).toContain('第6项');
    const view = await bot.openForm(people.contact, '转本单位同事');
    expect(JSON.stringify(view.blocks)).toContain('第6项');
    await bot.sandbox.submit(contact, view.id, { 转本单位同事办理: people.member.address });
    await bot.sandbox.until(() => bot.bureau.received.length > 0);
    expect(bot.bureau.received[0]?.asks[0]?.ask).toEqual({ type: 'handOn', to: people.member.address });
  });

  it('leaves the reports that chat may take to the group’s button', async () => {
    addTask('title');
    addTask('full', false, '7');
    bot.bureau.addDelivery('d1', people.contact, [lines.report('t6'), lines.report('t7')]);
    const ts = await bot.send('d1');
    expect(bot.wordsOf(people.contact, ts)).toContain('填报本季度 (1 项)');
    await bot.openForm(people.contact, 'group.report', ts);
    expect(JSON.stringify(bot.sandbox.openViewOf(contact)!.blocks)).toContain(`7. ${secret.title}`);
  });

  it('takes no words from a form that was open when the rule changed', async () => {
    addTask('full');
    bot.bureau.addDelivery('d1', people.contact, [lines.report('t6')]);
    await bot.openForm(people.contact, '填报', await bot.send('d1'));
    bot.bureau.carry('t6', 'title');
    await bot.sandbox.submit(contact, bot.sandbox.openViewOf(contact)!.id, { 本期完成情况: secret.done, '本单位负责人审定：姓名': '孙科长' });
    expect(JSON.stringify(bot.sandbox.openViewOf(contact)!.blocks)).toContain('请在督查台办理');
    expect(bot.bureau.received).toEqual([]);
  });
});
