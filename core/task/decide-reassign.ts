import { accept, reject, type Decision } from './decision.ts';
import { holds, speaksFor } from './speaks-for.ts';
import type { TaskCommand } from './task-command.ts';
import type { TaskState } from './task-state.ts';

type Ask = Extract<TaskCommand, { type: 'askReassign' }>;
type Keep = Extract<TaskCommand, { type: 'keepUnit' }>;

const workOfUnit: readonly TaskCommand['type'][] = [
  'acknowledge', 'submitReport', 'noChange', 'applyCompletion', 'requestExtension', 'askReassign',
  'submitBreakdown', 'markSubItem', 'askCoUnit', 'addPart',
  'acknowledgeInstruction', 'answerInstruction', 'answerCall',
];

/** True for what a unit would do about a task it has asked to be relieved of: the office answers first. */
export const waitsForReassign = ({ reassign }: TaskState, { type, act }: TaskCommand): boolean =>
  reassign !== undefined && workOfUnit.includes(type) && speaksFor(act, reassign.unit);

/** 申请改派 by a lead, for its own duty; the first named lead's where somebody speaks for several. */
export function askReassign(state: TaskState, { act, suggested, reason, isEmpty }: Ask): Decision {
  const leads = state.duties.filter((duty) => duty.kind === 'lead' && speaksFor(act, duty.unit));
  const own = leads.find((duty) => duty.main) ?? leads[0];
  if (!own) return reject('NOT_YOURS');
  if (state.stage !== 'assigned' && state.stage !== 'underway') return reject('WRONG_STATE');
  if (state.reassign) return reject('REASSIGN_WAITS');
  if (state.extension) return reject('EXTENSION_WAITS');
  if (suggested === own.unit) return reject('SAME_UNIT');
  if (isEmpty) return reject('EMPTY_WORDS');
  return accept(act, { type: 'reassignAsked', unit: own.unit, suggested, reason });
}

/** The office refuses a 申请改派 and says why; to grant it, it reassigns. */
export function keepUnit(state: TaskState, { act, opinion, isEmpty }: Keep): Decision {
  if (!holds(act, 'office')) return reject('NOT_YOURS');
  if (!state.reassign) return reject('NO_REQUEST');
  if (isEmpty) return reject('EMPTY_OPINION');
  return accept(act, { type: 'unitKept', unit: state.reassign.unit, opinion });
}
