import { splitKey } from './letter-key.ts';
import type { Line, Purpose } from './line.ts';
import { ladderOfRung } from './sub-item-rung.ts';

/** Purposes that ask one and the same thing of one person, more urgently each time. */
const ladders: readonly (readonly Purpose[])[] = [
  ['assigned', 'signBy'],
  ['reportOpen', 'reportSoon', 'reportDue', 'reportOverdue'],
  ['deadlineSoon', 'deadlineOverdue'],
  ['reviewDue'],
  ['extensionDue'],
  ['reassignDue'],
  ['breakdownDue'],
  ['coPartDue'],
  ['instructionDue'],
  ['callDue'],
  ['signOffDue'],
  ['lookBack'],
  ['yearEnd'],
];

/** Which ladder a purpose stands on and how high; null for a purpose of none. */
export function placeOnLadder(purpose: Purpose): { ladder: number; height: number } | null {
  const ladder = ladders.findIndex((purposes) => purposes.includes(purpose));
  return ladder < 0 ? null : { ladder, height: ladders[ladder]?.indexOf(purpose) ?? 0 };
}

/** The ladder a line stands on (by task, cycle and role) and its step there, most significant first; null for a line of no ladder. */
export function ladderOf(line: Line): { name: string; step: readonly number[] } | null {
  const name = ladderName(line);
  return name === null ? null : { name, step: [line.version, placeOnLadder(line.purpose)?.height ?? 0, line.rung, splitKey(line.key).moves] };
}

/** What is asked, of whom: the same for every step of a ladder. */
export function ladderName(line: Pick<Line, 'taskId' | 'cycle' | 'role' | 'purpose' | 'rung'>): string | null {
  const place = placeOnLadder(line.purpose);
  return place && [line.taskId, line.cycle ?? '-', line.role, place.ladder, ...(isDeadline(line) ? [ladderOfRung(line.rung)] : [])].join('/');
}

/** Each sub-item has a ladder of its own beside the task's. */
const isDeadline = ({ purpose }: Pick<Line, 'purpose'>): boolean => purpose === 'deadlineSoon' || purpose === 'deadlineOverdue';
