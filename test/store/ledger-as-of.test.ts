import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dateOf, instantAt } from '../../core/schedule/instant.ts';
import { addDays } from '../../core/calendar/day-number.ts';
import type { TaskState } from '../../core/task/task-state.ts';
import { planAsOf } from '../../desk/plan-as-of.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { fictitiousDirectory, fictitiousPlan, people } from '../support/fictitious-plan.ts';
import { createTrialRegister, type TrialRegister } from '../support/trial-register.ts';

const zone = 'Asia/Shanghai';
let database: TestDatabase;
let trial: TrialRegister;
let planId: string;
const id = (row: number) => `${planId}-00${row}`;
/** What the register's snapshots were when each day ended. */
const kept = new Map<string, Record<string, TaskState>>();
const report = (done: string) => ({
  type: 'submitReport' as const, cycle: '2026Q1', progressClass: '达进度' as const, attestedBy: '费主',
  report: { done, next: '', difficulty: '', values: [] },
});

const snapshots = async () => Object.fromEntries((await trial.reads.tasksOf(planId)).map((task) => [task.id, task.state]));
const asOf = (day: string) => planAsOf(trial.reads, planId, instantAt(addDays(day, 1), '00:00', zone));

async function live(day: string, acts: () => Promise<unknown>): Promise<void> {
  await trial.stepTo(planId, instantAt(day, '09:05', zone));
  await acts();
  await trial.stepTo(planId, instantAt(day, '23:59', zone));
  kept.set(day, await snapshots());
}

beforeAll(async () => {
  database = await createTestDatabase();
  trial = await createTrialRegister(database.prisma, fictitiousDirectory(), new Date('2026-03-02T00:30:00Z'));
  planId = (await trial.importPlan(fictitiousPlan())).planId;
  await trial.shelf.settleName(planId, '数据组', '数据中心');
  await trial.shelf.assign(planId, { rows: ['#5'], leadUnits: ['活动科'], coUnits: [] });
  await trial.launch(planId, people.supervisor);

  await live('2026-03-03', () => trial.act(id(1), people.facility, { type: 'acknowledge' }));
  await live('2026-03-16', () => trial.act(id(1), people.facility, report('第一稿')));
  await live('2026-03-17', async () => {
    const [first] = await trial.reads.submissions(id(1));
    await trial.act(id(1), people.supervisor, { type: 'return', cycle: '2026Q1', content: first!.hash, opinion: '请补数字' });
    await trial.act(id(2), people.supervisor, { type: 'withdraw', reason: '已并入' });
  });
  await live('2026-03-18', async () => {
    await trial.act(id(1), people.facility, report('第二稿'));
    const second = (await trial.reads.submissions(id(1)))[1];
    await trial.act(id(1), people.supervisor, { type: 'approve', cycle: '2026Q1', content: second!.hash });
  });
  await live('2026-04-02', async () => undefined);
});
afterAll(async () => await database.drop());

describe('a plan as of a day', () => {
  it('is, for every day, what the register held when that day ended', async () => {
    expect(kept.size).toBe(5);
    for (const [day, states] of kept) {
      const { tasks } = await asOf(day);
      expect(Object.fromEntries(tasks.map((task) => [task.id, task.state])), day).toEqual(states);
    }
  });

  it('is today what the register holds', async () => {
    const today = dateOf(await trial.clock.now(), zone);
    expect((await asOf(today)).tasks).toEqual(await trial.reads.tasksOf(planId));
  });

  it('shows the report each task had by then, and where it stood', async () => {
    const reportOn = async (day: string) => {
      const found = (await asOf(day)).reports.get(id(1));
      return found && [found.words.done, found.standing];
    };
    expect(await reportOn('2026-03-15')).toBeUndefined();
    expect(await reportOn('2026-03-16')).toEqual(['第一稿', 'submitted']);
    expect(await reportOn('2026-03-17')).toEqual(['第一稿', 'returned']);
    expect(await reportOn('2026-03-18')).toEqual(['第二稿', 'approved']);
  });

  it('has every task drafted before the launch', async () => {
    expect(new Set((await asOf('2026-03-01')).tasks.map(({ state }) => state.stage))).toEqual(new Set(['drafted']));
  });
});
