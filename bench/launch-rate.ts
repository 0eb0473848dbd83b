import { createBareTasks } from './bare-tasks.ts';
import { openBenchWorld } from './bench-world.ts';
import { openLaunchProcess } from './launch-from-process.ts';
import { madeDirectory, madePlan } from './made-plan.ts';
import { createTally } from './tally.ts';

export interface LaunchRate {
  /** Tasks a second from the transaction that stores the launch until the last task is assigned in the register. */
  tasksPerSecond: number;
  barePerSecond: number;
  ratio: number;
  /** The same without the time of the storing transaction: the workflows alone. */
  ratioOnceStored: number;
  batches: { tasks: number; storingMs: number; productMs: number; bareMs: number }[];
}

const UNITS = 17;
const WARM_UP = 40;
const BATCHES = [38, 100, 38, 200];

/** Launches whole plans and the same number of bare workflows in turn, on one server and one Postgres. Workers share a process; a plan is launched from one of its own, as `duban launch` does. */
export async function measureLaunchRate(): Promise<LaunchRate> {
  const tally = createTally();
  const world = await openBenchWorld({ directory: madeDirectory(UNITS), start: '2026-03-02T08:00:00+08:00', onAppend: tally.count });
  const bare = await createBareTasks(world);
  const desk = await openLaunchProcess(world.launchProcess);
  let plans = 0;
  const launchProduct = async (tasks: number) => {
    const planId = await world.importPlan(madePlan(tasks, UNITS, `工作要点之${(plans += 1)}`));
    const done = tally.next(tasks);
    const { storing, stored } = await desk.launch(planId);
    return { productMs: (await done) - storing, storingMs: stored - storing };
  };
  try {
    await launchProduct(WARM_UP);
    await bare.launch(WARM_UP);
    const batches: LaunchRate['batches'] = [];
    for (const [index, tasks] of BATCHES.entries()) {
      // Whoever comes second meets a busier server: they take turns at that too.
      const bareFirst = index % 2 === 1;
      const early = bareFirst ? await bare.launch(tasks) : null;
      const product = await launchProduct(tasks);
      batches.push({ tasks, ...product, bareMs: early ?? (await bare.launch(tasks)) });
    }
    const sum = (pick: (batch: (typeof batches)[number]) => number) => batches.reduce((total, batch) => total + pick(batch), 0);
    const [tasks, productMs, storingMs, bareMs] = [sum((each) => each.tasks), sum((each) => each.productMs), sum((each) => each.storingMs), sum((each) => each.bareMs)];
    return {
      tasksPerSecond: (tasks * 1_000) / productMs,
      barePerSecond: (tasks * 1_000) / bareMs,
      ratio: bareMs / productMs,
      ratioOnceStored: bareMs / (productMs - storingMs),
      batches,
    };
  } finally {
    await desk.close();
    await bare.close();
    await world.close();
  }
}
