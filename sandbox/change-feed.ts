/** Tells open pages that something they may show has changed. */
export interface ChangeFeed {
  /** Rises with every change. */
  readonly version: number;
  changed(): void;
  /** Calls back after every change until the answered function is called. */
  watch(listener: (version: number) => void): () => void;
}

export function createChangeFeed(): ChangeFeed {
  const listeners = new Set<(version: number) => void>();
  let version = 0;
  return {
    get version() {
      return version;
    },
    changed() {
      version += 1;
      for (const listener of listeners) listener(version);
    },
    watch(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
