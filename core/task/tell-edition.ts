import { accept, reject, type Decision } from './decision.ts';
import { holds } from './speaks-for.ts';
import type { TaskCommand } from './task-command.ts';
import type { TaskState } from './task-state.ts';

type Tell = Extract<TaskCommand, { type: 'tellEdition' }>;

/** The office tells the lead unit what the edition (汇总稿) prints of its task; where the task stands does not change. */
export function tellEdition(state: TaskState, { act, cycle, no, state: standing, content }: Tell): Decision {
  if (!holds(act, 'office')) return reject('NOT_YOURS');
  if (state.stage === 'drafted') return reject('WRONG_STATE');
  return accept(act, { type: 'editionTold', cycle, no, state: standing, content });
}
