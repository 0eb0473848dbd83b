import { accept, reject, type Decision } from './decision.ts';
import { holds } from './speaks-for.ts';
import type { TaskCommand } from './task-command.ts';
import type { TaskState } from './task-state.ts';

type Reopen = Extract<TaskCommand, { type: 'reopen' }>;

/** 整改 cycles are numbered as they come: `R1`, `R2`. Stored; no plan's cycle is called so. */
export const rectifyingCycle = (times: number): string => `R${times}`;

/** 回头看 found it wanting: the office reopens a completed task, with what is to be mended and by when. */
export function reopen(state: TaskState, { act, due, today, reason, isEmpty }: Reopen): Decision {
  if (!holds(act, 'office')) return reject('NOT_YOURS');
  if (state.stage !== 'completed') return reject('WRONG_STATE');
  if (isEmpty) return reject('EMPTY_WORDS');
  if (due <= today) return reject('BAD_DATE');
  return accept(act, { type: 'reopened', cycle: rectifyingCycle((state.reopened ?? 0) + 1), due, reason });
}
