import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inputOfTask } from '../../core/schedule/input-of-task.ts';
import { linesDiff } from '../../core/schedule/lines-diff.ts';
import { schedule } from '../../core/schedule/schedule.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { fictitiousDirectory, fictitiousPlan, people } from '../support/fictitious-plan.ts';
import { createTrialRegister, type TrialRegister } from '../support/trial-register.ts';

let database: TestDatabase;
let trial: TrialRegister;
const launchedAt = new Date('2026-03-02T00:30:00Z'); // 08:30, before the round of 09:00

beforeAll(async () => {
  database = await createTestDatabase();
  trial = await createTrialRegister(database.prisma, fictitiousDirectory(), launchedAt);
});
afterAll(async () => await database.drop());

/** Launches a copy of the plan at 08:30 and assigns its tasks at another instant. */
async function launchAndBegin(begun: Date): Promise<string> {
  await trial.clock.stand(launchedAt);
  const { planId } = await trial.importPlan(fictitiousPlan(), `begun ${begun.toISOString()}`);
  await trial.shelf.settleName(planId, '数据组', '数据中心');
  await trial.shelf.assign(planId, { rows: ['#5'], leadUnits: ['活动科'], coUnits: ['宣传科'] });
  await trial.launch(planId, people.supervisor, begun);
  return planId;
}

/** What planning a task now would change of its stored lines. */
async function movesOf(planId: string) {
  const book = await trial.planning.bookOf(planId, true);
  const tasks = await trial.reads.tasksOf(planId);
  return await Promise.all(
    tasks.map(async ({ id, state }) => {
      const held = await database.prisma.line.findMany({ where: { taskId: id } });
      const stored = held.map(({ key, at, standing, recordedAt, outcome }) => ({ key, at, standing, recorded: recordedAt !== null, settled: outcome !== null }));
      return linesDiff(schedule(inputOfTask(state, book)), stored, await trial.clock.now());
    }),
  );
}

describe('the first event of a launched task', () => {
  it('leaves the year as the launch stored it, within the round it was planned for', async () => {
    const planId = await launchAndBegin(new Date('2026-03-02T00:59:00Z'));
    expect((await trial.reads.tasksOf(planId)).map(({ state }) => [state.stage, state.assignedAt])).toEqual(Array(6).fill(['assigned', '2026-03-02T00:59:00.000Z']));
    expect(await movesOf(planId)).toEqual(Array(6).fill({ add: [], moot: [], move: [] }));
    const wakes = await database.prisma.task.findMany({ where: { planId }, select: { nextWakeAt: true } });
    expect(wakes.every(({ nextWakeAt }) => nextWakeAt !== null && nextWakeAt < new Date('2026-03-02T01:00:00Z'))).toBe(true);
  });

  it('moves what was planned for a round that has gone by', async () => {
    const planId = await launchAndBegin(new Date('2026-03-02T01:01:00Z'));
    expect(await movesOf(planId)).toEqual(Array(6).fill({ add: [], moot: [], move: [] }));
    const assigned = await database.prisma.line.findMany({ where: { task: { planId }, purpose: 'assigned' }, select: { at: true } });
    expect(new Set(assigned.map(({ at }) => at.toISOString()))).toEqual(new Set(['2026-03-02T06:30:00.000Z']));
  });
});
