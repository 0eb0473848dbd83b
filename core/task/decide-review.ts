import type { Act, Standing } from './act.ts';
import { accept, reject, type Decision } from './decision.ts';
import type { Rejection } from './rejection.ts';
import type { TaskCommand } from './task-command.ts';
import type { TaskState } from './task-state.ts';
import { mainLead, waitsForSignOff } from './task-state.ts';

type Review = Extract<TaskCommand, { type: 'approve' | 'return' }>;

/** 审核: approve or return what was submitted. `content` names the text the reviewer saw. */
export function decideReview(state: TaskState, command: Review): Decision {
  const { act } = command;
  const reviewer = reviewerOf(act);
  if (!reviewer) return reject('NOT_YOURS');
  const cycle = state.cycles.find((each) => each.id === command.cycle);
  if (!cycle) return reject('NO_SUCH_CYCLE');
  if (cycle.state === 'approved') return reject('ALREADY_APPROVED');
  if (cycle.state !== 'submitted' && cycle.state !== 'signedOff') return reject('NOTHING_TO_REVIEW');
  if (cycle.content !== command.content) return reject('CONTENT_CHANGED');

  const self = selfReview(state, act, cycle.submittedBy, reviewer);
  if (self.refused) return reject(self.refused);

  if (command.type === 'return') {
    // The unit could not hand it in again.
    if (state.stage !== 'assigned' && state.stage !== 'underway') return reject('WRONG_STATE');
    if (command.isEmpty) return reject('EMPTY_OPINION');
    return accept(act, { type: 'reportReturned', cycle: cycle.id, opinion: command.opinion, due: command.due });
  }
  if (waitsForSignOff(cycle)) return reject('NOT_SIGNED_OFF');
  const progressClass = command.progressClass ?? cycle.proposedClass ?? '其他';
  return accept(act, { type: 'reportApproved', cycle: cycle.id, progressClass, selfReviewed: self.marked });
}

export type Reviewer = Extract<Standing, { as: 'reviewer' }>;

export const reviewerOf = (act: Act): Reviewer | undefined =>
  act.standing.find((standing): standing is Reviewer => standing.as === 'reviewer');

/**
 * Whoever submitted cannot approve, and nobody approves their own unit's words; where the office has
 * nobody else, it may, marked 自审 (process.md §3).
 */
export function selfReview(
  state: Pick<TaskState, 'duties'>,
  act: Act,
  submittedBy: string | null,
  reviewer: Reviewer,
): { refused: Rejection | null; marked: boolean } {
  const own = submittedBy === act.by || submittedBy === act.for;
  const main = mainLead(state);
  const ownUnit = main !== undefined && reviewer.ownUnits.includes(main.unit);
  if (!own && !ownUnit) return { refused: null, marked: false };
  if (reviewer.alone) return { refused: null, marked: true };
  return { refused: own ? 'OWN_SUBMISSION' : 'OWN_UNIT', marked: false };
}
