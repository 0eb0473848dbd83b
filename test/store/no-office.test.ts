import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { fictitiousDirectory, fictitiousPlan, people } from '../support/fictitious-plan.ts';
import { createTrialRegister } from '../support/trial-register.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => await database.drop());

it('asks for help on the task itself when a line reaches nobody and no office is left to be told', async () => {
  const trial = await createTrialRegister(database.prisma, fictitiousDirectory(), new Date('2026-03-02T00:30:00Z'));
  const { planId } = await trial.importPlan(fictitiousPlan());
  await trial.shelf.settleName(planId, '数据组', '数据中心');
  await trial.shelf.assign(planId, { rows: ['#5'], leadUnits: ['活动科'], coUnits: [] });
  await trial.launch(planId, people.supervisor);
  const helped = async () => (await trial.reads.tasksOf(planId)).filter(({ needsHelp }) => needsHelp !== null);
  expect(await helped()).toEqual([]);

  // Everybody has left at once.
  const directory = fictitiousDirectory();
  await trial.directories.saveDirectory({ ...directory, people: [] });
  await new Promise((resolve) => setTimeout(resolve, 1_100)); // the planning book is kept for a second
  await trial.stepTo(planId, new Date('2026-03-05T06:30:00Z'));
  await trial.stepTo(planId, new Date('2026-03-05T06:31:00Z')); // what was meant for the office comes due at once
  const tasks = await helped();
  expect(tasks.length).toBeGreaterThan(0);
  expect(tasks[0]!.needsHelp).toContain('督查人员');
});
