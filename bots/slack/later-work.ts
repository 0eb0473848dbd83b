/** Work that goes on after a person was answered. What fails is logged, and stopping ends the waits. */
export interface LaterWork {
  add(what: string, work: (stopping: AbortSignal) => Promise<void>): void;
  /** Settles when nothing is under way any more. */
  stop(): Promise<void>;
}

export function createLaterWork(logFailure: (what: string, error: unknown) => void): LaterWork {
  const underWay = new Set<Promise<void>>();
  const stopping = new AbortController();
  return {
    add(what, work) {
      const running: Promise<void> = work(stopping.signal)
        .catch((error: unknown) => logFailure(what, error))
        .finally(() => underWay.delete(running));
      underWay.add(running);
    },
    async stop() {
      stopping.abort();
      await Promise.all(underWay);
    },
  };
}
