import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { replyCodeOf } from '../../core/plan/reply-code.ts';
import { readFile as readDocument } from '../../documents/read-file.ts';
import { fictitiousDirectory, fictitiousPlan, people } from '../support/fictitious-plan.ts';
import { startProduct } from './running-product.ts';

let product: Awaited<ReturnType<typeof startProduct>>;
let plan: string;

const act = (row: number, type: string, ...words: string[]) => product.json('act', `${plan}:#${row}`, type, ...words);
const code = async (row: number, type: string, ...words: string[]): Promise<string> =>
  (JSON.parse((await product.duban('act', `${plan}:#${row}`, type, ...words, '--json')).out) as { code: string }).code;
const task = async (row: number) => (await product.trial.reads.task(`${plan}-00${row}`))!;
const open = async (row: number) => (await product.trial.reads.linesOfTask(`${plan}-00${row}`)).filter(({ outcome, cycle }) => outcome === null && cycle === '2026Q1').map(({ purpose }) => purpose);
const tableOf = async (file: string) => JSON.stringify((await readDocument(await readFile(file))).blocks);

beforeAll(async () => {
  product = await startProduct('2026-03-02T00:30:00Z');
  const { trial } = product;
  await trial.directories.saveDirectory(fictitiousDirectory());
  const draft = fictitiousPlan();
  for (const row of [1, 2]) draft.findings.push({ task: row - 1, severity: 'note', code: 'offline-topic', message: `第${row}行涉及舆情，建议设为线下报送，内容不在线上填写。` });
  plan = (await trial.importPlan(draft)).planId;
  await trial.shelf.settleName(plan, '数据组', '数据中心');
  await trial.shelf.assign(plan, { rows: ['#5'], leadUnits: ['活动科'], coUnits: [] });
  await trial.stepTo(plan, new Date('2026-03-02T00:31:00Z'));
});
afterAll(async () => await product.close());

// One story, in order: each step stands on the one before.
describe.sequential('a task reported on paper (线下报送)', () => {
  it('is proposed by the importer, and the launch says what sets it, before and after', async () => {
    const refused = await product.duban('launch', plan, '--year', '2026');
    expect(refused).toMatchObject({ exit: 1, out: expect.stringContaining(`建议线下报送 2 项（第1、2行）`) });
    expect(refused.out).toContain(`启动之前执行 duban policy use 文件 ${plan}：\noverrides:\n  tasks:\n    '#1': { offline: true }\n    '#2': { offline: true }`);

    await writeFile(product.file('one.yaml'), 'overrides:\n  tasks:\n    1: { offline: true }\n');
    expect((await product.duban('policy', 'use', product.file('one.yaml'), plan)).out).toContain('这个计划启动时按此执行');
    const launched = await product.duban('launch', plan, '--year', '2026', '--accept-doubts');
    expect(launched).toMatchObject({ exit: 0, out: expect.stringContaining('建议线下报送 1 项（第2行）') });
    expect(launched.out).toContain(`再执行 duban policy use 文件 ${plan} --apply：\noverrides:\n  tasks:\n    '#2': { offline: true }`);
  });

  it('may be set once it runs, as any rule of the plan', async () => {
    await writeFile(product.file('both.yaml'), 'overrides:\n  tasks:\n    1: { offline: true }\n    2: { offline: true }\n');
    expect(await product.json('policy', 'use', product.file('both.yaml'), plan, '--apply')).toMatchObject({ changes: [{ field: 'tasks.2.offline', is: true }], version: 3 });
    expect((await product.duban('policy', 'show', plan)).out).toMatch(/任务\s+2\s+线下报送\s+是/u);
  });

  it('takes no words from anybody, and keeps none of those it refused', async () => {
    await product.trial.stepTo(plan, new Date('2026-03-16T00:55:00Z')); // the round that opens the first quarter
    await act(1, 'acknowledge', '--as', '方设');
    const words = '已处置三起舆情';
    for (const who of [['--as', '方设'], ['--as', '杜督', '--for', '方设', '--via', 'phone']]) expect(await code(1, 'submitReport', ...who, '--text', words, '--attested', '费主')).toBe('OFFLINE');
    expect(await code(1, 'addPart', '--as', '宣联', '--text', words)).toBe('OFFLINE');
    expect(await code(1, 'applyCompletion', '--as', '方设', '--text', words)).toBe('OFFLINE');
    expect(await code(1, 'submitBreakdown', '--as', '方设', '--text', '一季度：处置舆情')).toBe('OFFLINE');
    expect((await product.duban('act', `${plan}:#1`, 'submitReport', '--as', '方设', '--text', words, '--attested', '费主')).err).toContain('本项线下报送');
    const kept = JSON.stringify(await product.trial.prisma.$queryRaw`select i::text from inbox i union all select s::text from submissions s union all select w::text from words w union all select e::text from events e`);
    expect(kept).not.toMatch(/舆情/u);
    expect((await task(1)).state.cycles).toMatchObject([{ id: '2026Q1', state: 'open' }]);
  });

  it('is in no form of its unit', async () => {
    const file = product.file('form.docx');
    const { out, err } = await product.duban('export', 'unit-form', plan, '--unit', '设施科', '--out', file);
    expect({ out, err }).toMatchObject({ out: '', err: expect.stringContaining('设施科在这个计划里没有要填报的任务') });
    expect(await product.json('export', 'unit-form', plan, '--unit', '活动科', '--out', file)).toMatchObject([{ rows: 2 }]);
  });

  it('is reported by the office recording that paper came: when, from whom, and how it stands', async () => {
    expect(await open(1)).toContain('reportSoon');
    const came = ['--as', '杜督', '--date', '2026-03-13', '--person', '方设'];
    expect(await code(1, 'recordPaper', '--as', '方设', '--person', '方设', '--class', '达进度')).toBe('NOT_YOURS');
    expect(await code(3, 'recordPaper', ...came, '--class', '达进度')).toBe('NOT_OFFLINE');
    expect(await code(1, 'recordPaper', '--as', '杜督', '--date', '2026-03-17', '--person', '方设', '--class', '达进度')).toBe('DATE_TO_COME');
    expect((await product.duban('act', `${plan}:#1`, 'recordPaper', ...came)).err).toContain('请写明认定的进度类别');
    expect(await act(1, 'recordPaper', ...came, '--class', '超进度')).toMatchObject({ act: 'recordPaper', stage: 'underway' });
    expect((await task(1)).state.cycles).toMatchObject([{ id: '2026Q1', state: 'approved', decidedClass: '超进度', paper: '2026-03-13' }]);
    expect(await open(1)).toEqual(['answered']);
    expect((await product.duban('timeline', `${plan}:#1`)).out).toMatch(/杜督登记设施科一季度线下报送件（3月13日收到，方设送），认定超进度/u);
    expect((await product.duban('timeline', `${plan}:#1`)).out).toMatch(/→ 方设 一季度线下报送件已收到（3月13日），认定超进度/u);
  });

  it('prints 线下报送 with the date in ledger and progress table, and 未报 while nothing came', async () => {
    const { plans } = await product.json<{ plans: { tasks: { report: { done: string } | null }[] }[] }>('ledger', plan);
    expect(plans[0]!.tasks.map(({ report }) => report?.done ?? null)).toEqual(['线下报送（2026年3月13日收到）', null, null, null, null, null]);
    const file = product.file('table.docx');
    expect(await product.json('export', 'progress-table', plan, '--cycle', '2026Q1', '-o', file)).toEqual({ file, rows: 6, missing: 5 });
    const table = await tableOf(file);
    for (const word of ['线下报送（2026年3月13日收到）', '超进度', '未报']) expect(table).toContain(word);
  });

  it('stands in an edition as it came', async () => {
    await product.json('edition', 'open', plan, '2026Q1', '--as', '杜督');
    const shown = await product.duban('edition', 'show', plan, '2026Q1');
    expect(shown.out).toContain('线下报送（2026年3月13日收到）');
  });

  it('is concluded without a summary', async () => {
    expect(await act(1, 'applyCompletion', '--as', '杜督', '--for', '方设', '--via', 'paper')).toMatchObject({ stage: 'closing' });
  });
});

describe.sequential('a task no channel may carry', () => {
  it('is on the list of what the office tells people itself, with who they are', async () => {
    await writeFile(product.file('none.yaml'), 'overrides:\n  tasks:\n    3: { carries: { chat: nothing, mail: nothing } }\n');
    await product.json('policy', 'use', product.file('none.yaml'), plan, '--apply');
    await product.trial.planning.bookOf(plan, true); // the worker, a process of its own, keeps a book for a second
    await product.json('act', `${plan}:#3`, 'nudge', '--as', '杜督', '--text', '请抓紧办理');
    const { plans } = await product.json<{ plans: { toTell: { taskId: string; to: string; says: string }[] }[] }>('status', plan);
    expect(plans[0]!.toTell).toEqual([expect.objectContaining({ taskId: `${plan}-003`, to: '霍动', says: '催办：督查室催办' })]);
    expect((await product.duban('status', plan)).out).toMatch(/请线下告知[\s\S]*霍动.*办好夏季露天电影周/u);
    const item = (await product.trial.reads.linesOfTask(`${plan}-003`)).find(({ reason }) => reason.rule === 'notCarried');
    expect(item).toMatchObject({ role: 'office', recipient: people.supervisor, channel: 'slack', reason: { facts: { role: 'contactA:活动科', purpose: 'nudged' } } });
  });
});

describe.sequential('a reply code in a letter', () => {
  const sent = async (id: string, recipient: string, row: number, channel = 'mail') => {
    const { prisma } = product.trial;
    const [line] = (await product.trial.reads.linesOfTask(`${plan}-00${row}`)).filter(({ recordedAt, deliveryId }) => recordedAt === null && deliveryId === null);
    await prisma.delivery.create({ data: { id, channel, recipient, round: new Date('2026-03-16T06:30:00Z'), state: 'accepted', epoch: 1, claimedAt: new Date() } });
    await prisma.intent.create({ data: { lineKey: line!.key, recipient, channel, notBefore: line!.at, urgent: false, state: 'settled', deliveryId: id } });
  };
  const id = `7f3c2a${'0'.repeat(58)}`;

  it('tells the office which task somebody calls about, and whose words are written down', async () => {
    await sent(id, people.leader, 3);
    expect(replyCodeOf(id, 3)).toBe('7F3C2A-3');
    expect((await product.duban('timeline', '7f3c2a－3')).out).toContain('办好夏季露天电影周');
    expect(await product.json('act', '7F3C2A-3', 'recordInstruction', '--as', '杜督', '--kind', '办理', '--text', '请抓紧')).toMatchObject({ task: `${plan}-003` });
    const said = (await product.trial.reads.timeline(`${plan}-003`)).findLast(({ event }) => event?.type === 'instructed');
    expect(said).toMatchObject({ words: '请抓紧', event: { by: people.supervisor, for: people.leader, leader: people.leader, via: 'phone', recorded: true } });
  });

  it('stands for whoever got the letter in any other act, once it is said how they were heard', async () => {
    await sent(`8${id.slice(1)}`, people.events, 4);
    await product.json('act', '8F3C2A-4', 'nudge', '--as', '杜督', '--text', '请看');
    const nudge = (await product.trial.reads.timeline(`${plan}-004`)).findLast(({ event }) => event?.type === 'nudged');
    expect(nudge).toMatchObject({ event: { by: people.supervisor, for: people.supervisor } });
    expect((await product.duban('act', '8F3C2A-4', 'acknowledge', '--as', '杜督', '--via', 'phone', '--json')).out).toContain('NOT_YOURS'); // theirs is another unit
  });

  it('is refused in words where no letter, a message in chat, or two letters begin so', async () => {
    await sent(`9${id.slice(1)}`, people.facility, 5, 'slack');
    for (const word of ['AAAAAA-3', '7F3C2A-4', '9F3C2A-5']) expect((await product.duban('timeline', word)).err).toContain('没有回复编号');
    await sent(`7f3c2a${'1'.repeat(58)}`, people.principal, 3);
    const both = await product.duban('act', '7F3C2A-3', 'recordInstruction', '--as', '杜督', '--kind', '办理', '--text', '请抓紧');
    expect(both.err).toMatch(/可指：.*梁管|可指：.*liang@/u);
  });
});
