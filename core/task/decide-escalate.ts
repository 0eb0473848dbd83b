import { accept, reject, type Decision } from './decision.ts';
import { refuseCycle } from './refuse-cycle.ts';
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
  const { cycle } = command;
  // One that is not open yet is known by the plan alone.
  const settled = state.cycles.some(({ id }) => id === cycle) ? refuseCycle(state, cycle) : command.isPlanned ? null : 'NO_SUCH_CYCLE';
  if (settled) return reject(settled);
  if (![1, 2, 3].includes(rung)) return reject('NO_LETTER');
  if (state.extension?.cycle === cycle) return reject('EXTENSION_WAITS');
  if (isAskingAway(state)) return reject('REASSIGN_WAITS');
  if (command.isEmpty) return reject('EMPTY_WORDS');
  const mark = state.letters.find((each) => each.cycle === cycle && each.rung === rung);
  if (command.hasLeft || (mark && mark.leftAt !== null)) return reject('LETTER_LEFT');
  if (mark?.jumpedAt !== undefined || (mark?.releasedAt != null && mark.heldUntil === null)) return reject('ALREADY_DONE');
  return accept(act, { type: 'escalated', cycle, rung, reason });
}
