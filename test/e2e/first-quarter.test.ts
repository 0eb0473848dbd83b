import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reckon } from '../../core/reckoning/reckon.ts';
import { reckonedLines } from '../../core/reckoning/reckoned-lines.ts';
import type { Ask } from '../../desk/ask.ts';
import { launchSample, sampleDirectory } from '../support/launch-sample.ts';
import { PATIENCE_MS } from '../support/patience.ts';
import { startTrial, type Trial } from '../support/trial.ts';

// The sample's first quarter on the real engine, register, bot, mail server and pages; the clock is stepped.
let trial: Trial;
let planId: string;
beforeAll(async () => {
  trial = await startTrial({ directory: await sampleDirectory(), start: '2026-03-02T08:30:00+08:00' });
  ({ planId } = await launchSample(trial));
});
afterAll(() => trial?.close());

const chat = (name: string) => trial.directory.readDirectory().then(({ people }) => people.find((person) => person.name === name)!.chatId!);
const lastMessage = (chatId: string) => trial.sandbox.messagesOf(chatId).filter((message) => !message.ephemeralFor).at(-1)!;
const shown = (chatId: string) => JSON.stringify(lastMessage(chatId).blocks);
/** Presses the first button of its kind in the person's newest message. */
const press = async (chatId: string, actionId: string) => {
  const message = lastMessage(chatId);
  const block = message.blocks.find((each) => JSON.stringify(each).includes(`"${actionId}"`));
  if (!block) throw new Error(`no ${actionId} in ${JSON.stringify(message.blocks).slice(0, 2_000)}`);
  return trial.sandbox.press(chatId, message.ts, actionId, { blockId: String(block['block_id']) });
};
const tasks = () => trial.reads.tasksOf(planId);
const ledBy = async (unit: string) => (await tasks()).filter((task) => task.state.duties.some((duty) => duty.main && duty.unit === unit));
const office = async (by: string, taskId: string, ask: Ask, more: { for?: string; via?: 'phone' | 'console' } = {}) => {
  const receipt = await trial.desk.receive({ key: `office/${taskId}/${ask.type}/${Math.random()}`, by, via: more.via ?? 'console', for: more.for, asks: [{ taskId, ask }] });
  const { rows } = await trial.desk.settled(receipt, PATIENCE_MS);
  return rows[0]?.outcome;
};
const fill = async (chatId: string, fields: Record<string, string>) => {
  await trial.sandbox.until(() => trial.sandbox.openViewOf(chatId)?.submit !== undefined);
  return trial.sandbox.submit(chatId, trial.sandbox.openViewOf(chatId)!.id, fields);
};
const addressOf = async (name: string) => (await trial.directory.readDirectory()).people.find((person) => person.name === name)!.address;

describe.sequential('the first quarter of the sample', () => {
  let contact: string;
  let reporter: string;
  let mine: string;

  it('gives every contact one message, in which one button signs for all', async () => {
    await trial.playUntil('2026-03-02T09:00:00');
    contact = await chat('叶知秋');
    const { people } = await trial.directory.readDirectory();
    const contacts = people.filter((person) => person.chatId && person.roles.some((role) => role.kind === 'contactA'));
    for (const person of contacts) expect([person.name, trial.sandbox.messagesOf(person.chatId!).length]).toEqual([person.name, 1]);

    const waiting = await ledBy('基础教育科');
    expect(waiting.length).toBeGreaterThan(1);
    await press(contact, 'group.acknowledge');
    await trial.sandbox.until(() => shown(contact).includes('已签收'));
    for (const { state } of await ledBy('基础教育科')) expect(state.stage).toBe('underway');
    expect(trial.sandbox.messagesOf(contact).filter((message) => !message.ephemeralFor)).toHaveLength(1);
  });

  it('takes what a second contact said by telephone, tells them once, and asks them no more', async () => {
    const [first] = await ledBy('教育督导室');
    const by = await addressOf('苏明远');
    const whose = await addressOf('万里晴');
    expect(await office(by, first!.id, { type: 'acknowledge' }, { for: whose, via: 'phone' })).toMatchObject({ ok: true });
    await trial.playUntil('2026-03-04T09:00:00');
    const told = shown(await chat('万里晴'));
    expect(told).toContain('代');
    expect(told).not.toContain('task.acknowledge');
  });

  it('asks for the quarter, and takes a report, a return with its reason, a better report, and its approval', async () => {
    await trial.playUntil('2026-03-16T09:00:00');
    reporter = contact;
    await press(reporter, 'task.report');
    await fill(reporter, { 本期完成情况: '已完成排查，建立台账', '本单位负责人审定：姓名': '孟德培' });
    await trial.sandbox.until(() => shown(reporter).includes('已报送'));
    const submitted = (await ledBy('基础教育科')).find((task) => task.state.cycles.some((cycle) => cycle.state === 'submitted'));
    mine = submitted!.id;

    await trial.playUntil('2026-03-16T14:30:00');
    const officer = await chat('江小舟');
    expect(shown(officer)).toContain(submitted!.title.slice(0, 10));
    await press(officer, 'report.return');
    await fill(officer, { 退回意见: '请补充数据' });
    await trial.sandbox.until(() => shown(officer).includes('已退回'));

    await trial.playUntil('2026-03-16T14:45:00');
    expect(shown(reporter)).toContain('请补充数据');
    await press(reporter, 'task.report');
    await fill(reporter, { 本期完成情况: '已完成排查126所，建立台账', '本单位负责人审定：姓名': '孟德培' });
    await trial.sandbox.until(() => shown(reporter).includes('已报送'));

    await trial.playUntil('2026-03-17T09:00:00');
    await press(officer, 'report.approve');
    await trial.sandbox.until(() => shown(officer).includes('已通过'));
    const reports = await trial.reads.submissions(mine);
    expect(reports.map((report) => [report.words.done, report.standing])).toEqual([
      ['已完成排查，建立台账', 'replaced'],
      ['已完成排查126所，建立台账', 'approved'],
    ]);
  });

  it('shows the level-2 letter of a silent unit, holds it, releases it, and only then sends it', async () => {
    await trial.playUntil('2026-04-01T09:00:00');
    const [silent] = await ledBy('计划财务科');
    const leader = await addressOf('贺长林');
    const supervisor = await addressOf('苏明远');
    expect(trial.sandbox.mailOf(leader)).toHaveLength(0);
    const inLetter = (await trial.reads.lines(new Date('2026-04-01T00:00:00Z'), new Date('2026-04-02T00:00:00Z'))).filter(
      (line) => line.purpose === 'escalate' && line.rung === 2 && line.role === 'leader:计划财务科',
    );
    expect(inLetter.map((line) => line.taskId)).toContain(silent!.id);
    for (const { taskId, cycle, rung } of inLetter) {
      expect(await office(supervisor, taskId, { type: 'holdLetter', cycle: cycle!, rung, reason: '科室负责人正在外出' })).toMatchObject({ ok: true });
    }
    await trial.playUntil('2026-04-01T14:30:00');
    expect(trial.sandbox.mailOf(leader).filter((letter) => letter.text.includes('计划财务科'))).toHaveLength(0);

    for (const { taskId, cycle, rung } of inLetter) {
      expect(await office(supervisor, taskId, { type: 'releaseLetter', cycle: cycle!, rung })).toMatchObject({ ok: true });
    }
    await trial.playUntil('2026-04-02T14:30:00');
    const letters = trial.sandbox.mailOf(leader).filter((letter) => letter.text.includes('计划财务科'));
    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatchObject({ autoSubmitted: 'auto-generated' });
    expect(letters[0]!.text).toContain(silent!.title.slice(0, 8));
  });

  it('takes the leader’s 批示 by the link, once, and shows it to the contact', async () => {
    const leader = await addressOf('贺长林');
    const letter = trial.sandbox.mailOf(leader).find((each) => each.text.includes('计划财务科'))!;
    const link = new RegExp(`${trial.publicUrl}/l/[\\w-]+`).exec(letter.text)![0];
    const page = await trial.web.fetch(new Request(link));
    const html = await page.text();
    const nonce = /name="nonce" value="([^"]+)"/.exec(html)![1]!;
    const post = () =>
      trial.web.fetch(
        new Request(link, {
          method: 'POST',
          headers: { 'content-type': 'application/x-www-form-urlencoded', origin: trial.publicUrl },
          body: new URLSearchParams({ nonce, kind: '办理', words: '请计财科本周内报送。' }),
        }),
      );
    expect((await post()).status).toBe(200);
    await trial.playUntil('2026-04-02T15:30:00');
    expect(shown(await chat('钟以宁'))).toContain('请计财科本周内报送');
    const again = await trial.web.fetch(new Request(link));
    expect(await again.text()).not.toContain('name="nonce"');
  });

  it('closes a task whose goal is reached', async () => {
    const by = await addressOf('叶知秋');
    expect(await office(by, mine, { type: 'applyCompletion', summary: '全部完成' })).toMatchObject({ ok: true });
    expect(await office(await addressOf('江小舟'), mine, { type: 'confirmCompletion' })).toMatchObject({ ok: true });
    expect((await trial.reads.task(mine))!.state.stage).toBe('closedOut');
    expect(await office(by, mine, { type: 'acknowledge' })).toEqual({ ok: false, code: 'TASK_CLOSED' });
  });

  it('leaves nothing unexplained', async () => {
    await trial.playUntil('2026-04-03T09:00:00');
    const now = await trial.clock.now();
    const lines = await trial.reads.lines(new Date('2026-01-01T00:00:00Z'), new Date('2028-01-01T00:00:00Z'));
    const { unexplained, byOutcome } = reckon(reckonedLines(lines), now);
    expect(unexplained).toEqual([]);
    expect(byOutcome).toMatchObject({ failed: 0, unknown: 0, skipped: 0 });
    expect(byOutcome.sent).toBeGreaterThan(100);
  });

  it('kept to the rounds and the working days', async () => {
    const deliveries = await trial.prisma.delivery.findMany();
    const local = deliveries.map(({ round }) => new Date(round.getTime() + 8 * 3_600_000).toISOString());
    for (const instant of local) expect(instant.slice(11, 16) >= '09:00' && instant.slice(11, 16) <= '17:00').toBe(true);
    const days = new Set(local.map((instant) => new Date(instant).getUTCDay()));
    expect([...days].every((day) => day >= 1 && day <= 5)).toBe(true);
  });
});
