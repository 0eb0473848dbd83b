import { accept, reject, type Decision } from './decision.ts';
import { reviewerOf, selfReview } from './decide-review.ts';
import { refuseCycle } from './refuse-cycle.ts';
import type { Rejection } from './rejection.ts';
import { holds, refuseSpeaker } from './speaks-for.ts';
import type { TaskCommand } from './task-command.ts';
import type { TaskState } from './task-state.ts';

type Request = Extract<TaskCommand, { type: 'requestExtension' }>;
type Answer = Extract<TaskCommand, { type: 'decideExtension' }>;

/**
 * 申请延期 of a report or of the task's deadline, on or before its date; the same ask after it is the 逾期说明: a reason
 * and a new date, which nobody has to decide (process.md §3).
 */
export function requestExtension(state: TaskState, command: Request): Decision {
  const { act, cycle, due, until, today, reason, times = 1 } = command;
  const refused = refuseSpeaker(state, act);
  if (refused) return reject(refused);
  if (state.stage !== 'assigned' && state.stage !== 'underway') return reject('WRONG_STATE');
  const settled = refuseDate(state, cycle);
  if (settled) return reject(settled);
  if (state.extension) return reject('EXTENSION_WAITS');
  if (due === null) return reject('NO_SUCH_CYCLE');
  if (until <= due || until <= today) return reject('BAD_DATE');
  if (command.isEmpty) return reject('EMPTY_WORDS');
  if (today > due) return accept(act, { type: 'lateStated', cycle, due, until, reason });
  const officeDecides = command.isShort && timesGranted(state, cycle) < times;
  return accept(act, { type: 'extensionRequested', cycle, due, until, reason, officeDecides });
}

/** Why the date cannot be put off: there is none, or what it asks for was given. */
function refuseDate(state: TaskState, cycle: string | null): Rejection | null {
  if (cycle === null) return state.term.kind === 'dated' && state.term.end !== null ? null : 'NO_DEADLINE';
  return refuseCycle(state, cycle);
}

const timesGranted = ({ cycles, deadline }: TaskState, cycle: string | null): number =>
  (cycle === null ? deadline?.granted : cycles.find((each) => each.id === cycle)?.granted) ?? 0;

/**
 * The office decides a short extension by itself, as often as the policy says (once); what goes beyond it proposes, and the leader in charge
 * decides (process.md §5). Whoever refuses says why.
 */
export function decideExtension(state: TaskState, command: Answer): Decision {
  const { act } = command;
  const [office, leader] = [holds(act, 'office'), holds(act, 'leader')];
  if (!office && !leader) return reject('NOT_YOURS');
  const { extension } = state;
  // A button or link of a request that was answered must not answer the next one.
  if (!extension || extension.revision !== (command.request ?? extension.revision)) return reject('NO_REQUEST');
  const isProposed = extension.proposedAt !== null;
  if (isProposed && !leader) return reject('WITH_LEADER');
  if (!isProposed && !office) return reject('NOT_PROPOSED');
  const reviewer = reviewerOf(act);
  const self = !isProposed && reviewer ? selfReview(state, act, extension.by, reviewer) : null;
  if (self?.refused) return reject(self.refused);

  const { cycle, due, until } = extension;
  const opinion = command.isEmpty ? null : command.opinion;
  if (!command.grant) return opinion === null ? reject('EMPTY_OPINION') : accept(act, { type: 'extensionRefused', cycle, due, until, opinion });
  if (isProposed || extension.officeDecides) return accept(act, { type: 'extensionGranted', cycle, due, until, opinion });
  return accept(act, { type: 'extensionProposed', cycle, due, until, opinion });
}
