import { afterAll, beforeAll, expect, it } from 'vitest';
import { progressRows } from '../../core/edition/progress-rows.ts';
import { printedWords } from '../../locales/zh-CN/editions.ts';
import { instantAt } from '../../core/schedule/instant.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { fictitiousDirectory, fictitiousPlan, people } from '../support/fictitious-plan.ts';
import { createTrialRegister, type TrialRegister } from '../support/trial-register.ts';

let database: TestDatabase;
let trial: TrialRegister;
let taskId: string;
const on = (date: string, time: string) => instantAt(date, time, 'Asia/Shanghai');

beforeAll(async () => {
  database = await createTestDatabase();
  trial = await createTrialRegister(database.prisma, fictitiousDirectory(), on('2026-03-02', '08:30'));
  const { planId } = await trial.importPlan(fictitiousPlan());
  await trial.shelf.settleName(planId, '数据组', '数据中心');
  await trial.shelf.assign(planId, { rows: ['#5'], leadUnits: ['活动科'], coUnits: [] });
  await trial.launch(planId, people.supervisor);
  taskId = `${planId}-001`;
  await trial.stepTo(planId, on('2026-03-16', '08:57'));
  const report = { done: '已开放一处', next: '', difficulty: '', values: [] };
  await trial.act(taskId, people.facility, { type: 'submitReport', cycle: '2026Q1', report, progressClass: '达进度', attestedBy: '费主' });
  await approve('2026Q1');
  await trial.stepTo(planId, on('2026-06-15', '08:57'));
});
afterAll(async () => await database?.drop());

async function approve(cycle: string): Promise<void> {
  const content = (await trial.reads.task(taskId))?.state.cycles.find(({ id }) => id === cycle)?.content ?? '';
  expect(await trial.act(taskId, people.supervisor, { type: 'approve', cycle, content })).toMatchObject({ ok: true });
}

it('lets the last approved text stand, printed with its period in the table that goes up', async () => {
  expect(await trial.act(taskId, people.facility, { type: 'noChange', cycle: '2026Q2', why: '' })).toMatchObject({ ok: true });
  await approve('2026Q2');
  const [task, submissions] = await Promise.all([trial.reads.task(taskId), trial.reads.submissions(taskId)]);
  const [row] = progressRows([{ ...task!, reporting: { cycle: '2026Q2', asked: true }, submissions }], '2026Q2', { notBrokenDown: '', unasked: printedWords.unasked });
  expect(row).toMatchObject({ progress: '已开放一处（截至3月底）', progressClass: '达进度' });
});

it('tells who has no approved text that there is none', async () => {
  const other = taskId.replace(/001$/u, '002');
  expect(await trial.act(other, people.facility, { type: 'noChange', cycle: '2026Q1', why: '' })).toMatchObject({ ok: false, code: 'NO_EARLIER_TEXT' });
});
