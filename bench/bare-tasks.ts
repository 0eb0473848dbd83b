import { Worker } from '@temporalio/worker';
import { fileURLToPath } from 'node:url';
import { openDatabase, recordLimits } from '../store/open-database.ts';
import { bundleWorkflows } from '../worker/bundle-workflows.ts';
import type { BareActivities, bareTask } from './bare-workflow.ts';
import type { BenchWorld } from './bench-world.ts';
import { createTally } from './tally.ts';

const TASK_QUEUE = 'bench-bare';
const AT_ONCE = 20;

export interface BareTasks {
  /** Starts as many, 20 at once; resolves with the milliseconds until the last has written its row. */
  launch(count: number): Promise<number>;
  close(): Promise<void>;
}

/** Bare workflows on the world's server and database, with the same codec, cache and kind of pool as `record` has. */
export async function createBareTasks({ client, database, dataConverter, environment, namespace }: BenchWorld): Promise<BareTasks> {
  const pool = openDatabase(database.url, recordLimits);
  await pool.$executeRaw`create table bench_writes (id text primary key, at timestamptz not null)`;
  const tally = createTally();
  const activities: BareActivities = {
    async write(id) {
      await pool.$executeRaw`insert into bench_writes (id, at) values (${id}, now()) on conflict do nothing`;
      tally.count();
    },
  };
  const worker = await Worker.create({
    connection: environment.nativeConnection,
    namespace,
    dataConverter,
    taskQueue: TASK_QUEUE,
    maxCachedWorkflows: 300,
    workflowBundle: await bundleWorkflows(fileURLToPath(new URL('bare-workflow.js', import.meta.url))),
    activities: { ...activities },
  });
  const running = worker.run();
  let started = 0;

  return {
    async launch(count) {
      const done = tally.next(count);
      const from = performance.now();
      for (let left = count; left > 0; left -= AT_ONCE) {
        const ids = Array.from({ length: Math.min(left, AT_ONCE) }, () => `bare-${(started += 1)}`);
        await Promise.all(
          ids.map((id) => client.workflow.start<typeof bareTask>('bareTask', { taskQueue: TASK_QUEUE, workflowId: id, args: [id] })),
        );
      }
      return (await done) - from;
    },
    async close() {
      worker.shutdown();
      await running;
      await pool.$disconnect();
    },
  };
}
