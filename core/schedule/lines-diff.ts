import { splitKey, withMoves } from './letter-key.ts';
import type { Line } from './line.ts';

/** A line as the register holds it. */
export interface StoredLine {
  key: string;
  at: Date;
  /** It has an outcome. */
  settled: boolean;
  /** It has become an intent (or was skipped, or moved). */
  recorded: boolean;
  /** Planned from the state, not caused by an event. */
  standing: boolean;
  /** Its outcome is `notNeeded`: nobody was told. Such a line is asked again under the next `+n` when it is planned again. */
  notNeeded?: boolean;
}

export interface LinesDiff {
  add: Line[];
  /** Keys of pending lines that are no longer wanted, intents among them. */
  moot: string[];
  /** The same line at another instant: the calendar or the policy changed. */
  move: { key: string; at: Date }[];
}

const STALE_MS = 24 * 3_600_000;

/**
 * What storing a plan changes. A line that was moved (`+n`) stands for the planned one it came from. With `now`, a line
 * that was never stored and lies more than a day back is not invented (a role filled late gets no old reminders).
 */
export function linesDiff(planned: readonly Line[], stored: readonly StoredLine[], now?: Date): LinesDiff {
  const chains = chainsOf(stored);
  const diff: LinesDiff = { add: [], moot: [], move: [] };
  const wanted = new Set<string>();
  const isStale = (line: Line): boolean => now !== undefined && line.at.getTime() < now.getTime() - STALE_MS;

  for (const line of planned) {
    const { root, moves } = splitKey(line.key);
    const last = chains.get(root)?.at(-1);
    if (!last || last.moves < moves) {
      if (!isStale(line)) diff.add.push(line);
      continue;
    }
    if (!last.stored.settled) {
      const sameInstant = last.stored.at.getTime() === line.at.getTime();
      if (last.moves > moves || sameInstant) wanted.add(last.stored.key);
      // An intent cannot be put off, only replaced: a letter moved late and then held must not leave after all.
      else if (last.stored.recorded) diff.add.push({ ...line, key: withMoves(root, last.moves + 1) });
      else {
        wanted.add(last.stored.key);
        diff.move.push({ key: line.key, at: line.at });
      }
    } else if (last.stored.notNeeded && now !== undefined && line.at > now) {
      diff.add.push({ ...line, key: withMoves(root, last.moves + 1) });
    }
  }
  diff.moot = stored.filter((each) => each.standing && !each.settled && !wanted.has(each.key)).map((each) => each.key);
  return diff;
}

type Link = { moves: number; stored: StoredLine };

/** Stored lines by their key without moves, in the order they were moved. */
function chainsOf(stored: readonly StoredLine[]): Map<string, Link[]> {
  const chains = new Map<string, Link[]>();
  for (const each of stored) {
    const { root, moves } = splitKey(each.key);
    const chain = chains.get(root) ?? [];
    chain.push({ moves, stored: each });
    chains.set(root, chain);
  }
  for (const chain of chains.values()) chain.sort((one, other) => one.moves - other.moves);
  return chains;
}
