import { proxyLocalActivities, sleep } from '@temporalio/workflow';

export interface BareActivities {
  write(id: string): Promise<void>;
}

// The settings of `record`, so that only the work differs.
const { write } = proxyLocalActivities<BareActivities>({
  startToCloseTimeout: '2s',
  localRetryThreshold: '2s',
  retry: { initialInterval: '200ms', maximumInterval: '60s' },
});

/** What a launched task is compared with: one local write, then the wait for a timer, as a task waits for its wake. */
export async function bareTask(id: string): Promise<void> {
  await write(id);
  await sleep('30 days');
}
