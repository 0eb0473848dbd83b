import type { Ask } from '../desk/ask.ts';
import { eventually } from '../test/support/eventually.ts';
import { taskWorkflowId } from '../workflows/names.ts';
import { openBenchWorld } from './bench-world.ts';
import { readStretches, type Stretch } from './history-stretches.ts';
import { madeDirectory, madePlan } from './made-plan.ts';

export interface HistoryCost {
  /** Of every task's whole history. */
  stretches: Stretch[];
  /** Events that rejected acts added, all together. */
  rejected: number;
  /** How many acts were rejected. */
  rejections: number;
}

const TASKS = 6;
const REPORT: Ask = {
  type: 'submitReport',
  cycle: '2026Q1',
  report: { done: '已完成', next: '继续推进', difficulty: '', values: [] },
  progressClass: '达进度',
  attestedBy: '科长',
};
/** A thousand product milliseconds in a real one: half an hour before a round passes in two seconds. */
const SECONDS_A_DAY = 86.4;

/** Plays six tasks over their first weeks on a real dev server: timers that fire, acts, acts that are rejected. Reads the cost from the fetched histories. */
export async function measureHistoryCost(): Promise<HistoryCost> {
  const world = await openBenchWorld({ directory: madeDirectory(2), start: '2026-03-02T08:00:00+08:00' });
  try {
    const planId = await world.importPlan(madePlan(TASKS, 2));
    await world.launchPlan(planId);
    const tasks = (await world.reads.tasksOf(planId)).map(({ id }) => id);

    let acts = 0;
    const act = async (taskId: string, by: string, ask: Ask) => {
      const receipt = await world.desk.receive({ key: `act-${(acts += 1)}`, by, via: 'chat', asks: [{ taskId, ask }] });
      const { rows } = await world.desk.settled(receipt, 30_000);
      return rows[0]?.outcome;
    };
    const lead = (index: number) => `contact-${(index % 2) + 1}@bench.example`;
    const length = async (taskId: string) => (await historyOf(taskId)).events?.length ?? 0;
    const historyOf = (taskId: string) => world.client.workflow.getHandle(taskWorkflowId(taskId)).fetchHistory();

    /** Lets the clock run from well before a round, so that every task has set its timer, until every task has had its wake. */
    const runRound = async (round: string) => {
      const from = new Date(new Date(round).getTime() - 4 * 3_600_000);
      await world.clock.run(from, SECONDS_A_DAY);
      for (const taskId of tasks) await world.engine.tellClockMoved(taskId);
      const before = (rows: { nextWakeAt: Date | null }[]) => rows.every(({ nextWakeAt }) => !nextWakeAt || nextWakeAt > new Date(round));
      const wakes = () => world.database.prisma.task.findMany({ where: { planId }, select: { nextWakeAt: true } });
      await eventually(wakes, before, 60_000);
      await world.clock.stand(new Date(round));
    };

    await runRound('2026-03-04T09:00:00+08:00');
    await runRound('2026-03-05T09:00:00+08:00');
    // A nudge leaves the next wake alone; a signature and a report move it.
    for (const taskId of tasks) await act(taskId, 'supervisor@bench.example', { type: 'nudge', words: '请尽快签收' });
    for (const [index, taskId] of tasks.entries()) await act(taskId, lead(index), { type: 'acknowledge' });
    await runRound('2026-03-16T09:00:00+08:00');
    for (const [index, taskId] of tasks.entries()) await act(taskId, lead(index), REPORT);

    let rejected = 0;
    for (const [index, taskId] of tasks.entries()) {
      const before = await length(taskId);
      const outcome = await act(taskId, lead(index), { type: 'acknowledge' });
      if (outcome?.ok !== false) throw new Error(`a second signature of ${taskId} was not refused: ${JSON.stringify(outcome)}`);
      rejected += (await length(taskId)) - before;
    }
    const histories = await Promise.all(tasks.map(historyOf));
    return { stretches: histories.flatMap(readStretches), rejected, rejections: tasks.length };
  } finally {
    await world.close();
  }
}
