import { ladderName, placeOnLadder } from '../schedule/ladder.ts';
import type { DigestItem } from './digest.ts';

/**
 * Of reminders that ask one thing of one role the most pressing alone: those that were put off ride in a message with
 * their successors, and say nothing that these do not.
 */
export function highestSteps(items: readonly DigestItem[]): DigestItem[] {
  const tops = new Map<string, DigestItem>();
  for (const item of items) {
    const name = ladderName(item);
    const top = name === null ? undefined : tops.get(name);
    if (name !== null && (!top || isHigher(item, top))) tops.set(name, item);
  }
  return items.filter((item) => {
    const name = ladderName(item);
    return name === null || tops.get(name) === item;
  });
}

function isHigher(one: DigestItem, other: DigestItem): boolean {
  const [height, otherHeight] = [placeOnLadder(one.purpose)?.height ?? 0, placeOnLadder(other.purpose)?.height ?? 0];
  if (height !== otherHeight) return height > otherHeight;
  return one.rung === other.rung ? one.lineKey > other.lineKey : one.rung > other.rung;
}
