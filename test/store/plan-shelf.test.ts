import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { fictitiousDirectory, fictitiousPlan, people } from '../support/fictitious-plan.ts';
import { createTrialRegister, type TrialRegister } from '../support/trial-register.ts';

let database: TestDatabase;
let trial: TrialRegister;
const monday = new Date('2026-03-02T00:30:00Z');

beforeAll(async () => {
  database = await createTestDatabase();
  trial = await createTrialRegister(database.prisma, fictitiousDirectory(), monday);
});
afterAll(async () => await database.drop());

let copies = 0;
const importCopy = async () => (await trial.importPlan(fictitiousPlan(), `copy ${(copies += 1)}`)).planId;

/** Owners and names settled as a supervisor would. */
async function importSettled(): Promise<string> {
  const planId = await importCopy();
  await trial.shelf.settleName(planId, '数据组', '数据中心');
  await trial.shelf.assign(planId, { rows: ['#5'], leadUnits: ['活动科'], coUnits: ['宣传科'] });
  return planId;
}

const codes = async (planId: string) => (await trial.shelf.findings(planId)).map(({ severity, code }) => `${severity} ${code}`);

describe('importing', () => {
  it('stores a plan with its tasks under readable ids', async () => {
    const { planId, isNew } = await trial.importPlan(fictitiousPlan(), 'first');
    const plan = await trial.shelf.plan(planId);
    expect(isNew).toBe(true);
    expect(planId).toMatch(/^p[0-9a-f]{8}$/);
    expect(plan?.rows.map(({ taskId }) => taskId)).toEqual([1, 2, 3, 4, 5, 6].map((row) => `${planId}-00${row}`));
    expect(plan?.rows[0]?.draft).toEqual(fictitiousPlan().tasks[0]);
  });

  it('answers the same plan for the same bytes, also when two people import at once', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => trial.importPlan(fictitiousPlan(), 'at once')));
    expect(new Set(answers.map(({ planId }) => planId)).size).toBe(1);
    expect(answers.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(await database.prisma.task.count({ where: { planId: answers[0]!.planId } })).toBe(6);
  });

  it('finds a plan by the beginning of its id, and none when that fits two', async () => {
    const planId = await importCopy();
    await importCopy();
    expect((await trial.shelf.plan(planId.slice(0, 7)))?.id).toBe(planId);
    expect(await trial.shelf.plan('p')).toBeNull();
    expect(await trial.shelf.plan('')).toBeNull();
  });
});

describe('settling owners', () => {
  it('lists what stands in the way, recomputed from the directory', async () => {
    const planId = await importCopy();
    expect(await codes(planId)).toEqual([
      'doubt duplicate-number', 'note no-deadlines', 'error missing-lead', 'error missing-lead', 'doubt unknown-unit',
    ]);
  });

  it('settles a name once for every row, and owners by row', async () => {
    expect(await codes(await importSettled())).toEqual(['doubt duplicate-number', 'note no-deadlines']);
  });

  it('assigns a whole section by words of its heading', async () => {
    const planId = await importCopy();
    expect(await trial.shelf.assign(planId, { section: '群众 活动', leadUnits: ['活动科'], coUnits: ['宣传科', '活动科'] })).toEqual({ ok: true, rows: [3, 4, 5] });
    expect((await trial.shelf.plan(planId))?.rows[3]?.draft).toMatchObject({ leadUnits: ['活动科'], coUnits: ['宣传科'], leadExplicit: true });
  });

  it.each([
    ['a number printed twice', { rows: ['5'] }, '出现 2 次（#5、#6）'],
    ['a row beyond the last', { rows: ['#9'] }, '共有 6 行'],
    ['a heading nobody printed', { section: '财务' }, '现有：一、设施建设'],
    ['no row at all', {}, '请指明行'],
  ])('refuses %s in words', async (_, where, words) => {
    const planId = await importCopy();
    const answer = await trial.shelf.assign(planId, { ...where, leadUnits: ['活动科'], coUnits: [] });
    expect(answer).toMatchObject({ ok: false, message: expect.stringContaining(words) });
  });

  it('refuses a unit the directory does not know', async () => {
    const planId = await importCopy();
    expect(await trial.shelf.assign(planId, { rows: [1], leadUnits: ['外宾科'], coUnits: [] })).toMatchObject({ ok: false, message: expect.stringContaining('外宾科') });
    expect(await trial.shelf.settleName(planId, '数据组', '外宾科')).toMatchObject({ ok: false, message: expect.stringContaining('外宾科') });
    expect(await trial.shelf.settleName(planId, '没印的名字', '设施科')).toMatchObject({ ok: false });
  });

  it('keeps a row that is left out in the table, with its reason, and out of the findings', async () => {
    const planId = await importCopy();
    expect(await trial.shelf.leaveOut(planId, '#5', ' ')).toMatchObject({ ok: false });
    expect(await trial.shelf.leaveOut(planId, '#5', '另行部署')).toEqual({ ok: true, rows: [5] });
    expect((await trial.shelf.plan(planId))?.rows[4]?.leftOut).toBe('另行部署');
    expect((await codes(planId)).filter((code) => code === 'error missing-lead')).toHaveLength(1);
  });
});

describe('launching', () => {
  it('stores plan, lines and terms in one go, and starts every task once', async () => {
    const planId = await importSettled();
    const { launch, lines } = await trial.launch(planId, people.supervisor);

    expect(launch.cycles.map(({ due }) => due)).toEqual(['2026-03-25', '2026-06-25', '2026-09-24', '2026-12-25']);
    expect(launch.accepted.map(({ code }) => code)).toEqual(['duplicate-number']);
    expect(await trial.shelf.plan(planId)).toMatchObject({ state: 'launched', launchDate: '2026-03-02', launchedAt: monday });
    const tasks = await trial.reads.tasksOf(planId);
    expect(tasks.map(({ state }) => state.stage)).toEqual(Array(6).fill('assigned'));
    expect(tasks[1]?.state.term).toEqual({ kind: 'dated', end: '2026-06-30' });
    expect(await trial.shelf.tasksToStart(planId)).toEqual([]);

    const stored = await database.prisma.line.findMany({ where: { task: { planId } } });
    expect(new Set(stored.map(({ key }) => key))).toEqual(new Set(lines.map(({ key }) => key)));
    expect(stored.filter(({ outcome }) => outcome !== null)).toEqual([]);
  });

  it('writes nothing a second time and says when the plan was launched', async () => {
    const planId = await importSettled();
    const { launch, lines } = await trial.launch(planId, people.supervisor);
    const stored = lines.map((line) => ({ ...line, standing: true, wakeAt: line.at }));
    expect(await trial.shelf.storeLaunch(planId, launch, { lines: stored, rehearsal: {}, by: people.reviewer, at: monday })).toBe(false);
    await expect(trial.launch(planId, people.supervisor)).rejects.toThrow('已于 2026-03-02 启动');
    expect(await database.prisma.line.count({ where: { task: { planId } } })).toBe(lines.length);
  });

  it('is repeatable after a stop between storing and starting', async () => {
    const planId = await importSettled();
    const plan = await trial.shelf.plan(planId);
    const { launch } = await trial.launch(await importSettled(), people.supervisor);
    const tasks = launch.tasks.map((task, index) => ({ ...task, taskId: plan!.rows[index]!.taskId }));
    await trial.shelf.storeLaunch(planId, { ...launch, planId, tasks }, { lines: [], rehearsal: {}, by: people.supervisor, at: monday });

    expect((await trial.shelf.plan(planId))?.state).toBe('launching');
    expect(await trial.shelf.tasksToStart(planId)).toHaveLength(6);
    await trial.startTasks(planId);
    await trial.startTasks(planId);
    expect(await database.prisma.event.count({ where: { task: { planId }, type: 'assigned' } })).toBe(6);
  });

  it('refuses to change owners afterwards and names the command that does', async () => {
    const planId = await importSettled();
    await trial.launch(planId, people.supervisor);
    const answer = await trial.shelf.assign(planId, { rows: ['#1'], leadUnits: ['活动科'], coUnits: [] });
    expect(answer).toEqual({ ok: false, message: `本计划已启动，责任单位须逐项改派：duban act ${planId}-001 reassign。` });
  });

  it('is stopped by an error and writes nothing', async () => {
    const planId = await importCopy();
    await expect(trial.launch(planId, people.supervisor)).rejects.toThrow('有 2 处错误');
    expect((await trial.shelf.plan(planId))?.state).toBe('drafted');
  });
});
