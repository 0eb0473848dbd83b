import type { Line } from './line.ts';

/** One ask at a time: where two lines of a ladder (in its order) fall on one round, after a late start, the higher one says it all. */
export function dropOvertaken(ladder: readonly Line[]): Line[] {
  let next = Number.POSITIVE_INFINITY;
  const kept: Line[] = [];
  for (const line of [...ladder].reverse()) {
    if (line.at.getTime() < next) kept.push(line);
    next = Math.min(next, line.at.getTime());
  }
  return kept.reverse();
}
