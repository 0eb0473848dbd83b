import { isStanding } from './is-standing.ts';
import { splitKey } from './letter-key.ts';
import type { Line, Outcome, Purpose, RoleName } from './line.ts';
import { linesDiff } from './lines-diff.ts';
import { schedule } from './schedule.ts';
import type { ScheduleInput } from './schedule-input.ts';

/** A line as it is stored, with what became of it. */
export type KeptLine = Line & { recordedAt: Date | null; outcome: Outcome | null };

/** What planning a task anew does to one of its open lines; `before` null where it is new, `after` null where it falls away. */
export interface LineMove {
  key: string;
  purpose: Purpose;
  role: RoleName;
  cycle: string | null;
  before: Date | null;
  after: Date | null;
}

/** The lines that would move if the task were planned anew at `now`, by instant: what recording any act would write. Pure. */
export function previewMoves(input: ScheduleInput, kept: readonly KeptLine[], now: Date): LineMove[] {
  const stored = kept.map(({ key, at, recordedAt, outcome, ...line }) =>
    outcome === null
      ? { key, at, settled: false, recorded: recordedAt !== null, standing: isStanding(line) }
      : { key, at, settled: true, recorded: true, standing: false, notNeeded: outcome === 'notNeeded' },
  );
  const { add, moot, move } = linesDiff(schedule(input), stored, now);
  const byKey = new Map(kept.map((line) => [line.key, line]));
  const added = new Map(add.map((line) => [splitKey(line.key).root, line]));
  const asMove = ({ key, purpose, role, cycle }: Line, before: Date | null, after: Date | null): LineMove => ({ key, purpose, role, cycle, before, after });

  const replaced = moot.map((key) => {
    const line = byKey.get(key)!;
    const successor = added.get(splitKey(key).root);
    if (successor) added.delete(splitKey(key).root);
    return asMove(successor ?? line, line.at, successor?.at ?? null);
  });
  return [
    ...move.map(({ key, at }) => asMove(byKey.get(key)!, byKey.get(key)!.at, at)),
    ...replaced,
    ...[...added.values()].map((line) => asMove(line, null, line.at)),
  ].sort((one, other) => instantOf(one) - instantOf(other) || (one.key < other.key ? -1 : 1));
}

const instantOf = ({ before, after }: LineMove): number => (before ?? after)!.getTime();
