const WINDOW_MS = 60_000;
const MOST_ADDRESSES = 10_000;

export interface MissLimit {
  isOver(address: string, now: Date): boolean;
  count(address: string, now: Date): void;
}

/** Counts wrong tokens an address tried within a minute. Right ones are free: a mail scanner may open a link a thousand times. */
export function limitMisses(most: number): MissLimit {
  const misses = new Map<string, { since: number; count: number }>();
  const current = (address: string, now: Date) => {
    const held = misses.get(address);
    return held && now.getTime() - held.since < WINDOW_MS ? held : undefined;
  };

  return {
    isOver: (address, now) => (current(address, now)?.count ?? 0) >= most,
    count(address, now) {
      if (misses.size >= MOST_ADDRESSES) misses.clear();
      const held = current(address, now);
      if (held) held.count += 1;
      else misses.set(address, { since: now.getTime(), count: 1 });
    },
  };
}
