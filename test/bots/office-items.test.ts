import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wordsFor } from '../../locales/index.ts';
import type { Person } from '../../core/plan/directory.ts';
import { people, type lines } from './bureau.ts';
import { startBot, type StartedBot } from './start-bot.ts';

const officer = people.officer.chatId!;

let bot: StartedBot;
beforeEach(async () => {
  bot = await startBot();
});
afterEach(() => bot.close());

type Told = ReturnType<typeof lines.sign>;
const stateOf = () => bot.bureau.tasks.get('t1')!.state;
const shows = (ts: string, words: string) => bot.sandbox.until(() => bot.wordsOf(people.officer, ts).includes(words));
const lastAsk = () => bot.bureau.received.at(-1)?.asks[0]?.ask;

/** A signed task with the third quarter open; its item lies on the office's desk. */
async function deliver(item: () => Told, to: Person = people.officer): Promise<string> {
  bot.bureau.addTask('1', { coUnits: ['财务科'] });
  bot.bureau.act('sign', people.contact, 't1', { type: 'acknowledge' });
  bot.bureau.openCycle('t1');
  return tell('d1', item, to);
}
function tell(id: string, item: () => Told, to: Person = people.officer): Promise<string> {
  bot.bureau.addDelivery(id, to, [item()]);
  return bot.send(id);
}

const letter = (level: number, rule = 'letterShown', role = 'office'): Told => ({
  taskId: 't1',
  drawing: { purpose: 'officeItem', rung: level, role, cycle: '2026Q3', due: '2026-09-11', reason: { rule, facts: { unit: '基础科', cycle: '2026Q3', due: '2026-09-11', level, leaves: '2026-09-15' } } },
});

describe('a letter shown before it leaves', () => {
  it('is held with a reason until a chosen day, and shows so', async () => {
    const ts = await deliver(() => letter(2));
    expect(bot.wordsOf(people.officer, ts)).not.toContain('批准发出');
    const form = await bot.openForm(people.officer, '暂缓', ts);
    expect(form.blocks.find(({ block_id }) => block_id === 'due')?.element?.initial_date).toBe('2026-09-22');
    const tooLong = await bot.sandbox.submit(officer, form.id, { 暂缓到哪一天: '2026-09-23', 理由: '单位正在会签' });
    expect(tooLong).toMatchObject({ ok: false, errors: { due: expect.stringContaining('最长期限') } });
    expect(await bot.sandbox.submit(officer, form.id, { 暂缓到哪一天: '2026-09-15', 理由: '单位正在会签' })).toMatchObject({ ok: false, errors: { due: expect.stringContaining('今天之后') } });
    expect(await bot.sandbox.submit(officer, form.id, { 暂缓到哪一天: '2026-09-18', 理由: '单位正在会签' })).toEqual({ ok: true });
    await shows(ts, '已暂缓至9月18日');
    expect(lastAsk()).toEqual({ type: 'holdLetter', cycle: '2026Q3', rung: 2, until: '2026-09-18', reason: '单位正在会签' });
    expect(bot.wordsOf(people.officer, ts)).not.toContain('letter.hold');
  });

  it('may leave after all once it was held', async () => {
    const ts = await deliver(() => letter(2));
    bot.bureau.act('h', people.officer, 't1', { type: 'holdLetter', cycle: '2026Q3', rung: 2, until: '2026-09-18', reason: '单位正在会签' });
    const again = await tell('d2', () => letter(2));
    await bot.sandbox.press(officer, again, '批准发出');
    await shows(again, '已批准发出');
    expect(ts).not.toBe(again);
    expect(stateOf().letters[0]).toMatchObject({ heldUntil: null, rung: 2 });
  });

  it.each([['letterShown', people.officer, 'office'], ['unreleased', people.officer, 'officeHead']])('leaves at level 3 when it is released (%s)', async (rule, to, role) => {
    const ts = await deliver(() => letter(3, rule, role), to);
    await bot.sandbox.press(officer, ts, '批准发出');
    await shows(ts, '已批准发出');
    expect(lastAsk()).toEqual({ type: 'releaseLetter', cycle: '2026Q3', rung: 3 });
    expect(bot.wordsOf(people.officer, ts)).not.toContain('letter.release');
  });

  it('asks for nothing once the report has come', async () => {
    const ts = await deliver(() => letter(3));
    bot.bureau.act('r', people.contact, 't1', { type: 'submitReport', cycle: '2026Q3', report: { done: '已起草', next: '', difficulty: '', values: [] }, progressClass: '达进度', attestedBy: '孙科长' });
    await bot.sandbox.press(officer, ts, '批准发出');
    await bot.sandbox.until(() => bot.told(people.officer).length > 0);
    expect(bot.told(people.officer)[0]).toContain('没有可以缓发或放行的督办函');
    await shows(ts, '✔ 已报送 待审');
  });
});

describe('an extension to decide', () => {
  const ask = (until: string) => bot.bureau.act('ext', people.contact, 't1', { type: 'requestExtension', cycle: '2026Q3', until, reason: '部门会签未完成' });
  const item = (): Told => ({
    taskId: 't1',
    drawing: { purpose: 'extensionDue', role: 'office', cycle: '2026Q3', version: stateOf().extension!.revision, due: '2026-09-17', reason: { rule: 'extensionOpen', facts: { unit: '基础科', cycle: '2026Q3', from: '2026-09-24', until: '2026-09-30', asked: '2026-09-15', due: '2026-09-17' } } },
  });

  it('is granted by one button where it is short', async () => {
    const ts = await deliver(() => (ask('2026-09-30'), item()));
    expect(bot.wordsOf(people.officer, ts)).toContain('部门会签未完成');
    await bot.sandbox.press(officer, ts, '同意延期');
    await shows(ts, '✔ 已答复');
    expect(stateOf().cycles[0]?.due).toBe('2026-09-30');
  });

  it('is refused with an opinion, never without', async () => {
    const ts = await deliver(() => (ask('2026-09-30'), item()));
    const form = await bot.openForm(people.officer, 'extension.refuse', ts);
    expect(JSON.stringify(form.blocks)).toContain('申请三季度进展由9月24日延至9月30日，理由：部门会签未完成');
    expect(await bot.sandbox.submit(officer, form.id, { 不同意的理由: '  ' })).toMatchObject({ ok: false });
    expect(await bot.sandbox.submit(officer, form.id, { 不同意的理由: '会签可以先行' })).toEqual({ ok: true });
    await shows(ts, '✔ 已答复');
    expect(stateOf().cycles[0]).toMatchObject({ due: '2026-09-24', decidedAt: expect.any(String) });
  });

  it('is proposed to the leader where it is long, with the office’s view', async () => {
    const ts = await deliver(() => (ask('2026-11-30'), item()));
    expect(bot.wordsOf(people.officer, ts)).not.toContain('同意延期');
    const form = await bot.openForm(people.officer, '拟同意，报分管领导', ts);
    await bot.sandbox.submit(officer, form.id, { opinion: '情况属实，拟同意' });
    await shows(ts, '✔ 已报分管领导');
    expect(stateOf().extension?.proposedAt).not.toBeNull();
    expect(lastAsk()).toMatchObject({ type: 'decideExtension', grant: true, opinion: '情况属实，拟同意' });
  });

  it('answers only the request it was shown: an older message’s button decides no newer one', async () => {
    const ts = await deliver(() => (ask('2026-09-30'), item()));
    bot.bureau.act('no', people.officer, 't1', { type: 'decideExtension', grant: false, opinion: '会签可以先行' });
    bot.bureau.act('ext2', people.contact, 't1', { type: 'requestExtension', cycle: '2026Q3', until: '2026-09-29', reason: '再次申请' });
    await bot.sandbox.press(officer, ts, '同意延期');
    await bot.sandbox.until(() => bot.told(people.officer).length > 0);
    expect(bot.told(people.officer)[0]).toContain('目前没有待处理的申请');
    expect(stateOf().extension?.until).toBe('2026-09-29');
  });
});

describe('an extension nobody answered by the link', () => {
  const onPaper = (): Told => {
    bot.bureau.act('ext', people.contact, 't1', { type: 'requestExtension', cycle: '2026Q3', until: '2026-11-30', reason: '部门会签未完成' });
    bot.bureau.act('prop', people.officer, 't1', { type: 'decideExtension', grant: true, opinion: '' });
    return {
      taskId: 't1',
      drawing: { purpose: 'officeItem', rung: 40, role: 'office', cycle: '2026Q3', version: stateOf().extension!.revision, due: '2026-09-18', reason: { rule: 'extensionOnPaper', facts: { unit: '基础科', cycle: '2026Q3', from: '2026-09-24', until: '2026-11-30' } } },
    };
  };

  it('comes back from paper as the leader’s decision', async () => {
    const ts = await deliver(onPaper);
    const form = await bot.openForm(people.officer, '代录决定', ts);
    expect(await bot.sandbox.submit(officer, form.id, { 领导的决定: '不同意' })).toMatchObject({ ok: false, errors: { opinion: expect.anything() } });
    expect(await bot.sandbox.submit(officer, form.id, { 领导的决定: '同意延期' })).toEqual({ ok: true });
    await shows(ts, '✔ 已答复');
    expect(bot.bureau.received.at(-1)).toMatchObject({ by: people.officer.address, for: people.leader.address, via: 'paper' });
    expect(stateOf().cycles[0]?.due).toBe('2026-11-30');
  });
});

it('takes a button for the item it stands beside where one message holds several of one task', async () => {
  bot.bureau.addTask('1');
  bot.bureau.act('sign', people.contact, 't1', { type: 'acknowledge' });
  bot.bureau.openCycle('t1');
  bot.bureau.act('ext', people.contact, 't1', { type: 'requestExtension', cycle: '2026Q3', until: '2026-09-30', reason: '部门会签未完成' });
  const extension: Told = { taskId: 't1', drawing: { purpose: 'extensionDue', role: 'office', cycle: '2026Q3', version: stateOf().extension!.revision, due: '2026-09-17', reason: { rule: 'extensionOpen', facts: { unit: '基础科', cycle: '2026Q3', from: '2026-09-24', until: '2026-09-30', asked: '2026-09-15', due: '2026-09-17' } } } };
  bot.bureau.addDelivery('d1', people.officer, [letter(2), extension]);
  const ts = await bot.send('d1');
  await bot.sandbox.press(officer, ts, '暂缓'); // of the letter: none is on its way while a later date is being decided
  await bot.sandbox.until(() => JSON.stringify(bot.sandbox.openViewOf(officer)?.blocks ?? []).includes(wordsFor('zh-CN').rejections.EXTENSION_WAITS));
  await bot.sandbox.closeView(officer, bot.sandbox.openViewOf(officer)!.id);
  expect((await bot.openForm(people.officer, 'extension.refuse', ts)).title?.text).toBe('不同意延期');
});

describe('a 申请改派 to decide', () => {
  const item = (): Told => {
    bot.bureau.act('away', people.contact, 't1', { type: 'askReassign', suggested: '装备科', reason: '职责已调整' });
    return {
      taskId: 't1',
      drawing: { purpose: 'reassignDue', role: 'office', version: stateOf().reassign!.revision, due: '2026-09-17', reason: { rule: 'reassignOpen', facts: { unit: '基础科', suggested: '装备科', asked: '2026-09-15', due: '2026-09-17' } } },
    };
  };

  it('is granted by naming the unit that leads from now on; the others keep their duties', async () => {
    const ts = await deliver(item);
    const form = await bot.openForm(people.officer, '改派', ts);
    expect(JSON.stringify(form.blocks)).toContain('基础科申请改派，建议由装备科牵头，理由：职责已调整');
    expect(await bot.sandbox.submit(officer, form.id, { 改由哪个单位牵头: '不存在科' })).toMatchObject({ ok: false, errors: { unit: expect.stringContaining('通讯录里没有') } });
    expect(await bot.sandbox.submit(officer, form.id, { 改由哪个单位牵头: '基础科' })).toMatchObject({ ok: false });
    expect(await bot.sandbox.submit(officer, form.id, { 改由哪个单位牵头: '装备科' })).toEqual({ ok: true });
    await shows(ts, '✔ 已答复');
    expect(stateOf().duties).toMatchObject([{ unit: '装备科', kind: 'lead', main: true }, { unit: '财务科', kind: 'co' }]);
  });

  it('is refused with an opinion', async () => {
    const ts = await deliver(item);
    const form = await bot.openForm(people.officer, '不同意改派', ts);
    await bot.sandbox.submit(officer, form.id, { 不同意的理由: '仍属贵科职责' });
    await shows(ts, '✔ 已答复');
    expect(stateOf()).toMatchObject({ duties: [{ unit: '基础科', kept: 1 }, { unit: '财务科' }] });
    expect(stateOf().reassign).toBeUndefined();
  });
});

describe('回头看', () => {
  const item = (): Told => {
    bot.bureau.lookBack();
    bot.bureau.act('apply', people.contact, 't1', { type: 'applyCompletion', summary: '已建成' });
    bot.bureau.act('confirm', people.officer, 't1', { type: 'confirmCompletion' });
    return { taskId: 't1', drawing: { purpose: 'lookBack', role: 'office', due: '2026-09-18', reason: { rule: 'lookBackOpen', facts: { completed: '2026-09-15', due: '2026-09-18' } } } };
  };

  it('closes out by one button', async () => {
    const ts = await deliver(item);
    await bot.sandbox.press(officer, ts, '属实，销号');
    await bot.sandbox.until(() => stateOf().stage === 'closedOut');
    await bot.sandbox.until(() => !bot.wordsOf(people.officer, ts).includes('lookBack.closeOut'));
  });

  it('reopens with what has to be mended and a day after today', async () => {
    const ts = await deliver(item);
    const form = await bot.openForm(people.officer, '要求整改', ts);
    expect(await bot.sandbox.submit(officer, form.id, { 整改期限: '2026-09-15', 要整改什么: '一处未开放' })).toMatchObject({ ok: false, errors: { due: expect.anything() } });
    await bot.sandbox.submit(officer, form.id, { 整改期限: '2026-09-30', 要整改什么: '一处未开放' });
    await shows(ts, '✔ 已回头看');
    expect(stateOf()).toMatchObject({ stage: 'underway', rectifying: 'R1' });
  });
});

describe('a letter nobody answered', () => {
  const item = (): Told => {
    bot.bureau.reach('t1', { key: 't1/2026Q3/escalate', cycle: '2026Q3', purpose: 'escalate', rung: 2, role: 'leader:基础科', due: '2026-09-11' });
    const told = letter(2, 'presentOnPaper');
    return { ...told, drawing: { ...told.drawing, rung: 22 } };
  };

  it('comes back from paper with a leader’s words, recorded for that leader', async () => {
    const ts = await deliver(item);
    const form = await bot.openForm(people.officer, '代录批示', ts);
    expect(form.blocks.find(({ block_id }) => block_id === 'leader')?.element?.initial_option?.value).toBe(people.leader.address);
    await bot.sandbox.submit(officer, form.id, { note: '请本月内办结' });
    await bot.sandbox.until(() => stateOf().instructedAt !== null);
    expect(bot.bureau.received.at(-1)).toMatchObject({ by: people.officer.address, for: people.leader.address, via: 'paper', asks: [{ ask: { type: 'recordInstruction', kind: '办理', words: '请本月内办结' } }] });
    await bot.sandbox.until(() => !bot.wordsOf(people.officer, ts).includes('instruction.record'));
  });
});
