import { CancellationScope, condition, sleep } from '@temporalio/workflow';

/**
 * `condition(stirred, ms)` with fewer promises: every promise of a workflow costs a stack trace in the sandbox, and
 * every task waits like this once a wake. True when stirred before the time was up.
 */
export async function stirredWithin(stirred: () => boolean, ms: number): Promise<boolean> {
  const timer = new CancellationScope();
  let timeUp = false;
  const ring = () => void (timeUp = true);
  timer.run(() => sleep(ms)).then(ring, () => undefined); // cancelled below, or with the run: then the wait itself throws
  await condition(() => timeUp || stirred());
  if (!timeUp) timer.cancel();
  return !timeUp;
}
