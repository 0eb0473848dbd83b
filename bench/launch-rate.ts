import { createBareTasks } from './bare-tasks.ts';
import { openBenchWorld } from './bench-world.ts';
import { madeDirectory, madePlan } from './made-plan.ts';
import { createTally } from './tally.ts';

export interface LaunchRate {
  /** Tasks a second from the transaction that stores the launch until the last task is assigned in the register. */
  tasksPerSecond: number;
  barePerSecond: number;
  ratio: number;
  batches: { tasks: number; productMs: number; bareMs: number }[];
}

const UNITS = 17;
const WARM_UP = 40;
const BATCHES = [38, 100, 38, 200, 38, 100, 38];

/** Launches whole plans and the same number of bare workflows in turn, on one server and one Postgres, in one process. */
export async function measureLaunchRate(): Promise<LaunchRate> {
  const tally = createTally();
  const world = await openBenchWorld({ directory: madeDirectory(UNITS), start: '2026-03-02T08:00:00+08:00', onAppend: tally.count });
  const bare = await createBareTasks(world);
  let plans = 0;
  const launchProduct = async (tasks: number): Promise<number> => {
    const planId = await world.importPlan(madePlan(tasks, UNITS, `工作要点之${(plans += 1)}`));
    const done = tally.next(tasks);
    let from = 0;
    await world.launchPlan(planId, () => (from = performance.now()));
    return (await done) - from;
  };
  try {
    await launchProduct(WARM_UP);
    await bare.launch(WARM_UP);
    const batches: LaunchRate['batches'] = [];
    for (const [index, tasks] of BATCHES.entries()) {
      // Whoever comes second meets a busier server: they take turns at that too.
      const bareFirst = index % 2 === 1;
      const first = bareFirst ? await bare.launch(tasks) : await launchProduct(tasks);
      const second = bareFirst ? await launchProduct(tasks) : await bare.launch(tasks);
      batches.push({ tasks, productMs: bareFirst ? second : first, bareMs: bareFirst ? first : second });
    }
    const sum = (pick: (batch: (typeof batches)[number]) => number) => batches.reduce((total, batch) => total + pick(batch), 0);
    const tasksPerSecond = (sum(({ tasks }) => tasks) * 1_000) / sum(({ productMs }) => productMs);
    const barePerSecond = (sum(({ tasks }) => tasks) * 1_000) / sum(({ bareMs }) => bareMs);
    return { tasksPerSecond, barePerSecond, ratio: tasksPerSecond / barePerSecond, batches };
  } finally {
    await bare.close();
    await world.close();
  }
}
