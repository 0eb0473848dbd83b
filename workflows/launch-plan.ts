import { proxyActivities } from '@temporalio/workflow';
import type { LaunchActivities } from '../activities/launch-contract.ts';

// Starting a workflow that runs already is no act at all, so the whole activity may be run again at any time.
const { startTasks, markLaunched } = proxyActivities<LaunchActivities>({
  startToCloseTimeout: '15m',
  heartbeatTimeout: '20s',
  retry: { initialInterval: '1s', maximumInterval: '10s' },
});

/** Starts the workflow of every task of a plan that is stored as launching. Repeatable without doubling. */
export async function launchPlan({ planId }: { planId: string }): Promise<{ started: number }> {
  const started = await startTasks(planId);
  await markLaunched(planId);
  return { started };
}
