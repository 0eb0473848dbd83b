import { outcomes, type Leaving, type Outcome } from '../schedule/line.ts';

/** A planned line with what became of it. */
export interface ReckonedLine {
  key: string;
  at: Date;
  leaving: Leaving;
  outcome: Outcome | null;
  /** The round it was put off to, the budget of a week being spent; absent for one that leaves as planned. */
  putOffTo?: Date | undefined;
  /** For `moved` the key of the line it was moved to; else why. */
  note: string | null;
}

export interface Unexplained {
  key: string;
  at: Date;
  why: 'no-outcome' | 'moved-nowhere' | 'moved-in-circle';
  /** The end of the chain of moves that was followed. */
  last: string;
}

export interface Reckoning {
  planned: number;
  byOutcome: Record<Outcome, number>;
  /** Not due yet, or a letter that waits for its release. */
  open: number;
  unexplained: Unexplained[];
}

/** A line may be on its way for so long after its round (design.md §5, Complete). */
const GRACE_MS = 10 * 60_000;

/**
 * 对账 (design.md §5): planned lines = those with an outcome + those still open + those nothing explains. A `moved` line
 * is explained by the line it names, and that one must itself be accounted for.
 */
export function reckon(lines: readonly ReckonedLine[], now: Date): Reckoning {
  const byKey = new Map(lines.map((line) => [line.key, line]));
  const byOutcome = Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
  const unexplained: Unexplained[] = [];
  let open = 0;

  for (const line of lines) {
    const fault = faultOf(line, byKey, now);
    if (fault) unexplained.push({ key: line.key, at: line.at, ...fault });
    else if (line.outcome === null) open += 1;
    else byOutcome[line.outcome] += 1;
  }
  return { planned: lines.length, byOutcome, open, unexplained };
}

function faultOf(
  line: ReckonedLine,
  byKey: ReadonlyMap<string, ReckonedLine>,
  now: Date,
): Pick<Unexplained, 'why' | 'last'> | null {
  const seen = new Set<string>();
  for (let at = line; ; ) {
    if (at.outcome === null) return isOpen(at, now) ? null : { why: 'no-outcome', last: at.key };
    if (at.outcome !== 'moved') return null;
    seen.add(at.key);
    const next = at.note === null ? undefined : byKey.get(at.note);
    if (!next) return { why: 'moved-nowhere', last: at.key };
    if (seen.has(next.key)) return { why: 'moved-in-circle', last: at.key };
    at = next;
  }
}

const isOpen = ({ at, putOffTo, leaving }: ReckonedLine, now: Date): boolean =>
  leaving === 'byRelease' || (putOffTo ?? at).getTime() + GRACE_MS >= now.getTime();
