import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFile as readDocument } from '../../documents/read-file.ts';
import type { TaskStatus } from '../../cli/status/plan-status.ts';
import type { TimelineEntry } from '../../ports/reads.ts';
import { fictitiousDirectory, people } from '../support/fictitious-plan.ts';
import { startProduct } from './running-product.ts';

let product: Awaited<ReturnType<typeof startProduct>>;
let plan: string;

const item = (number: string, title: string, goal: string, lead: string, co = '宣传科') => [`${number}．${title}`, `目标任务：${goal}`, `牵头科室：${lead}`, `责任科室：${co}`];
const planText = (goal: string, head: string[] = []): string =>
  [
    '青禾县文化馆2026年工作要点',
    ...head,
    '一、设施建设',
    ...item('1', '建成社区读书角', goal, '设施科'),
    ...item('2', '修订场馆开放制度', '6月底前印发新的开放制度。', '设施科'),
    '二、群众活动',
    ...item('3', '办好夏季露天电影周', '7月底前在三个乡镇放映。', '活动科'),
    '',
  ].join('\n');

beforeAll(async () => {
  product = await startProduct('2026-03-02T00:30:00Z');
  await product.trial.directories.saveDirectory(fictitiousDirectory());
  const file = product.file('plan.txt');
  await writeFile(file, planText('三处读书角年内全部开放。'));
  plan = /计划编号 (p[0-9a-f]+)/u.exec((await product.duban('import', file)).out)![1]!;
  await product.trial.launch(plan, people.supervisor);
});
afterAll(async () => await product.close());

const act = async (row: string, command: string, ...words: string[]) => await product.json<{ stage: string }>('act', `${plan}:${row}`, command, ...words);
const code = async (row: string, command: string, ...words: string[]): Promise<string> =>
  (JSON.parse((await product.duban('act', `${plan}:${row}`, command, ...words, '--json')).out) as { code: string }).code;
const linesOf = async (row: string, purpose: string) =>
  await product.trial.prisma.line.findMany({ where: { taskId: `${plan}-00${row}`, purpose }, orderBy: [{ at: 'asc' }, { rung: 'asc' }] });
const status = async (row: number): Promise<TaskStatus> => (await product.json<{ plans: { tasks: TaskStatus[] }[] }>('status', plan)).plans[0]!.tasks[row - 1]!;
const told = async (row: string): Promise<string> => (await product.duban('timeline', `${plan}:${row}`)).out;

/** As if a deliverer had sent the line. */
const deliver = async (id: string, lineKey: string): Promise<void> => {
  const { recipient, notBefore } = await product.trial.prisma.intent.findUniqueOrThrow({ where: { lineKey } });
  await product.trial.prisma.delivery.create({ data: { id, channel: 'test', recipient, round: notBefore, state: 'accepted', epoch: 1, claimedAt: notBefore } });
  await product.trial.prisma.intent.update({ where: { lineKey }, data: { deliveryId: id } });
};

// One story, in order: each step stands on the one before.
describe.sequential('a 批示 that becomes work', () => {
  it('is registered by the office alone, once, with a date to come', async () => {
    await act('1', 'acknowledge', '--as', '方设');
    await act('1', 'recordInstruction', '--as', '杜督', '--for', '梁管', '--via', 'paper', '--kind', '限时反馈', '--text', '逐处核对开放时间');
    expect(await code('1', 'registerInstruction', '--as', '方设', '--date', '2026-03-16')).toBe('NOT_YOURS');
    expect(await code('1', 'registerInstruction', '--as', '杜督', '--date', '2026-03-02')).toBe('DATE_PAST');
    await act('1', 'registerInstruction', '--as', '杜督', '--date', '2026-03-10', '--text', '请设施科牵头核对');
    expect(await code('1', 'registerInstruction', '--as', '杜督', '--date', '2026-03-16')).toBe('NO_INSTRUCTION');
    expect(await told('1')).toMatch(/拟办：将梁管批示登记为办理事项，由设施科于3月10日前反馈：逐处核对开放时间\s*请设施科牵头核对/u);
  });

  it('asks the unit for the receipt and the answer, soon, on the day and late, and shows in the light', async () => {
    const lines = (await linesOf('1', 'instructionDue')).filter(({ role }) => role === 'contactA:设施科');
    expect(lines.slice(0, 5).map(({ rung, at }) => [rung, at.toISOString().slice(0, 10)])).toEqual([[0, '2026-03-02'], [1, '2026-03-04'], [10, '2026-03-09'], [11, '2026-03-10'], [21, '2026-03-11']]);
    expect(await status(1)).toMatchObject({ light: 'yellow', next: '2026-03-10' });
    const { out } = await product.duban('explain', lines[4]!.key);
    for (const words of ['批示办理情况逾期1个工作日', '逾期未反馈的，先逐个工作日催办', '反馈后不再提醒']) expect(out).toContain(words);
  });

  it('comes with the words of the 批示 and of the office, later with the answer', async () => {
    const [first] = await linesOf('1', 'instructionDue');
    await deliver('asked', first!.key);
    expect((await product.trial.reads.delivery('asked'))?.items[0]).toMatchObject({ eventWords: '逐处核对开放时间\n请设施科牵头核对', event: { type: 'instructionRegistered' } });
  });

  it('is signed for, answered, returned, answered again and accepted; then the task may end', async () => {
    expect(await code('1', 'acknowledgeInstruction', '--as', '霍动')).toBe('NOT_YOURS');
    await act('1', 'acknowledgeInstruction', '--as', '方设');
    expect(await code('1', 'applyCompletion', '--as', '方设', '--text', '完成')).toBe('MATTER_OPEN');
    await act('1', 'answerInstruction', '--as', '杜督', '--for', '方设', '--via', 'phone', '--text', '已核对两处');
    expect(await status(1)).toMatchObject({ waitsForReview: ['B4'] });
    const review = (await linesOf('1', 'instructionDue')).find(({ role, outcome }) => role === 'office' && outcome === null);
    await deliver('review', review!.key);
    expect((await product.trial.reads.delivery('review'))?.items[0]).toMatchObject({ eventWords: '已核对两处', event: { type: 'instructionAnswered' } });
    await act('1', 'returnAnswer', '--as', '沈核', '--text', '第三处呢');
    await act('1', 'answerInstruction', '--as', '方设', '--text', '三处均已核对');
    await act('1', 'acceptAnswer', '--as', '沈核');
    expect((await linesOf('1', 'instructionDue')).every(({ outcome }) => outcome !== null)).toBe(true);
    expect(await linesOf('1', 'informed')).toContainEqual(expect.objectContaining({ role: `person:${people.leader}`, at: new Date('2026-03-02T06:30:00Z') }));
    expect(await told('1')).toMatch(/已核对两处[\s\S]*第三处呢[\s\S]*审核通过批示办理情况，呈梁管：三处均已核对/u);
  });
});

describe.sequential('a call for a report', () => {
  const called = ['call', '--ask', '推进情况,牵头单位,新增座位', '--due', '2026-03-12'];
  const [command, ...asked] = called as [string, ...string[]];

  it('shows what is on file, what will be asked and how many messages, and sends nothing', async () => {
    const { out, exit } = await product.duban(command, plan, '--rows', '2,3', ...asked);
    expect({ exit, out }).toMatchObject({ exit: 0, out: expect.stringMatching(/牵头单位=设施科[\s\S]*推进情况、新增座位[\s\S]*共 2 项任务，其中 2 项需要填报；到期前无人填报时共发 4 条消息，给 2 人，另有 2 次随原有消息一并发出[\s\S]*尚未发出/u) });
    expect(await linesOf('2', 'callDue')).toEqual([]);
  });

  it('needs a reason within two workdays, which the contact sees', async () => {
    const short = ['--rows', '3', '--ask', '观众人数', '--due', '2026-03-03', '--apply', '--as', '杜督'];
    expect((await product.duban(command, plan, ...short)).out).toContain('请写明理由');
    expect(await product.json(command, plan, ...short, '--reason', '明日会议要用')).toMatchObject({ applied: true, refusals: [] });
    expect(await told('3')).toContain('请填：观众人数。说明：明日会议要用');
  });

  it('is answered column by column, and comes out as a table with 未报 where nothing came', async () => {
    const { call } = await product.json<{ call: string }>(command, plan, '--rows', '2,3', ...asked, '--apply', '--as', '杜督');
    expect(await code('2', 'answerCall', '--as', '方设', '--column', '推进情况=初稿已成')).toBe('COLUMNS_MISSING');
    await act('2', 'answerCall', '--as', '方设', '--column', '推进情况=初稿已成', '--column', '新增座位=40');
    expect(await code('2', 'answerCall', '--as', '方设', '--column', '推进情况=初稿已成', '--column', '新增座位=40')).toBe('ALREADY_SUBMITTED');
    const file = product.file('call.xlsx');
    expect(await product.json('export', 'call', plan, '--call', call, '-o', file)).toEqual({ file, call, rows: 2, missing: 1 });
    const text = JSON.stringify((await readDocument(await readFile(file))).blocks);
    for (const word of ['初稿已成', '40', '未报', '设施科']) expect(text).toContain(word);
    expect((await product.duban('call', plan)).out).toMatch(new RegExp(`${call}.*1 / 2`, 'u'));
  });

  it('joins a cycle that is due within ten workdays, and leaves to its report what that says anyway', async () => {
    await product.trial.stepTo(plan, new Date('2026-03-16T00:55:00Z'));
    const preview = await product.json<{ tasks: { joined: string; due: string; rest: number }[]; messages: unknown[] }>(command, plan, '--rows', '1', ...asked);
    expect(preview).toMatchObject({ tasks: [{ joined: '2026Q1', due: '2026-03-25', rest: 1 }], messages: [] });
  });
});

describe.sequential('a jump of levels', () => {
  it('shows the letter on the next workday and skips what was not told below it', async () => {
    await product.trial.stepTo(plan, new Date('2026-03-26T00:55:00Z'));
    expect(await code('2', 'escalate', '--as', '方设', '--level', '2', '--reason', '急')).toBe('NOT_YOURS');
    await act('2', 'escalate', '--as', '杜督', '--level', '2', '--reason', '会前必须掌握');
    const letters = (await linesOf('2', 'escalate')).filter(({ cycle, outcome }) => cycle === '2026Q1' && outcome === null);
    expect(letters.map(({ rung, leaving, at }) => [rung, leaving, at.toISOString()])).toEqual([
      [2, 'byItself', '2026-03-26T06:30:00.000Z'],
      [3, 'byRelease', '2026-04-09T06:30:00.000Z'],
    ]);
    expect(await told('2')).toContain('提级为2级督办：会前必须掌握');
  });
});

describe.sequential('an amendment of a launched plan', () => {
  const amended = planText('四处读书角年内全部开放。', ['青文发〔2026〕9号', '本方案自2026年4月1日起施行。']).replace('6月底前印发', '9月底前印发').replace('牵头科室：活动科', '牵头科室：宣传科');

  it('is listed first, and the chosen rows are amended on record', async () => {
    const file = product.file('amended.txt');
    await writeFile(file, amended);
    expect((await product.duban('amend', plan, file)).out).toMatch(/青文发〔2026〕9号，自 2026-04-01 起生效[\s\S]*duban amend .* --rows '#1'[\s\S]*尚未调整/u);
    expect(await product.json('amend', plan, file, '--rows', '1,2', '--as', '杜督')).toMatchObject({
      done: [{ row: 1, act: 'amend', code: null }, { row: 2, act: 'amend', code: null }], skipped: [],
    });
    expect(await product.trial.prisma.amendment.findMany({ where: { planId: plan } })).toMatchObject([{ documentNumber: '青文发〔2026〕9号', effective: '2026-04-01', by: people.supervisor }]);
  });

  it('moves what is to come under a new version and leaves what was told', async () => {
    const lines = await linesOf('2', 'deadlineSoon');
    expect(lines.filter(({ outcome }) => outcome === 'notNeeded').map(({ due }) => due)).toEqual(['2026-06-30', '2026-06-30']);
    expect(lines.filter(({ outcome }) => outcome === null).map(({ due, version }) => [due, version])).toEqual([['2026-09-30', 1], ['2026-09-30', 1]]);
    const { entries } = await product.json<{ entries: TimelineEntry[] }>('timeline', `${plan}:2`);
    expect(entries.find(({ event }) => event?.type === 'amended')?.words).toContain('时限：原定2026-06-30，调整后2026-09-30');
    expect(await told('2')).toContain('该事项已调整（青文发〔2026〕9号），时限原定6月30日，调整后9月30日');
  });

  it('shows the new words from its date on, the old ones for the cycle before, and lists what is left to do', async () => {
    const table = async (cycle: string): Promise<string> => {
      const file = product.file(`${cycle}.xlsx`);
      await product.json('export', 'progress-table', plan, '--cycle', cycle, '-o', file);
      return JSON.stringify((await readDocument(await readFile(file))).blocks);
    };
    expect(await table('2026Q1')).not.toContain('四处读书角');
    expect(await table('2026Q2')).toMatch(/四处读书角[\s\S]*原定/u);
    const rest = await product.json<{ acts: { act: string; taskId: string }[] }>('amend', plan, product.file('amended.txt'));
    expect(rest.acts.map(({ act: what, taskId }) => [what, taskId])).toEqual([['reassign', `${plan}-003`]]);
    expect(await product.json('amend', plan, product.file('amended.txt'), '--all')).toMatchObject({ done: [{ row: 3, act: 'reassign', code: null }, { row: 3, act: 'amend', code: null }] });
    expect(await product.json('amend', plan, product.file('amended.txt'))).toMatchObject({ unchanged: true });
  });

  it('stands in the timeline with the document that asked for it', async () => {
    const { entries } = await product.json<{ entries: TimelineEntry[] }>('timeline', `${plan}:3`);
    expect(entries.map(({ event }) => event?.type)).toEqual(expect.arrayContaining(['reassigned', 'amended']));
  });
});
