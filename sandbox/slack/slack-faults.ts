/** What is done to the next call instead of, or after, answering it. */
export type SlackFault =
  | { kind: 'error'; error: string }
  /** The method works, then the connection is cut: the caller never learns. */
  | { kind: 'dropAfterTaking' }
  /** Nothing works and nothing is answered until the sandbox closes. */
  | { kind: 'hang' }
  | { kind: 'rateLimited'; retryAfterSeconds: number };

/** Faults that tests and trials put in the way of the bot. `method` is a Web API name, or `*` for any. */
export interface SlackFaults {
  failNext(method: string, error: string, times?: number): void;
  dropAfterTaking(method: string, times?: number): void;
  hangNext(method: string, times?: number): void;
  /** Every call to the method answers 429 for so many seconds of real time; `Retry-After` counts down. */
  limitRate(method: string, seconds: number): void;
  clear(): void;
  /** The fault for this call, used up by asking. */
  take(method: string): SlackFault | undefined;
}

export function createSlackFaults(machineNow: () => number): SlackFaults {
  let waiting: { method: string; fault: SlackFault }[] = [];
  let windows: { method: string; untilMs: number }[] = [];
  const add = (method: string, fault: SlackFault, times: number) => {
    for (let count = 0; count < times; count += 1) waiting.push({ method, fault });
  };
  const fits = (entry: { method: string }, method: string) => entry.method === '*' || entry.method === method;

  return {
    failNext: (method, error, times = 1) => add(method, { kind: 'error', error }, times),
    dropAfterTaking: (method, times = 1) => add(method, { kind: 'dropAfterTaking' }, times),
    hangNext: (method, times = 1) => add(method, { kind: 'hang' }, times),
    limitRate: (method, seconds) => void windows.push({ method, untilMs: machineNow() + seconds * 1000 }),
    clear() {
      waiting = [];
      windows = [];
    },
    take(method) {
      const leftMs = Math.max(0, ...windows.filter((window) => fits(window, method)).map((window) => window.untilMs - machineNow()));
      if (leftMs > 0) return { kind: 'rateLimited', retryAfterSeconds: Math.ceil(leftMs / 1000) };
      const index = waiting.findIndex((entry) => fits(entry, method));
      return index < 0 ? undefined : waiting.splice(index, 1)[0]?.fault;
    },
  };
}
