import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPlanDraft } from '../../documents/read-plan-draft.ts';
import { fictitiousDirectory, people } from '../support/fictitious-plan.ts';
import { startProduct } from './running-product.ts';

interface Amended {
  done: { row: number; act: string; code: string | null }[];
  added: { documentRow: number; row: number; task: string }[];
  known: { documentRow: number; row: number }[];
  notAdded: { documentRow: number; why: string }[];
  unchanged?: boolean;
}

let product: Awaited<ReturnType<typeof startProduct>>;
let plan: string;
let file: string;
const item = (number: string, title: string, goal: string, lead: string) => [`${number}．${title}`, `目标任务：${goal}`, ...(lead === '' ? [] : [`牵头科室：${lead}`])];
const own = [...item('1', '建成社区读书角', '三处读书角年内全部开放。', '设施科'), ...item('2', '修订场馆开放制度', '印发新的开放制度。', '设施科')];
const planText = (head: string[] = [], more: string[] = []) => ['青禾县文化馆2026年工作要点', ...head, '一、设施建设', ...own, ...more, ''].join('\n');
const later = [
  ...item('3', '编制灯光安全检查手册', '10月底前印发手册。', '宣传科'),
  ...item('4', '整理地方戏曲录音', '全年整理录音一百小时。', '戏曲组'),
  ...item('5', '办好夏季露天电影周', '在三个乡镇放映。', '活动科'),
  '本方案自2026年4月1日起施行。',
];
const amend = async (...words: string[]) => await product.json<Amended>('amend', plan, file, '--as', '沈核', ...words);
const rows = async () => (await product.trial.shelf.plan(plan))!.rows;
const lines = async (taskId: string) => await product.trial.reads.linesOfTask(taskId);

// One story, in order: a plan of two tasks, and a document of June that has three more.
beforeAll(async () => {
  product = await startProduct('2026-03-02T00:30:00Z');
  const { trial } = product;
  await trial.directories.saveDirectory(fictitiousDirectory());
  ({ planId: plan } = await trial.importPlan(await readPlanDraft(Buffer.from(planText()), 'plan.txt'), planText()));
  await trial.launch(plan, people.supervisor);
  await trial.stepTo(plan, new Date('2026-06-16T00:30:00Z'));
  file = product.file('amended.txt');
  await writeFile(file, planText(['青文发〔2026〕9号'], later));
});
afterAll(async () => await product?.close());

describe.sequential('a task that a later document adds to a running plan', () => {
  it('is listed with the command that adds it, and is not added by itself', async () => {
    const { out } = await product.duban('amend', plan, file);
    expect(out).toContain(`duban amend ${plan} amended.txt --add '#3' --as 办理人`);
    expect(await rows()).toHaveLength(2);
  });

  it('joins the plan with its owners, its lines and the document it stands on, in one act on record', async () => {
    expect(await amend('--add', '#3')).toMatchObject({ done: [], added: [{ documentRow: 3, row: 3, task: `${plan}-003` }], notAdded: [], unstarted: 0 });
    const task = (await product.trial.reads.task(`${plan}-003`))!;
    expect(task).toMatchObject({ row: 3, title: '编制灯光安全检查手册', state: { stage: 'assigned', duties: [{ unit: '宣传科', kind: 'lead', main: true }], term: { kind: 'dated', end: '2026-10-31' } } });
    expect(task.draft.basis).toBe('依据青文发〔2026〕9号《青禾县文化馆2026年工作要点》，自2026-04-01起');
    expect((await product.trial.reads.timeline(task.id)).find(({ event }) => event?.type === 'assigned')?.event).toMatchObject({ by: people.reviewer, revision: 1 });
    expect((await product.trial.audit.officeActs(0, 100)).at(-1)).toMatchObject({ kind: 'taskAdded', subject: plan, by: people.reviewer, via: 'file', facts: { rows: [3], added: [`${plan}-003`] } });
  });

  it('is asked for no cycle that was due before or comes too soon after, and for those to come', async () => {
    const cycles = (await lines(`${plan}-003`)).flatMap(({ purpose, cycle }) => (purpose === 'reportOpen' ? [cycle] : []));
    expect(cycles).toEqual(['2026Q3', '2026Q4']);
    expect((await lines(`${plan}-001`)).some(({ purpose, cycle }) => purpose === 'reportOpen' && cycle === '2026Q2')).toBe(true);
    const signs = (await lines(`${plan}-003`)).filter(({ purpose }) => purpose === 'signBy');
    expect(signs.length).toBeGreaterThan(0);
    expect(signs.every(({ at }) => at.toISOString() > '2026-06-16')).toBe(true);
  });

  it('has the lines it was stored with, planned once', async () => {
    const held = await product.trial.prisma.line.groupBy({ by: ['key'], where: { taskId: `${plan}-003` }, _count: true });
    expect(held.every(({ _count }) => _count === 1)).toBe(true);
    await product.trial.stepTo(plan, new Date('2026-06-17T00:55:00Z'));
    expect((await lines(`${plan}-003`)).some(({ recipient }) => recipient === 'xuan@qinghe.example')).toBe(true);
  });

  it('is added once, however often it is asked for', async () => {
    expect(await amend('--add', '#3')).toMatchObject({ added: [], known: [{ documentRow: 3, row: 3 }] });
    const again = await Promise.all([1, 2].map(() => product.duban('amend', plan, file, '--add', '#5', '--as', '沈核')));
    expect((await rows()).filter(({ draft }) => draft.title === '办好夏季露天电影周')).toHaveLength(1);
    expect(again.some(({ exit }) => exit === 0)).toBe(true);
    expect((await rows()).map(({ row }) => row)).toEqual([1, 2, 3, 4]);
  });

  it('waits for an owner the directory knows, who may be named with it', async () => {
    const refused = await product.duban('amend', plan, file, '--add', '4', '--as', '沈核');
    expect(refused).toMatchObject({ exit: 1, out: expect.stringContaining('通讯录里没有「戏曲组」') });
    expect(await rows()).toHaveLength(4);
    expect(await amend('--add', '4', '--lead', '活动科', '--co', '数据中心')).toMatchObject({ added: [{ documentRow: 4, row: 5 }] });
    expect((await product.trial.reads.task(`${plan}-005`))?.state.duties).toMatchObject([{ unit: '活动科', kind: 'lead' }, { unit: '数据中心', kind: 'co' }]);
    expect((await product.trial.audit.officeActs(0, 100)).at(-1)).toMatchObject({ kind: 'taskAdded', facts: { rows: [4] } });
  });

  it('is part of the plan as printed: the same document is no difference any more, and a third one amends it', async () => {
    const rest = await product.json<{ acts?: { act: string }[]; unchanged: boolean }>('amend', plan, file);
    expect(rest.acts?.filter(({ act }) => act === 'register') ?? []).toEqual([]);
    await writeFile(file, planText(['青文发〔2026〕11号'], later).replace('10月底前印发手册', '11月底前印发手册'));
    const { acts } = await product.json<{ acts: { act: string; taskId: string }[] }>('amend', plan, file);
    expect(acts.map(({ act, taskId }) => [act, taskId])).toEqual([['amend', `${plan}-003`]]);
    expect(await amend('--rows', '#3')).toMatchObject({ done: [{ row: 3, act: 'amend', code: null }] });
    expect((await product.trial.reads.task(`${plan}-003`))?.state.term).toEqual({ kind: 'dated', end: '2026-11-30' });
  });

  it('counts as nothing missing in the papers of a period it came too late for', async () => {
    const { out } = await product.duban('export', 'progress-table', plan, '--cycle', '2026Q2', '-o', product.file('q2.docx'));
    expect(out).toContain('5 行，其中未报 2 行');
    expect((await product.duban('edition', 'open', plan, '2026Q2', '--as', '沈核')).out).toContain('5 行，应报 2 项');
    expect((await product.duban('edition', 'show', plan, '2026Q2', '--row', '3')).out).toContain('本期不要求报送');
    const forms = await product.json<{ unit: string; rows: number }[]>('export', 'unit-form', plan, '--cycle', '2026Q2', '-o', product.file('forms'));
    expect(forms.map(({ unit, rows: asked }) => [unit, asked])).toEqual([['设施科', 2]]);
  });

  it('is verified with all others', async () => {
    expect(await product.duban('audit', 'verify')).toMatchObject({ exit: 0 });
  });

  it.each([
    [['--add', '#9'], /第 ?9|#9/u],
    [['--rows', '1', '--lead', '活动科'], /--add/u],
    [['--add', '#3', '--co', '活动科'], /--lead/u],
    [['--add', '#3', '--all'], /--all/u],
  ])('is asked for correctly: %j', async (words, sentence) => {
    expect(await product.duban('amend', plan, file, ...words)).toMatchObject({ exit: 2, err: expect.stringMatching(sentence) });
  });
});
