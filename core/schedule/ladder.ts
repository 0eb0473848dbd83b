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
  const place = placeOnLadder(line.purpose);
  if (!place) return null;
  const { ladder, height } = place;
  return {
    name: [line.taskId, line.cycle ?? '-', line.role, ladder, ...(isDeadline(line) ? [ladderOfRung(line.rung)] : [])].join('/'),
    step: [line.version, height, line.rung, splitKey(line.key).moves],
  };
}

/** Each sub-item has a ladder of its own beside the task's. */
const isDeadline = ({ purpose }: Line): boolean => purpose === 'deadlineSoon' || purpose === 'deadlineOverdue';
