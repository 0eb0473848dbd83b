import type { Policy } from '../policy/policy.ts';
import { dateOf, instantAt } from './instant.ts';

/** True when no round lies between two instants of one date: a task assigned at the one is planned as if at the other. */
export function isSameRound(one: Date, other: Date, { rounds, zone }: Policy): boolean {
  const date = dateOf(one, zone);
  if (date !== dateOf(other, zone)) return false;
  return rounds.every((round) => {
    const at = instantAt(date, round, zone);
    return one <= at === other <= at;
  });
}
