import { evolve } from './evolve.ts';
import { shedState } from './shed-state.ts';
import { MOST_STATE_BYTES, stateBytes } from './state-bytes.ts';
import type { TaskCommand } from './task-command.ts';
import type { TaskEvent } from './task-event.ts';
import type { TaskState } from './task-state.ts';

/** What stays with a task for long leaves room for what comes by itself and for what must never be refused: reviews, decisions, the end. */
const forLong = MOST_STATE_BYTES - 2_816;
const forNow = MOST_STATE_BYTES - 1_024;

/** Commands after which a task holds more than before, and how large it may be then, in bytes; every other one settles something. */
const mostAfter: Partial<Record<TaskCommand['type'], number>> = {
  assign: forLong, reassign: forLong, suspend: forLong, submitBreakdown: forLong, askCoUnit: forLong, addPart: forLong, handOn: forLong,
  registerInstruction: forLong, callForReport: forLong,
  acknowledge: forNow, submitReport: forNow, noChange: forNow, signOff: forNow, requestExtension: forNow, askReassign: forNow, keepUnit: forNow, approveBreakdown: forNow,
  applyCompletion: forNow, answerInstruction: forNow, handOver: forNow, reopen: forNow,
};

/** True where the events a command leads to would leave more than fits into a state (design.md §7), the old left out. */
export function isFull(state: TaskState, { type }: Pick<TaskCommand, 'type'>, events: readonly TaskEvent[]): boolean {
  const most = mostAfter[type];
  if (most === undefined) return false;
  const after = events.reduce((now, event, ordinal) => evolve(now, { ...event, revision: now.revision + 1, cause: '', ordinal, at: LONGEST_INSTANT, hash: LONGEST_HASH }), state);
  return stateBytes(shedState(after, most)) > most;
}

const LONGEST_INSTANT = '2026-12-31T23:59:59.999Z';
const LONGEST_HASH = 'f'.repeat(64);
