import type { ClaimedDelivery } from '../../ports/delivery-ledger.ts';

export interface DoubtWaits {
  /** From the attempt nobody knows the end of to the first look-up; above the time a channel waits for an answer. */
  firstLookMs: number;
  /** To the second look-up, and again when the provider could not tell. */
  nextLookMs: number;
}

/** The provider's own delay in showing a message, and our HTTP timeout, fit in these (design.md §6). */
export const defaultDoubtWaits: DoubtWaits = { firstLookMs: 10_000, nextLookMs: 5_000 };

export interface Doubt {
  delivery: ClaimedDelivery;
  /** Look-ups that did not find it. */
  looks: number;
  dueAtMs: number;
}

/** Deliveries of this reign whose fate is unknown, those taken over from older reigns among them. */
export interface Doubts {
  /** A message tried often is looked up ever later, so that a provider that never answers is not flooded. */
  add(delivery: ClaimedDelivery): void;
  /** Those whose look-up is due, oldest first. */
  due(): Doubt[];
  /** Not found, or not to be told: looked up again later. */
  postpone(doubt: Doubt, looks: number): void;
  remove(id: string): void;
  /** Milliseconds until the next look-up, null without any. */
  nextInMs(): number | null;
}

const MOST_DOUBLINGS = 8;

export function createDoubts(
  waits: DoubtWaits = defaultDoubtWaits,
  monotonicMs: () => number = () => performance.now(),
): Doubts {
  const open = new Map<string, Doubt>();
  const all = (): Doubt[] => [...open.values()].sort((one, other) => one.dueAtMs - other.dueAtMs);
  return {
    add(delivery) {
      const doublings = Math.min(Math.max(delivery.tries - 1, 0), MOST_DOUBLINGS);
      open.set(delivery.id, { delivery, looks: 0, dueAtMs: monotonicMs() + waits.firstLookMs * 2 ** doublings });
    },
    due: () => all().filter((doubt) => doubt.dueAtMs <= monotonicMs()),
    postpone(doubt, looks) {
      open.set(doubt.delivery.id, { ...doubt, looks, dueAtMs: monotonicMs() + waits.nextLookMs });
    },
    remove: (id) => void open.delete(id),
    nextInMs() {
      const first = all()[0];
      return first ? Math.max(0, first.dueAtMs - monotonicMs()) : null;
    },
  };
}
