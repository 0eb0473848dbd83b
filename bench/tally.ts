/** Counts what happens and tells when a number of it has happened. */
export function createTally() {
  let left = 0;
  let reached: (at: number) => void = () => undefined;
  return {
    count(): void {
      left -= 1;
      if (left === 0) reached(performance.now());
    },
    /** Resolves with `performance.now()` at the `count`th event from here on. One waiter at a time. */
    next(count: number): Promise<number> {
      left = count;
      return new Promise((resolve) => (reached = resolve));
    },
  };
}
