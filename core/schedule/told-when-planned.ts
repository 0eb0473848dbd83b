import { isStanding } from './is-standing.ts';
import type { Line, Purpose } from './line.ts';

/** Told at once when planned, without a wake of the task: reaching them changes nothing in its state. */
const toldWhenPlanned: ReadonlySet<Purpose> = new Set([
  'assigned', 'informed', 'answered', 'nudged', 'actedFor', 'officeItem', 'reviewDue', 'extensionDue', 'reassignDue', 'breakdownDue', 'coPartDue', 'instructionDue', 'callDue', 'signOffDue', 'lookBack',
]);

/** How far ahead a line is told without a wake: what the next round or two will carry. */
const AHEAD_MS = 4 * 86_400_000;

/** True for a new line that becomes an intent in the act that plans it, at `now`; every other one waits for its task's wake. */
export const isToldWhenPlanned = (line: Pick<Line, 'purpose' | 'reason' | 'at'>, now: Date): boolean =>
  toldWhenPlanned.has(line.purpose) && (!isStanding(line) || line.at.getTime() <= now.getTime() + AHEAD_MS);
