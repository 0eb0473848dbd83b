import { Worker, type NativeConnection, type WorkerOptions, type WorkflowBundleOption } from '@temporalio/worker';
import { createLaunchActivities, type LaunchDependencies } from '../activities/launch.ts';
import { createReckonActivities, type ReckonDependencies } from '../activities/reckon.ts';
import { createRecord, type RecordDependencies } from '../activities/record.ts';
import { withHelp } from '../activities/with-help.ts';
import { taskQueue } from '../workflows/names.ts';

export interface TaskWorkerOptions extends Pick<WorkerOptions, 'dataConverter'> {
  workflowBundle: WorkflowBundleOption;
  connection: NativeConnection;
  namespace: string;
  record: RecordDependencies;
  launch: LaunchDependencies;
  /** For the daily reckoning, which shares the launches' queue; without it nobody may start one there. */
  reckon?: ReckonDependencies;
}

const CACHED_WORKFLOWS = 300;
const RECORDS_AT_ONCE = 10;

/** The workers of `duban worker`: one for tasks, one for launches and the daily reckoning, so that a launch never holds up a click. */
export async function createTaskWorkers({ connection, namespace, record, launch, reckon, ...workflows }: TaskWorkerOptions): Promise<Worker[]> {
  const common = { connection, namespace, shutdownGraceTime: '5s', maxCachedWorkflows: CACHED_WORKFLOWS, ...workflows } as const;
  return Promise.all([
    Worker.create({
      ...common,
      taskQueue: taskQueue.tasks,
      // No more than its pool has connections: whoever waits in the pool is cut off after a second and begins anew.
      maxConcurrentLocalActivityExecutions: RECORDS_AT_ONCE,
      activities: { record: withHelp(createRecord(record), record.register) },
    }),
    Worker.create({
      ...common,
      taskQueue: taskQueue.launches,
      activities: { ...createLaunchActivities(launch), ...(reckon ? createReckonActivities(reckon) : {}) },
    }),
  ]);
}
