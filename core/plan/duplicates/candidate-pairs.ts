import type { Weighed } from './duplicate-row.ts';
import type { WordWeights } from './word-weights.ts';

const LEAST_SHARED = 3;
/** Of the smaller of two texts: below it no likeness that is pointed out can be reached. */
const LEAST_SHARE = 0.08;
const ALWAYS_RARE = 20;

/**
 * Pairs worth a comparison: those that share some rare pairs of characters, or a number. So that a table of two thousand
 * rows is not compared each with each.
 */
export function candidatePairs(all: readonly Weighed[], weights: WordWeights): [Weighed, Weighed][] {
  const rareUpTo = Math.max(ALWAYS_RARE, weights.rows / 50);
  const holders = new Map<string, number[]>();
  const enter = (key: string, at: number): void => {
    const places = holders.get(key);
    if (places) places.push(at);
    else holders.set(key, [at]);
  };
  for (const [at, { pairs, numbers }] of all.entries()) {
    for (const pair of pairs) if (weights.count(pair) > 1 && weights.count(pair) <= rareUpTo) enter(pair, at);
    // Names of one number end alike.
    for (const number of numbers) enter(`#${number.slice(-5)}`, at);
  }

  const byRow = Array.from(all, () => new Map<number, number>());
  for (const [key, places] of holders) {
    const worth = key.startsWith('#') ? Number.POSITIVE_INFINITY : 1;
    for (const [nth, at] of places.entries()) {
      for (const later of places.slice(nth + 1)) byRow[at]!.set(later, (byRow[at]!.get(later) ?? 0) + worth);
    }
  }
  return byRow.flatMap((shared, at) =>
    [...shared]
      .filter(([later, count]) => count >= Math.max(LEAST_SHARED, LEAST_SHARE * Math.min(all[at]!.pairs.size, all[later]!.pairs.size)))
      .map(([later]): [Weighed, Weighed] => [all[at]!, all[later]!]),
  );
}
