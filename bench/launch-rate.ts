import { createBareTasks } from './bare-tasks.ts';
import { openBenchWorld } from './bench-world.ts';
import { openLaunchProcess } from './launch-from-process.ts';
import { madeDirectory, madePlan } from './made-plan.ts';
import { createTally } from './tally.ts';

/** One plan and as many bare workflows, one after the other. */
export interface LaunchPair {
  /** From the transaction that stores the launch until the last task is assigned in the register. */
  productMs: number;
  /** Of it the storing transaction. */
  storingMs: number;
  bareMs: number;
}

export interface LaunchRate {
  /** Tasks of each batch. */
  tasks: number;
  pairs: LaunchPair[];
}

const UNITS = 17;
const WARM_UP = 40;
/** A plan of the middle size, often enough that a machine that stalls in one batch does not decide. */
const TASKS = 100;
const PAIRS = 7;

/** Launches whole plans and the same number of bare workflows in turn, on one server and one Postgres. Workers share a process; a plan is launched from one of its own, as `duban launch` does. */
export async function measureLaunchRate(): Promise<LaunchRate> {
  const tally = createTally();
  const world = await openBenchWorld({ directory: madeDirectory(UNITS), start: '2026-03-02T08:00:00+08:00', onAppend: tally.count });
  const bare = await createBareTasks(world);
  const desk = await openLaunchProcess(world.launchProcess);
  let plans = 0;
  const launchProduct = async (tasks: number): Promise<Omit<LaunchPair, 'bareMs'>> => {
    const planId = await world.importPlan(madePlan(tasks, UNITS, `工作要点之${(plans += 1)}`));
    const done = tally.next(tasks);
    const { storing, stored } = await desk.launch(planId);
    return { productMs: (await done) - storing, storingMs: stored - storing };
  };
  try {
    await launchProduct(WARM_UP);
    await bare.launch(WARM_UP);
    const pairs: LaunchPair[] = [];
    while (pairs.length < PAIRS) {
      // Whoever comes second meets a busier server: they take turns at that too.
      const early = pairs.length % 2 === 1 ? await bare.launch(TASKS) : null;
      const product = await launchProduct(TASKS);
      pairs.push({ ...product, bareMs: early ?? (await bare.launch(TASKS)) });
    }
    return { tasks: TASKS, pairs };
  } finally {
    await desk.close();
    await bare.close();
    await world.close();
  }
}
