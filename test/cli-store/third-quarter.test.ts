import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDrainMemory, drainUntilQuiet } from '../../activities/drain/drain-until-quiet.ts';
import { mainLead } from '../../core/task/task-state.ts';
import type { Ask } from '../../desk/ask.ts';
import { readFile as readDocument } from '../../documents/read-file.ts';
import { readPlanDraft } from '../../documents/read-plan-draft.ts';
import type { OutboundMessage } from '../../ports/channel.ts';
import type { TaskView } from '../../ports/reads.ts';
import { readCalendar } from '../../store/calendar.ts';
import { createDeliveryLedger } from '../../store/delivery-ledger.ts';
import { readPolicy } from '../../store/policy.ts';
import { createPlanningBook } from '../../store/planning-book.ts';
import { createMemoryChannel } from '../delivery/memory-channel.ts';
import { fillDocument } from '../documents/forms/filled-forms.ts';
import { seed002Directory } from '../fixtures/seed-002-directory.ts';
import { startProduct } from './running-product.ts';

const file = new URL('../../../shared/plans/seed-002.txt', import.meta.url);
const present = existsSync(file);
if (!present) console.log('The third quarter of a real plan is skipped: the real documents are not in ../shared/plans beside the repository.');

const at = (local: string) => new Date(`${local}:00+08:00`);
const clerk = '承办员';
const chief = '督查室主任';

// One story, in order: 24 September 2026 and what follows, on a real register, by the command line and the desk's acts.
describe.skipIf(!present)('the third quarter of a real plan', () => {
  let product: Awaited<ReturnType<typeof startProduct>>;
  let plan: string;
  let tasks: TaskView[];
  const [slack, mail] = [createMemoryChannel('slack'), createMemoryChannel('mail')];
  const messagesTo = (role: string, sent: OutboundMessage[]) => sent.filter(({ recipient }) => recipient.roles.some(({ kind }) => kind === role));

  const contactOf = (task: TaskView) => seed002Directory.people.find(({ roles }) => roles.some(({ kind, scope }) => kind === 'contactA' && scope === mainLead(task.state)?.unit))!;
  const unitOf = (task: TaskView) => mainLead(task.state)?.unit ?? '';
  const row = (n: number) => tasks[n - 1]!;
  const words = (n: number, quarter: string) => (n === 12 ? `标准化考场${quarter === '2026Q2' ? '建成61个' : '建成78个，其余在建'}` : `第${n}项${quarter === '2026Q2' ? '上半年' : '三季度'}按计划推进`);
  const report = (n: number, quarter: string): Ask => ({
    type: 'submitReport', cycle: quarter, progressClass: '达进度', attestedBy: `${unitOf(row(n))}负责人`,
    report: { done: words(n, quarter), next: '继续推进', difficulty: n === 12 && quarter === '2026Q3' ? '请计财科协调经费' : '', values: n === 12 ? [{ name: '标准化考场', value: quarter === '2026Q2' ? 61 : 78 }] : [] },
  });
  const byChat = async (n: number, quarter: string) => expect(await product.trial.act(row(n).id, contactOf(row(n)).address, report(n, quarter))).toMatchObject({ ok: true });
  const approve = async (n: number, cycle: string) => {
    const content = (await product.trial.reads.task(row(n).id))!.state.cycles.find(({ id }) => id === cycle)!.content!;
    expect(await product.trial.act(row(n).id, 'case-officer@bureau.example.org', { type: 'approve', cycle, content }, { via: 'console' })).toMatchObject({ ok: true });
  };

  /** Goes to a local time, lets every task wake, and delivers what is due. */
  const goTo = async (local: string): Promise<void> => {
    const { trial } = product;
    await trial.stepTo(plan, new Date(at(local).getTime() - 5 * 60_000));
    await trial.clock.stand(at(local));
    for (const channel of [slack, mail]) {
      const ledger = createDeliveryLedger(trial.prisma, createPlanningBook(trial.prisma, { chat: true }));
      await drainUntilQuiet({
        channel, ledger, reads: trial.reads, clock: trial.clock, fallback: channel === slack ? mail : null, policy: await readPolicy(trial.prisma), calendar: await readCalendar(trial.prisma),
        epoch: await ledger.raiseEpoch(channel.name), signal: new AbortController().signal, memory: createDrainMemory(),
      });
    }
  };
  const since = async (local: string, channel: typeof slack) => channel.attempts.filter(({ at: sent }) => sent >= at(local));

  beforeAll(async () => {
    product = await startProduct('2026-06-01T00:30:00Z');
    const { trial } = product;
    await trial.directories.saveDirectory(seed002Directory);
    // The test's copy: row 12 carries an indicator of 100.
    const text = (await readFile(file, 'utf8')).replace(/(12\.[^\n]*\n+[^\n]*\n+目标任务[:：])/u, '$1建成标准化考场100个。');
    const draft = await readPlanDraft(Buffer.from(text), 'seed-002.txt');
    ({ planId: plan } = await trial.importPlan(draft, text));
    await product.json('assign', plan, '--name', '市教科', '--is', '市教科所', '--once');
    await product.json('assign', plan, '--name', '职教科', '--is', '职成科', '--once');
    await product.json('launch', plan, '--year', '2026', '--accept-doubts');
    tasks = await trial.reads.tasksOf(plan);
    await goTo('2026-06-16T09:00');
    for (let n = 1; n <= tasks.length; n += 1) await byChat(n, '2026Q2');
    for (let n = 1; n <= tasks.length; n += 1) await approve(n, '2026Q2');
    await goTo('2026-09-15T09:00');
  });
  afterAll(async () => await product?.close());

  it('has 38 rows to ask for, and 61 of 100 on record for row 12', async () => {
    expect(tasks).toHaveLength(38);
    expect(row(12).draft.indicators).toContainEqual(expect.objectContaining({ name: '标准化考场', value: 100 }));
    expect((await product.trial.reads.submissions(row(12).id)).map(({ cycle, standing, words: { values } }) => ({ cycle, standing, values }))).toEqual([{ cycle: '2026Q2', standing: 'approved', values: [{ name: '标准化考场', value: 61 }] }]);
  });

  /** By Word: the first six rows of units with several; by telephone: four more; two stay silent. */
  const ways = () => {
    const busy = tasks.filter((task) => task.row !== 12 && tasks.filter((other) => unitOf(other) === unitOf(task)).length > 3).map(({ row: n }) => n);
    const word = busy.slice(0, 6);
    const rest = tasks.map(({ row: n }) => n).filter((n) => n !== 12 && !word.includes(n));
    const [phone, silent] = [rest.slice(0, 4), rest.slice(-2)];
    return { word, phone, silent, chat: tasks.map(({ row: n }) => n).filter((n) => !word.includes(n) && !phone.includes(n) && !silent.includes(n)) };
  };

  it('is reported on 24 September: 26 by chat, 6 by the Word form, 4 by telephone, 2 not at all; 3 again after a return', async () => {
    await goTo('2026-09-24T09:00');
    const { word, phone, silent, chat } = ways();
    expect([chat, word, phone, silent].map((each) => each.length)).toEqual([26, 6, 4, 2]);
    for (const n of chat) await byChat(n, '2026Q3');
    for (const unit of new Set(word.map((n) => unitOf(row(n))))) {
      const form = product.file(`${unit}.docx`);
      await product.json('export', 'unit-form', plan, '--unit', unit, '--cycle', '2026Q3', '--out', form);
      const asked = tasks.filter((task) => unitOf(task) === unit);
      const filled = asked.flatMap(({ row: n }, place) => (word.includes(n) ? [{ row: place, cell: 4, text: words(n, '2026Q3') }] : []));
      await writeFile(form, await fillDocument(await readFile(form), filled, { attestedBy: `${unit}负责人` }));
      const { files } = await product.json<{ files: { rows: { standing: string }[] }[] }>('collect', form, '--as', '督查员');
      expect(files[0]!.rows.filter(({ standing }) => standing === 'received')).toHaveLength(filled.length);
    }
    for (const n of phone) {
      const said = ['--for', contactOf(row(n)).name, '--via', 'phone', '--cycle', '2026Q3', '--text', words(n, '2026Q3'), '--attested', '本单位负责人'];
      await product.json('act', row(n).id, 'submitReport', '--as', '督查员', ...said);
    }
    const again = chat.slice(0, 3);
    for (const n of again) await product.json('act', row(n).id, 'return', '--as', clerk, '--cycle', '2026Q3', '--text', '请补充数据');
    for (const n of again) await byChat(n, '2026Q3');
    const reported = [...chat, ...word, ...phone];
    await product.json('edition', 'open', plan, '2026Q3', '--as', clerk); // in the middle of it: what is approved later is merged
    for (const n of reported) await approve(n, '2026Q3');
    expect(await product.json('edition', 'merge', plan, '2026Q3', '--as', clerk)).toMatchObject({ conflicts: [] });
    const { rows } = await product.json<{ rows: { words: { text: string } | null; waiting: boolean }[] }>('edition', 'show', plan, '2026Q3');
    expect(rows.filter(({ words: given }) => given).map(({ words: given }) => given!.text)).toEqual(reported.toSorted((one, other) => one - other).map((n) => words(n, '2026Q3')));
    expect(rows.some(({ waiting }) => waiting)).toBe(false);
  });

  it('is edited in 20 rows, fifteen one by one and five in the Word table; a co-unit’s part is merged; the units’ words stay', async () => {
    await goTo('2026-09-28T15:00');
    const rows = ways().chat.filter((n) => n !== 12).slice(0, 20);
    const single = rows.slice(0, 15);
    await product.json('edition', 'merge', plan, '2026Q3', '--as', clerk, '--row', '#12', '--unit', '法规科', '--text', '考务规定已审核');
    for (const n of single) await product.json('edition', 'edit', plan, '2026Q3', '--as', clerk, '--row', `#${n}`, '--text', `第${n}项三季度推进有序。`, ...(n === single[0] ? ['--class', '超进度'] : []));

    const table = product.file('汇总稿.docx');
    await product.json('edition', 'show', plan, '2026Q3', '-o', table);
    const { blocks } = await readDocument(await readFile(table));
    const grid = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
    const heading = grid[0]!.map(({ text }) => text);
    const changed = rows.slice(15).map((n) => ({ row: grid.slice(1).findIndex((cells) => cells.some(({ text }) => text.includes(row(n).id))), cell: heading.indexOf('推进情况'), text: `第${n}项三季度进展良好。` }));
    await writeFile(table, await fillDocument(await readFile(table), changed));
    expect(await product.json('edition', 'merge', plan, '2026Q3', table, '--as', clerk)).toMatchObject({ edits: { length: 5 }, findings: [] });
    expect(await product.json('edition', 'merge', plan, '2026Q3', table, '--as', clerk)).toMatchObject({ edits: [], findings: [] });

    const edition = await product.trial.editions.edition(plan, '2026Q3');
    expect(edition!.rows.filter(({ edited }) => edited)).toHaveLength(20);
    for (const n of rows) expect(edition!.rows[n - 1]).toMatchObject({ words: { text: words(n, '2026Q3') } });
    const shown = await product.duban('edition', 'show', plan, '2026Q3', '--row', `#${single[1]}`);
    expect(shown.out).toMatch(/〔删：.*〕/u);
  });

  it('goes round on the 28th, and every head gets one message on the 29th', async () => {
    const told = await product.json<{ rows: number; told: { done: number; refused: string[] } }>('edition', 'circulate', plan, '2026Q3', '--as', clerk, '-o', product.file('送审.docx'));
    expect(told).toMatchObject({ rows: 38, told: { done: 38, refused: [] } });
    expect(await product.duban('edition', 'circulate', plan, '2026Q3', '--as', clerk, '-o', product.file('送审.docx'))).toMatchObject({ exit: 1, err: expect.stringContaining('不再重复通知') });
    expect(await product.trial.prisma.event.count({ where: { type: 'editionTold' } })).toBe(38);

    await goTo('2026-09-29T09:00');
    const heads = messagesTo('unitHead', [...(await since('2026-09-29T00:00', slack)), ...(await since('2026-09-29T00:00', mail))]);
    const leads = new Set(tasks.map(unitOf));
    expect(heads).toHaveLength(leads.size);
    expect(new Set(heads.map(({ recipient }) => recipient.address)).size).toBe(leads.size);
    const lines = heads.flatMap(({ view }) => view.items).filter(({ line }) => line.reason.rule === 'editionCirculated');
    expect(lines).toHaveLength(38);
    expect(lines.filter(({ eventWords }) => eventWords !== null)).toHaveLength(20);
  });

  it('is approved by the chief on the 29th and not by who wrote it, and the docx is out that day: 未报 on two rows, 61 → 78 on row 12', async () => {
    await goTo('2026-09-29T10:00');
    await product.json('edition', 'numbers', '--year', '2026', '--pattern', '达市教督〔{年}〕{号}号', '--start', '3');
    expect(await product.duban('edition', 'finalise', plan, '2026Q3', '--as', clerk)).toMatchObject({ exit: 1, err: expect.stringContaining('不能自己定稿') });
    expect(await product.json('edition', 'finalise', plan, '2026Q3', '--as', chief)).toMatchObject({ number: '达市教督〔2026〕3号', date: '2026-09-29', selfReviewed: false, told: { done: 20 } });
    expect(await product.duban('edition', 'edit', plan, '2026Q3', '--as', clerk, '--row', '#1', '--text', '改')).toMatchObject({ exit: 1, err: expect.stringContaining('已经定稿') });

    const out = product.file('推进情况表.docx');
    expect(await product.json('export', 'progress-table', plan, '--cycle', '2026Q3', '-o', out)).toMatchObject({ rows: 38, missing: 2, number: '达市教督〔2026〕3号' });
    const { blocks } = await readDocument(await readFile(out));
    const grid = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])).map((cells) => cells.map(({ text }) => text));
    const progress = grid[0]!.indexOf('推进情况');
    expect(grid.filter((cells) => cells[progress] === '未报').map(([number]) => number)).toEqual(ways().silent.map((n) => row(n).number));
    const twelfth = grid.find(([number]) => number === row(12).number)!;
    expect(twelfth.join('\n')).toMatch(/标准化考场：61 → 78个（目标(?:不低于)?100个）/u);
    expect(twelfth[progress]).toBe('标准化考场建成78个，其余在建\n配合情况（法规科）：考务规定已审核');
    expect(JSON.stringify(grid)).not.toContain(`${row(1).id}/2026Q3`);

    const circular = await product.json('export', 'circular', plan, '--cycle', '2026Q3', '-o', product.file('通报.docx'));
    expect(circular).toMatchObject({ number: '〔2026〕1号', asked: 38, reported: 36, missing: 2 });
    expect(await product.json('export', 'circular', plan, '--cycle', '2026Q3', '-o', product.file('通报.docx'))).toMatchObject({ number: '〔2026〕1号' });
    const brief = await product.json('export', 'brief', plan, '--cycle', '2026Q3', '-o', product.file('协调事项.docx'));
    expect(brief).toMatchObject({ rows: [{ task: row(12).id, text: '请计财科协调经费', helpers: ['计财科'] }] });
  });

  it('tells each contact whose words were changed what is printed, and prints it as last time in the next form', async () => {
    await goTo('2026-09-29T14:30');
    const lines = slack.attempts.flatMap(({ view, recipient }) => view.items.map((item) => ({ ...item, recipient }))).filter(({ line }) => line.reason.rule === 'editionFinal');
    expect(lines).toHaveLength(20);
    for (const { task, eventWords, recipient } of lines) {
      expect(recipient.address).toBe(contactOf(task).address);
      expect(eventWords).toMatch(new RegExp(`^第${task.row}项三季度(?:推进有序|进展良好)。$`, 'u'));
    }
    const [first] = ways().chat.filter((n) => n !== 12);
    const form = product.file('四季度.docx');
    await product.json('export', 'unit-form', plan, '--unit', unitOf(row(first!)), '--cycle', '2026Q4', '--out', form);
    expect(JSON.stringify((await readDocument(await readFile(form))).blocks)).toContain(`第${first}项三季度推进有序。（三季度）`);
  });

  it('shows the leader’s letter, holds it, and lets it leave on 9 October, five workdays after the date', async () => {
    await goTo('2026-10-08T14:30');
    const letters = async () => await product.json<{ day: string; rung: number; standing: string; task: string; leader: { name: string } }[]>('letters');
    const second = (await letters()).filter(({ rung }) => rung === 2);
    expect(second.map(({ task }) => task).toSorted()).toEqual(ways().silent.map((n) => row(n).id).toSorted());
    expect(new Set(second.map(({ day }) => day))).toEqual(new Set(['2026-10-09']));
    const [silent] = second;
    await product.json('letters', 'hold', silent!.leader.name, '--as', clerk, '--reason', '科室正在补报');
    expect((await letters()).find(({ task, rung }) => task === silent!.task && rung === 2)).toMatchObject({ standing: 'held' });
    await goTo('2026-10-09T09:00');
    await product.json('letters', 'release', silent!.leader.name, '--rung', '2', '--as', clerk);
    expect(messagesTo('leaderInCharge', mail.attempts)).toEqual([]);
    await goTo('2026-10-09T14:30');
    await goTo('2026-10-12T14:30');
    const sent = messagesTo('leaderInCharge', mail.attempts).filter(({ view }) => view.items.some(({ line }) => line.purpose === 'escalate' && line.rung === 2));
    expect(sent.flatMap(({ view }) => view.items).map(({ task }) => task.id).toSorted()).toEqual(ways().silent.map((n) => row(n).id).toSorted());
    expect(new Set(sent.map(({ recipient, view }) => `${recipient.address} ${view.round.toISOString()}`)).size).toBe(sent.length);
  });

  it('is corrected by a second edition with its difference, when a silent unit reports after all', async () => {
    const [late] = ways().silent;
    await byChat(late!, '2026Q3');
    await approve(late!, '2026Q3');
    expect(await product.json('edition', 'revise', plan, '2026Q3', '--as', clerk, '--reason', '补报一项')).toMatchObject({ no: 2, revises: { no: 1 } });
    const shown = await product.json<{ changes: { number: string; before: { text: string }; after: { text: string } }[] }>('edition', 'show', plan, '2026Q3');
    expect(shown.changes).toEqual([expect.objectContaining({ number: row(late!).number, before: { text: '', progressClass: '' }, after: { text: words(late!, '2026Q3'), progressClass: '达进度' } })]);
    expect(await product.json('export', 'progress-table', plan, '--cycle', '2026Q3', '-o', product.file('旧.docx'))).toMatchObject({ missing: 2 });
    await product.json('edition', 'circulate', plan, '2026Q3', '--as', clerk, '-o', product.file('送审2.docx'));
    expect(await product.json('edition', 'finalise', plan, '2026Q3', '--as', chief)).toMatchObject({ number: '达市教督〔2026〕4号' });
    expect(await product.json('export', 'progress-table', plan, '--cycle', '2026Q3', '-o', product.file('新.docx'))).toMatchObject({ missing: 1 });
    expect((await product.duban('edition', 'show', plan)).out).toMatch(/三季度 +1 +定稿 [\s\S]*三季度 +2 +定稿/u);
  });
});
