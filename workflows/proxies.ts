import { proxyLocalActivities } from '@temporalio/workflow';
import type { TaskActivities } from '../activities/record-contract.ts';

// Six history events a wake instead of eleven. Waits longer than 2 s as a durable timer, so that a slow register never holds the worker.
export const { record } = proxyLocalActivities<TaskActivities>({
  startToCloseTimeout: '2s',
  localRetryThreshold: '2s',
  retry: { initialInterval: '200ms', maximumInterval: '60s' },
});
