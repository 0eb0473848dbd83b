import { Worker, type NativeConnection, type WorkerOptions, type WorkflowBundleOption } from '@temporalio/worker';
import { createDrainActivities, type DrainDependencies } from '../activities/drain.ts';
import type { Channel } from '../ports/channel.ts';
import { deliverTaskQueue } from '../workflows/deliver-names.ts';

export interface DelivererOptions
  extends Omit<DrainDependencies, 'channel' | 'fallback' | 'perSecond'>,
    Pick<WorkerOptions, 'dataConverter'> {
  workflowBundle: WorkflowBundleOption;
  connection: NativeConnection;
  namespace: string;
  /** In the order in which they are tried: what one will not take goes to the next. */
  channels: Channel[];
  /** Calls a second each channel bears, by name. */
  perSecond?: Record<string, number>;
}

export interface Deliverer {
  /** Resolves when every worker has stopped after `shutdown`. */
  run(): Promise<void>;
  /** Finishes the sends in hand; whatever hangs is cut after 9 s and looked up by the next reign. */
  shutdown(): void;
}

/** The process `duban deliver`: one worker a channel, so that a slow provider never holds up another. */
export async function createDeliverer(options: DelivererOptions): Promise<Deliverer> {
  const { connection, namespace, channels, perSecond = {}, dataConverter, workflowBundle, ...drain } = options;
  const workers = await Promise.all(
    channels.map((channel, index) =>
      Worker.create({
        connection,
        namespace,
        taskQueue: deliverTaskQueue(channel.name),
        workflowBundle,
        ...(dataConverter ? { dataConverter } : {}),
        activities: {
          ...createDrainActivities({ ...drain, channel, fallback: channels[index + 1] ?? null, perSecond: perSecond[channel.name] }),
        },
        shutdownGraceTime: 0,
        shutdownForceTime: '9s',
        maxConcurrentActivityTaskExecutions: 1,
        maxCachedWorkflows: 2,
      }),
    ),
  );
  return {
    async run() {
      await Promise.all(workers.map((worker) => worker.run()));
    },
    shutdown() {
      for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
    },
  };
}
