import type { ChangeFeed } from './change-feed.ts';

/** Who waits wants to see it: a machine may be kept from its work for minutes. */
const PATIENCE_MS = 300_000;

/** Settles as soon as the condition holds, looking after every change; rejects when it does not hold in time. */
export function waitUntil(feed: ChangeFeed, condition: () => boolean, withinMs = PATIENCE_MS): Promise<void> {
  if (condition()) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const stop = feed.watch(() => {
      if (!condition()) return;
      clearTimeout(timer);
      stop();
      resolve();
    });
    const timer = setTimeout(() => {
      stop();
      reject(new Error(`the sandbox did not come to hold within ${withinMs} ms: ${condition.toString()}`));
    }, withinMs);
  });
}
