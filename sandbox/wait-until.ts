import type { ChangeFeed } from './change-feed.ts';

/** Settles as soon as the condition holds, looking after every change; rejects when it does not hold in time. */
export function waitUntil(feed: ChangeFeed, condition: () => boolean, withinMs = 5_000): Promise<void> {
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
