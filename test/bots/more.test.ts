import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { modalView } from '../../sandbox/slack/block-kit/view-check.ts';
import { chineseCalendar } from '../../core/calendar/chinese-calendar.ts';
import { wordsFor } from '../../locales/index.ts';
import { moreForm } from '../../bots/slack/views/more-form.ts';
import { askCoUnitForm, extensionForm, handOnForm } from '../../bots/slack/views/beside-act-forms.ts';
import { writeButtonValue } from '../../bots/slack/button-value.ts';
import { digestMessage } from '../../bots/slack/views/digest.ts';
import { lines, people } from './bureau.ts';
import { clickPayload, postSigned } from './post-signed.ts';
import { startBot, type StartedBot } from './start-bot.ts';

const contact = people.contact.chatId!;
const report = { done: '已起草初稿', next: '', difficulty: '', values: [] };

let bot: StartedBot;
beforeEach(async () => {
  bot = await startBot();
});
afterEach(() => bot.close());

const stateOf = (id = 't1') => bot.bureau.tasks.get(id)!.state;
const lastAsks = () => bot.bureau.received.at(-1)?.asks.map(({ ask }) => ask);
const buttonsOf = (view: { blocks: unknown }): string[] => [...JSON.stringify(view.blocks).matchAll(/"type":"button","action_id":"[^"]+","text":\{"type":"plain_text","text":"([^"]+)"/gu)].map(([, words = '']) => words);

/** A signed task whose third quarter is asked, told to the contact. */
async function deliverReport(options: Parameters<StartedBot['bureau']['addTask']>[1] = {}): Promise<string> {
  bot.bureau.addTask('1', options);
  bot.bureau.act('sign', people.contact, 't1', { type: 'acknowledge' });
  bot.bureau.openCycle('t1');
  bot.bureau.addDelivery('d1', people.contact, [lines.report('t1')]);
  return bot.send('d1');
}

/** The second quarter reported and approved, `unchanged` of the quarters before with nothing new. */
async function deliverAfterQuarters(unchanged: number): Promise<string> {
  bot.bureau.addTask('1');
  bot.bureau.act('sign', people.contact, 't1', { type: 'acknowledge' });
  const quarters = ['2025Q3', '2025Q4', '2026Q1', '2026Q2'].map((id, at) => ({ id, due: ['2025-09-25', '2025-12-25', '2026-03-25', '2026-06-25'][at]! }));
  for (const [at, { id, due }] of quarters.entries()) {
    bot.bureau.openCycle('t1', id, due);
    const stands = at > 0 && at >= quarters.length - unchanged;
    bot.bureau.act(`r${at}`, people.contact, 't1', stands ? { type: 'noChange', cycle: id, why: '仍在审批' } : { type: 'submitReport', cycle: id, report, progressClass: '达进度', attestedBy: '孙科长' });
    const { content } = stateOf().cycles.find((cycle) => cycle.id === id)!;
    bot.bureau.act(`a${at}`, people.officer, 't1', { type: 'approve', cycle: id, content: content! });
  }
  bot.bureau.openCycle('t1');
  bot.bureau.addDelivery('d1', people.contact, [lines.report('t1')]);
  return bot.send('d1');
}

describe('更多 of a line', () => {
  it('offers what the person may do about the task now, and says why the line was sent', async () => {
    const ts = await deliverReport({ coUnits: ['装备科'] });
    const view = await bot.openMore(people.contact, ts);
    expect(buttonsOf(view)).toEqual(['申请延期', '请配合单位提供', '申请办结', '转本单位同事', '申请改派']);
    const words = JSON.stringify(view.blocks);
    for (const expected of ['为什么发给您：您是基础科联络员', '为什么现在：三季度填报开始', '规则：', '日期：9月15日发出，时限9月24日', '怎样就停：报送后不再提醒']) expect(words).toContain(expected);
    expect(bot.bureau.received).toEqual([]);
  });

  it('offers the office what is the office’s: a nudge and a part, nothing of the unit’s own', async () => {
    bot.bureau.addTask('1', { coUnits: ['装备科'] });
    bot.bureau.openCycle('t1');
    bot.bureau.addDelivery('d1', people.officer, [lines.letterShown('t1')]);
    const view = await bot.openMore(people.officer, await bot.send('d1'));
    expect(buttonsOf(view)).toEqual(['请配合单位提供', '催办']);
    const form = await bot.openForm(people.officer, '催办');
    await bot.sandbox.submit(people.officer.chatId!, form.id, { note: '请本周报送' });
    await bot.sandbox.until(() => bot.bureau.received.length > 0);
    expect(lastAsks()).toEqual([{ type: 'nudge', words: '请本周报送' }]);
  });

  it('offers a co-unit only what a co-unit may do, and nothing but the reason where that is nothing', async () => {
    bot.bureau.addTask('1', { coUnits: ['装备科'] });
    bot.bureau.openCycle('t1');
    const told = lines.informed('t1');
    bot.bureau.addDelivery('d1', people.other, [{ ...told, drawing: { ...told.drawing, role: 'contactA:装备科' } }]);
    expect(buttonsOf(await bot.openMore(people.other, await bot.send('d1')))).toEqual([]);
  });

  it('stays on a line that was answered, and is gone with the task', async () => {
    const ts = await deliverReport();
    bot.bureau.act('r', people.contact, 't1', { type: 'submitReport', cycle: '2026Q3', report, progressClass: '达进度', attestedBy: '孙科长' });
    expect(buttonsOf(await bot.openMore(people.contact, ts))).toEqual(['申请办结', '转本单位同事', '申请改派']);
    bot.bureau.act('w', people.officer, 't1', { type: 'withdraw', reason: '并入其他事项' });
    bot.bureau.addDelivery('d2', people.contact, [lines.report('t1')]);
    expect(bot.wordsOf(people.contact, await bot.send('d2'))).not.toContain('task.more');
  });

  it('says what has to be waited for instead of offering it', async () => {
    const ts = await deliverReport();
    bot.bureau.act('away', people.contact, 't1', { type: 'askReassign', suggested: '', reason: '不属本科职责' });
    const view = await bot.openMore(people.contact, ts);
    expect(JSON.stringify(view.blocks)).toContain('贵单位已申请改派，请等候督查室答复');
    expect(buttonsOf(view)).toEqual(['转本单位同事']);
  });

  it('says in words that an act is none any more when its button is pressed too late', async () => {
    const ts = await deliverReport();
    await bot.openMore(people.contact, ts);
    bot.bureau.act('away', people.head, 't1', { type: 'askReassign', suggested: '', reason: '不属本科职责' });
    await bot.sandbox.pressInView(contact, '申请延期');
    await bot.sandbox.until(() => JSON.stringify(bot.sandbox.openViewOf(contact)?.blocks).includes('请等候督查室答复'));
    expect(bot.bureau.received).toEqual([]);
  });

  it('is nobody else’s: another person’s press is answered in words', async () => {
    const ts = await deliverReport();
    const line = bot.bureau.deliveryView('d1')!.items[0]!.line.key;
    const value = writeButtonValue({ delivery: 'd1', task: 't1', line });
    expect(await postSigned(bot, clickPayload('task.more', value, { ts, user: people.other.chatId! }))).toMatchObject({ status: 200 });
    expect(bot.sandbox.openViewOf(people.other.chatId!)).toBeUndefined();
  });
});

describe('acts under 更多', () => {
  it('asks for an extension of the date that is chosen', async () => {
    const ts = await deliverReport();
    await bot.openMore(people.contact, ts);
    const form = await bot.openForm(people.contact, '申请延期');
    expect(JSON.stringify(form.blocks)).toContain('三季度进展（9月24日）');
    const early = await bot.sandbox.submit(contact, form.id, { 新的日期: '2026-09-20', 理由: '部门会签未完成' });
    expect(early).toMatchObject({ ok: false, errors: { due: expect.stringContaining('晚于今天和原定日期') } });
    expect(bot.bureau.received).toEqual([]);
    expect(await bot.sandbox.submit(contact, form.id, { 新的日期: '2026-09-30', 理由: '部门会签未完成' })).toEqual({ ok: true });
    await bot.sandbox.until(() => stateOf().extension !== undefined);
    expect(lastAsks()).toEqual([{ type: 'requestExtension', cycle: '2026Q3', until: '2026-09-30', reason: '部门会签未完成' }]);
    expect(JSON.stringify((await bot.openMore(people.contact, ts)).blocks)).toContain('已有一项延期申请正在办理');
  });

  it('takes an explanation under the same button once the date has passed', async () => {
    const today = bot.bureau.clock.now;
    bot.bureau.clock.now = new Date('2026-08-03T01:00:00Z');
    bot.bureau.addTask('1');
    bot.bureau.act('sign', people.contact, 't1', { type: 'acknowledge' });
    bot.bureau.openCycle('t1', '2026Q3', '2026-09-11');
    bot.bureau.clock.now = today;
    bot.bureau.addDelivery('d1', people.contact, [lines.late('t1')]);
    await bot.openMore(people.contact, await bot.send('d1'));
    const form = await bot.openForm(people.contact, '逾期说明');
    expect(JSON.stringify(form.blocks)).toContain('已逾期');
    await bot.sandbox.submit(contact, form.id, { 新的日期: '2026-09-25', 理由: '数据核对中' });
    await bot.sandbox.until(() => stateOf().cycles[0]?.stated !== undefined);
  });

  it('asks to be relieved, naming another unit', async () => {
    const ts = await deliverReport();
    await bot.openMore(people.contact, ts);
    const form = await bot.openForm(people.contact, '申请改派');
    const same = await bot.sandbox.submit(contact, form.id, { 理由: '职责已调整', 建议改由哪个单位牵头: '基础科' });
    expect(same).toMatchObject({ ok: false, errors: { unit: expect.stringContaining('就是贵单位') } });
    await bot.sandbox.submit(contact, form.id, { 理由: '职责已调整', 建议改由哪个单位牵头: '装备科' });
    await bot.sandbox.until(() => stateOf().reassign !== undefined);
    expect(stateOf().reassign).toMatchObject({ unit: '基础科', suggested: '装备科' });
  });

  it('asks the co-units that are chosen for their parts, no later than leaves the lead its workdays', async () => {
    const ts = await deliverReport({ coUnits: ['装备科', '财务科'] });
    await bot.openMore(people.contact, ts);
    const form = await bot.openForm(people.contact, '请配合单位提供');
    const late = await bot.sandbox.submit(contact, form.id, { 时限: '2026-09-23' });
    expect(late).toMatchObject({ ok: false, errors: { due: expect.stringContaining('至少早规则规定的工作日数') } });
    await bot.sandbox.submit(contact, form.id, { 时限: '2026-09-21' });
    await bot.sandbox.until(() => stateOf().parts?.length === 2);
    expect(lastAsks()).toEqual(['装备科', '财务科'].map((unit) => ({ type: 'askCoUnit', unit, cycle: '2026Q3', due: '2026-09-21' })));
    expect(buttonsOf(await bot.openMore(people.contact, ts))).not.toContain('请配合单位提供');
  });

  it('says that nothing is new, with the text that goes on standing', async () => {
    const ts = await deliverAfterQuarters(0);
    await bot.openMore(people.contact, ts);
    const form = await bot.openForm(people.contact, '暂无新进展');
    expect(JSON.stringify(form.blocks)).toContain('已起草初稿（截至6月底）');
    expect(await bot.sandbox.submit(contact, form.id)).toEqual({ ok: true });
    await bot.sandbox.until(() => stateOf().cycles.some(({ id, unchanged }) => id === '2026Q3' && unchanged === true));
    expect(lastAsks()).toEqual([{ type: 'noChange', cycle: '2026Q3', why: '' }]);
  });

  it('asks why the second time in a row, and is not offered a third time or a first', async () => {
    const ts = await deliverAfterQuarters(1);
    await bot.openMore(people.contact, ts);
    const form = await bot.openForm(people.contact, '暂无新进展');
    expect(JSON.stringify(form.blocks)).toContain('请用一句话说明原因');
    expect(await bot.sandbox.submit(contact, form.id)).toMatchObject({ ok: false, errors: { reason: expect.anything() } });
    expect(await bot.sandbox.submit(contact, form.id, { reason: '审批未结束' })).toEqual({ ok: true });
    await bot.sandbox.until(() => bot.bureau.received.length === 1);
  });

  it('hands a task on to a colleague of the unit, whose name is chosen', async () => {
    const ts = await deliverReport();
    await bot.openMore(people.contact, ts);
    const view = await bot.openForm(people.contact, '转本单位同事');
    const words = JSON.stringify(view.blocks);
    expect([words.includes('钱员'), words.includes('孙科长'), words.includes('赵敏'), words.includes('王芳')]).toEqual([true, true, false, false]);
    expect(await bot.sandbox.submit(contact, view.id, { 转本单位同事办理: '钱员' })).toMatchObject({ ok: true });
    await bot.sandbox.until(() => stateOf().handed !== undefined);
    expect(stateOf().handed).toEqual([{ unit: '基础科', to: people.member.address }]);
  });

  it('does in the modal what the line had no room for, and says that it was received', async () => {
    bot.bureau.addTask('1', { fields: { 三季度推进目标: ['完成起草'] } });
    bot.bureau.act('sign', people.contact, 't1', { type: 'acknowledge' });
    bot.bureau.act('n', people.officer, 't1', { type: 'nudge', words: '' });
    bot.bureau.openCycle('t1');
    const nudged = lines.answered('t1', stateOf().revision, 'nudged', null);
    bot.bureau.addTask('2', { fields: { 三季度推进目标: ['完成起草'] } });
    bot.bureau.openCycle('t2');
    bot.bureau.addDelivery('d1', people.contact, [{ ...nudged, taskId: 't2', drawing: { ...nudged.drawing, purpose: 'nudged' } }]);
    const view = await bot.openMore(people.contact, await bot.send('d1'));
    expect(buttonsOf(view)[0]).toBe('填报');
    const form = await bot.openForm(people.contact, '填报');
    await bot.sandbox.submit(contact, form.id, { 本期完成情况: '已起草', attestedBy: '孙科长' });
    await bot.sandbox.until(() => stateOf('t2').cycles[0]?.state === 'submitted');
  });

  it('keeps the form open with a sentence when the inbox cannot be reached', async () => {
    const ts = await deliverReport();
    await bot.openMore(people.contact, ts);
    const form = await bot.openForm(people.contact, '申请改派');
    bot.bureau.fail(new Error('connection refused'));
    expect(await bot.sandbox.submit(contact, form.id, { 理由: '职责已调整' })).toMatchObject({ ok: false });
    expect(bot.sandbox.openViewOf(contact)?.id).toBe(form.id);
  });
});

describe('limits of Slack', () => {
  const long = '很长的名称'.repeat(200);
  const props = { metadata: 'm'.repeat(3000), task: `1. ${long}` };
  const cycles = ['2026Q1', '2026Q2', '2026Q3', null].map((cycle) => ({ cycle, due: '2026-09-24', late: cycle === '2026Q1' }));
  const colleagues = Array.from({ length: 150 }, (_, at) => ({ ...people.member, name: long, address: `p${at}@bureau.example` }));

  it.each(['zh-CN', 'en'] as const)('are kept by 更多 and its forms, however long the words (%s)', (language) => {
    const words = wordsFor(language);
    const value = { delivery: 'd'.repeat(40), task: 't'.repeat(40), line: long.slice(0, 1000) };
    const acts = [
      { act: 'noChange', cycle: '2026Q3', asksWhy: true }, { act: 'requestExtension', dates: cycles }, { act: 'askCoUnit', cycle: '2026Q3', units: [long.slice(0, 140)], latest: '2026-09-22' },
      { act: 'applyCompletion' }, { act: 'handOn', colleagues }, { act: 'askReassign' }, { act: 'nudge' },
    ] as const;
    const more = moreForm({ ...props, words, rest: [], acts: [...acts].map((act) => structuredClone(act)) as never, waits: [long], why: [long, long, long, long, long], value });
    const views = [
      more, extensionForm({ ...props, words }, { act: 'requestExtension', dates: cycles }),
      askCoUnitForm({ ...props, words }, { act: 'askCoUnit', cycle: '2026Q3', units: [long.slice(0, 140)], latest: '2026-09-22' }),
      handOnForm({ ...props, words }, { act: 'handOn', colleagues }),
    ];
    for (const view of views) expect(modalView(view, '/view')).toEqual([]);
  });

  it('one main button and 更多 stand on every line a unit is asked by', () => {
    for (const id of ['1', '2', '3']) {
      bot.bureau.addTask(id);
      bot.bureau.openCycle(`t${id}`);
    }
    bot.bureau.addDelivery('d1', people.contact, [lines.sign('t1'), lines.report('t2'), lines.late('t3')]);
    const view = bot.bureau.deliveryView('d1')!;
    const { blocks } = digestMessage({ view, now: bot.bureau.clock.now, zone: 'Asia/Shanghai', words: wordsFor('zh-CN'), calendar: chineseCalendar, names: new Map() });
    const rows = blocks.flatMap((block) => (block.type === 'actions' ? [block.elements.length] : []));
    expect(rows).toEqual([2, 2, 2]);
  });
});
