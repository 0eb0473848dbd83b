/**
 * How fast a channel may be used. Limits belong to the provider and are never scaled with the product's clock.
 * One bucket a channel: it is the place where buckets per method and workspace, the lane that keeps one token in five
 * for urgent messages, and limiter rows under the epoch belong (design.md §6).
 */
export interface Pacing {
  /** Resolves when the next call may be made, or at once when `signal` is aborted. */
  take(signal: AbortSignal): Promise<void>;
  /** No call at all for so long: the provider said so. */
  holdFor(ms: number): void;
  /** Milliseconds for which no call may be made, 0 when it may. */
  heldMs(): number;
}

/** Five a second is 300 a minute: what chat workspaces bear. */
const DEFAULT_PER_SECOND = 5;

export function createPacing(perSecond: number = DEFAULT_PER_SECOND, monotonicMs: () => number = () => performance.now()): Pacing {
  const gapMs = 1_000 / perSecond;
  let free = 0;
  let heldUntil = 0;
  return {
    async take(signal) {
      const at = Math.max(monotonicMs(), free, heldUntil);
      free = at + gapMs;
      const waitMs = at - monotonicMs();
      if (waitMs > 0) await pause(waitMs, signal);
    },
    holdFor(ms) {
      heldUntil = Math.max(heldUntil, monotonicMs() + ms);
    },
    heldMs: () => Math.max(0, heldUntil - monotonicMs()),
  };
}

/** Real milliseconds; ends early, without an error, when `signal` is aborted. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end, { once: true });
  });
}
