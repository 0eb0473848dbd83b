import { ActivityCancellationType, continueAsNew, proxyActivities, workflowInfo } from '@temporalio/workflow';
import type { DrainActivities } from '../activities/drain-contract.ts';
import { deliverTaskQueue } from './deliver-names.ts';

export interface DeliverInput {
  channel: string;
}

/** A day of ten-minute runs: some 900 events. */
const RUNS_A_HISTORY = 144;

/** Keeps one channel drained for ever; whatever is sent, claimed or waited for stands in the register, not here. */
export async function deliver({ channel }: DeliverInput): Promise<void> {
  // Heartbeats, because a deliverer killed in a send must be replaced within seconds; WAIT_CANCELLATION_COMPLETED,
  // because the one send in hand is finished and settled first. Retries are safe: every attempt begins a new reign.
  const { drain } = proxyActivities<DrainActivities>({
    taskQueue: deliverTaskQueue(channel),
    heartbeatTimeout: '20s',
    startToCloseTimeout: '15m',
    retry: { initialInterval: '1s', maximumInterval: '5s' },
    cancellationType: ActivityCancellationType.WAIT_CANCELLATION_COMPLETED,
  });

  for (let run = 0; run < RUNS_A_HISTORY && !workflowInfo().continueAsNewSuggested; run += 1) await drain();
  await continueAsNew<typeof deliver>({ channel });
}
