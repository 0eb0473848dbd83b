import type { CalendarTable } from '../calendar/calendar-table.ts';
import type { UnitCalendars } from '../calendar/unit-days.ts';
import type { Policy } from '../policy/policy.ts';
import { calendarOfRole } from './calendar-of.ts';
import { ladderOf } from './ladder.ts';
import { splitKey, withMoves } from './letter-key.ts';
import type { Line } from './line.ts';
import { isToLeader } from './is-to-leader.ts';
import { nextInsideHours, nextLetterRound, nextRound } from './round.ts';

/** What one wake makes of the lines that are due in it. Every line given is in exactly one place. */
export interface Reach {
  /** Become intents. */
  reached: Line[];
  /** Lower rungs of a ladder whose higher one is told: `skipped(outage)`. */
  skipped: Line[];
  /** Their round is over: `moved(late)` to a line that wakes the task again. */
  moved: { from: Line; to: Line }[];
  /** Letters that wait for their release: they stay as they are and wake nobody. */
  waiting: Line[];
}

/** A round takes this long; later a line cannot ride in it any more (design.md §5, Complete). */
const ROUND_MS = 10 * 60_000;

/** The catch-up rule (design.md §5): the highest rung of each ladder is told, and not in a round that is over. */
export function reachLines(due: readonly Line[], now: Date, policy: Policy, calendar: CalendarTable, unitCalendars?: UnitCalendars): Reach {
  const waiting = due.filter((line) => line.leaving === 'byRelease');
  const { highest, lower } = climb(due.filter((line) => line.leaving !== 'byRelease'));

  const isOver = (line: Line): boolean => now.getTime() > line.at.getTime() + ROUND_MS;
  const shownLate = new Set(highest.filter((line) => line.reason.rule === 'letterShown' && isOver(line)).map(letterOf));
  const mustMove = (line: Line): boolean => isOver(line) || (line.purpose === 'escalate' && shownLate.has(letterOf(line)));

  const moveLate = (from: Line): Line => {
    const { root, moves } = splitKey(from.key);
    return { ...from, key: withMoves(root, moves + 1), at: newInstant(from) };
  };
  const newInstant = (line: Line): Date => {
    if (line.urgent) return nextInsideHours(now, policy, calendar);
    if (line.leaving === 'plain' && !isToLeader(line)) return nextRound(now, policy, calendarOfRole({ calendar, unitCalendars }, line.role));
    // A letter is shown a round before it leaves: where its showing comes late, so does the letter.
    if (!shownLate.has(letterOf(line))) return nextLetterRound(now, policy, calendar);
    return nextLetterRound(new Date(nextRound(now, policy, calendar).getTime() + 1), policy, calendar);
  };

  return {
    reached: highest.filter((line) => !mustMove(line)),
    skipped: lower,
    moved: highest.filter(mustMove).map((from) => ({ from, to: moveLate(from) })),
    waiting,
  };
}

/** The letter a line is, or shows. */
const letterOf = ({ taskId, cycle, rung }: Line): string => [taskId, cycle, rung].join('/');

function climb(lines: Line[]): { highest: Line[]; lower: Line[] } {
  if (lines.length < 2) return { highest: lines, lower: [] };
  const tops = new Map<string, { line: Line; step: readonly number[] }>();
  const ladders = lines.map((line) => {
    const ladder = ladderOf(line);
    const top = ladder && tops.get(ladder.name);
    if (ladder && (!top || isHigher(ladder, top))) tops.set(ladder.name, { line, step: ladder.step });
    return ladder;
  });
  const isHighest = (line: Line, at: number): boolean => {
    const name = ladders[at]?.name;
    return name === undefined || tops.get(name)?.line === line;
  };
  return { highest: lines.filter(isHighest), lower: lines.filter((line, at) => !isHighest(line, at)) };
}

const isHigher = (one: { step: readonly number[] }, other: { step: readonly number[] }): boolean => {
  const at = one.step.findIndex((value, index) => value !== other.step[index]);
  return at >= 0 && (one.step[at] ?? 0) > (other.step[at] ?? 0);
};
