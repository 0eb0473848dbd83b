import { accept, reject, type Decision } from './decision.ts';
import { holds } from './speaks-for.ts';
import type { TaskCommand } from './task-command.ts';
import { isAskingAway, type TaskState } from './task-state.ts';

/**
 * 提级督办: the office jumps to a level, or, before the report is late, has the chain of this cycle begin with it. The letter
 * is shown, held and released like any other; level 3 still leaves only when released (process.md §5).
 */
export function decideEscalate(state: TaskState, command: Extract<TaskCommand, { type: 'escalate' }>): Decision {
  const { act, level: rung, reason } = command;
  if (!holds(act, 'office')) return reject('NOT_YOURS');
  if (state.stage !== 'assigned' && state.stage !== 'underway') return reject('WRONG_STATE');
  const cycle = state.cycles.find((each) => each.id === command.cycle);
  if (!cycle || !['open', 'returned', 'missed'].includes(cycle.state) || ![1, 2, 3].includes(rung)) return reject('NO_LETTER');
  if (state.extension?.cycle === cycle.id) return reject('EXTENSION_WAITS');
  if (isAskingAway(state)) return reject('REASSIGN_WAITS');
  if (command.isEmpty) return reject('EMPTY_WORDS');
  const mark = state.letters.find((each) => each.cycle === cycle.id && each.rung === rung);
  if (command.hasLeft || (mark && mark.leftAt !== null)) return reject('LETTER_LEFT');
  if (mark?.jumpedAt !== undefined || (mark?.releasedAt != null && mark.heldUntil === null)) return reject('ALREADY_DONE');
  return accept(act, { type: 'escalated', cycle: cycle.id, rung, reason });
}
