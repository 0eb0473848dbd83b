import type { Weighed } from './duplicate-row.ts';

/** In how many rows each pair of characters stands. What stands in many (加强, 教育 in a plan of schools) says little. */
export interface WordWeights {
  rows: number;
  count(pair: string): number;
  /** 0 … 1, Dice's coefficient of two texts with each pair weighed by its rarity among the other rows. */
  likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number;
}

/** Rows a pair of characters may stand in and still tell something, in a plan however short. */
const ALWAYS_TELLING = 3;

export function wordWeights(all: readonly Weighed[]): WordWeights {
  const counts = new Map<string, number>();
  for (const { pairs } of all) for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const count = (pair: string): number => counts.get(pair) ?? 0;
  const common = Math.max(ALWAYS_TELLING, all.length / 5);
  const weight = (pair: string, shared: boolean): number => {
    if (count(pair) > common) return 0;
    // Of the rows beside the one that has it: two equal rows must not make each other's words common.
    return Math.log((all.length + 1) / (Math.max(1, count(pair) - (shared ? 1 : 0)) + 0.5));
  };

  return {
    rows: all.length,
    count,
    likeness(one, other) {
      let same = 0;
      let rest = 0;
      for (const pair of one) {
        if (other.has(pair)) same += weight(pair, true);
        else rest += weight(pair, false);
      }
      for (const pair of other) if (!one.has(pair)) rest += weight(pair, false);
      return same + rest <= 0 ? 0 : (2 * same) / (2 * same + rest);
    },
  };
}
