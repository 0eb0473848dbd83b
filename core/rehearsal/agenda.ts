/** What is to come, earliest first; at one instant by order, then as it was entered. */
export interface Agenda<T> {
  enter(ms: number, order: number, item: T): void;
  next(): { ms: number; item: T } | undefined;
}

interface Entry<T> {
  ms: number;
  order: number;
  nth: number;
  item: T;
}

/** A binary heap: a year of 200 tasks is a hundred thousand entries. */
export function createAgenda<T>(): Agenda<T> {
  const heap: Entry<T>[] = [];
  let entered = 0;

  return {
    enter(ms, order, item) {
      const entry = { ms, order, nth: (entered += 1), item };
      let at = heap.length;
      for (let above = (at - 1) >> 1; at > 0 && comesFirst(entry, heap[above]!); above = (at - 1) >> 1) {
        heap[at] = heap[above]!;
        at = above;
      }
      heap[at] = entry;
    },
    next() {
      const first = heap[0];
      const last = heap.pop();
      if (!first || !last || heap.length === 0) return first;
      let at = 0;
      for (;;) {
        let below = 2 * at + 1;
        if (below >= heap.length) break;
        if (below + 1 < heap.length && comesFirst(heap[below + 1]!, heap[below]!)) below += 1;
        if (!comesFirst(heap[below]!, last)) break;
        heap[at] = heap[below]!;
        at = below;
      }
      heap[at] = last;
      return first;
    },
  };
}

const comesFirst = <T>(one: Entry<T>, other: Entry<T>): boolean =>
  one.ms < other.ms || (one.ms === other.ms && (one.order < other.order || (one.order === other.order && one.nth < other.nth)));
