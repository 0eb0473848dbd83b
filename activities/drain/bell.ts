/** Calls back whenever the register may hold something new to send; answers how to stop it. */
export type OnIntents = (heard: () => void) => () => void;

export interface Bell {
  /** Resolves when it rings, after `ms` real milliseconds, or when `signal` is aborted; a ring missed meanwhile counts. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
  close(): void;
}

/** Without `onIntents` only time passes. */
export function createBell(onIntents: OnIntents = () => () => undefined): Bell {
  let rung = false;
  let wake: () => void = () => undefined;
  const stop = onIntents(() => {
    rung = true;
    wake();
  });
  return {
    wait: (ms, signal) =>
      new Promise((resolve) => {
        const end = (): void => {
          clearTimeout(timer);
          signal.removeEventListener('abort', end);
          wake = () => undefined;
          rung = false;
          resolve();
        };
        const timer = setTimeout(end, ms);
        wake = end;
        signal.addEventListener('abort', end, { once: true });
        if (rung || signal.aborted) end();
      }),
    close: stop,
  };
}
