import { afterAll, beforeAll, expect, it } from 'vitest';
import { instantAt } from '../../core/schedule/instant.ts';
import { NEVER } from '../../core/schedule/never.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { fictitiousDirectory, fictitiousPlan, people } from '../support/fictitious-plan.ts';
import { createTrialRegister, type TrialRegister } from '../support/trial-register.ts';

let database: TestDatabase;
let trial: TrialRegister;
let planId: string;
let taskId: string;
const on = (date: string, time: string) => instantAt(date, time, 'Asia/Shanghai');
const principals = () => trial.prisma.line.findMany({ where: { taskId, cycle: '2026Q1', role: 'principal', outcome: null }, select: { at: true, wakeAt: true } });

beforeAll(async () => {
  database = await createTestDatabase();
  trial = await createTrialRegister(database.prisma, fictitiousDirectory(), on('2026-03-02', '08:30'));
  ({ planId } = await trial.importPlan(fictitiousPlan()));
  await trial.shelf.settleName(planId, '数据组', '数据中心');
  await trial.shelf.assign(planId, { rows: ['#5'], leadUnits: ['活动科'], coUnits: [] });
  await trial.launch(planId, people.supervisor);
  taskId = `${planId}-001`;
  for (const date of ['2026-03-16', '2026-03-25', '2026-04-01']) await trial.stepTo(planId, on(date, '08:57'));
});
afterAll(async () => await database?.drop());

it('a letter that waits for its release wakes nobody, also when the one before it is held and moves it on', async () => {
  expect(await principals()).toEqual([{ at: on('2026-04-09', '14:30'), wakeAt: NEVER }]);
  expect(await trial.act(taskId, people.supervisor, { type: 'holdLetter', cycle: '2026Q1', rung: 2, reason: '正在汇总' })).toMatchObject({ ok: true });
  expect(await principals()).toEqual([{ at: on('2026-04-16', '14:30'), wakeAt: NEVER }]);

  for (const date of ['2026-04-09', '2026-04-16', '2026-04-17']) for (const time of ['08:57', '14:27']) await trial.stepTo(planId, on(date, time));
  const { nextWakeAt } = await trial.prisma.task.findUniqueOrThrow({ where: { id: taskId } });
  expect(nextWakeAt!.getTime()).toBeGreaterThan(on('2026-04-17', '14:27').getTime());
});
