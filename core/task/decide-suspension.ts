import { accept, reject, type Decision } from './decision.ts';
import type { Stage, TaskState } from './task-state.ts';
import type { TaskCommand } from './task-command.ts';

type SuspensionCommand = Extract<TaskCommand, { type: 'suspend' | 'resume' }>;

const suspendable: readonly Stage[] = ['assigned', 'underway', 'closing'];

/**
 * What is not work of the unit or the office goes on while a task stands aside: taking it up, ending it, a leader's words, who
 * answers for it, what an edition prints. */
const goesOn: readonly TaskCommand['type'][] = ['resume', 'withdraw', 'instruct', 'recordInstruction', 'handOn', 'handOver', 'tellEdition'];

/** True for an act that has to wait until a suspended task is resumed. */
export const waitsForResumption = (state: TaskState, { type }: TaskCommand): boolean =>
  state.stage === 'suspended' && !goesOn.includes(type);

/** 中止, 恢复: the office sets a task aside, and takes it up again, each with a reason. */
export function decideSuspension(state: TaskState, command: SuspensionCommand): Decision {
  const { act } = command;
  if (!act.standing.some((standing) => standing.as === 'office')) return reject('NOT_YOURS');
  const fits = command.type === 'suspend' ? suspendable.includes(state.stage) : state.stage === 'suspended';
  if (!fits) return reject('WRONG_STATE');
  if (command.isEmpty) return reject('EMPTY_WORDS');
  return accept(act, { type: command.type === 'suspend' ? 'suspended' : 'resumed', reason: command.reason });
}
