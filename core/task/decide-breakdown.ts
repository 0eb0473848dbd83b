import { mostItems } from '../breakdown/breakdown-text.ts';
import { reviewerOf, selfReview } from './decide-review.ts';
import { accept, reject, type Decision } from './decision.ts';
import { holds, refuseSpeaker } from './speaks-for.ts';
import type { TaskCommand } from './task-command.ts';
import { mainLead, type TaskState } from './task-state.ts';

type BreakdownCommand = Extract<TaskCommand, { type: 'submitBreakdown' | 'approveBreakdown' | 'returnBreakdown' | 'setQuarterGoal' | 'markSubItem' }>;

/** 细化分解 (process.md §3): the main lead hands it in, the office approves or returns it; the office sets a quarter's goal by itself. */
export function decideBreakdown(state: TaskState, command: BreakdownCommand): Decision {
  if (state.stage !== 'assigned' && state.stage !== 'underway') return reject('WRONG_STATE');
  switch (command.type) {
    case 'submitBreakdown':
      return submit(state, command);
    case 'approveBreakdown':
    case 'returnBreakdown':
      return review(state, command);
    case 'setQuarterGoal':
      if (!holds(command.act, 'office')) return reject('NOT_YOURS');
      if (state.breakdown?.proposal) return reject('BREAKDOWN_WAITS');
      if (command.isEmpty) return reject('EMPTY_WORDS');
      if (command.isUnreadable) return reject('BREAKDOWN_UNREADABLE');
      if (command.over !== (state.breakdown?.agreed?.text ?? null)) return reject('CONTENT_CHANGED');
      return accept(command.act, { type: 'quarterGoalSet', quarter: command.quarter, content: command.content });
    case 'markSubItem':
      return mark(state, command);
    default:
      throw new TypeError(`unknown command ${JSON.stringify(command satisfies never)}`);
  }
}

function submit(state: TaskState, command: Extract<BreakdownCommand, { type: 'submitBreakdown' }>): Decision {
  const { act, content, items, toBreakDown } = command;
  const main = mainLead(state);
  const refused = refuseSpeaker(state, act);
  if (refused || !main) return reject(refused ?? 'NOT_YOURS');
  if (state.breakdown?.proposal) return reject('BREAKDOWN_WAITS');
  if (command.isEmpty) return reject('EMPTY_WORDS');
  if (command.isUnreadable || items > mostItems) return reject('BREAKDOWN_UNREADABLE');
  if (state.breakdown?.agreed?.text === content) return reject('ALREADY_DONE');
  const submitted = { type: 'breakdownSubmitted', unit: main.unit, content, items } as const;
  // It says what will be done: it counts as signing, as a report does.
  if (main.acknowledgedAt !== null) return accept(act, submitted);
  const waits = toBreakDown && !state.breakdown?.agreed;
  return accept(act, { type: 'acknowledged', units: [main.unit], ...(waits ? { toBreakDown } : {}) }, submitted);
}

function review(state: TaskState, command: Extract<BreakdownCommand, { type: 'approveBreakdown' | 'returnBreakdown' }>): Decision {
  const { act } = command;
  const reviewer = reviewerOf(act);
  if (!reviewer) return reject('NOT_YOURS');
  const proposal = state.breakdown?.proposal;
  if (!proposal) return reject('NOTHING_TO_REVIEW');
  if (proposal.text !== command.content) return reject('CONTENT_CHANGED');
  const self = selfReview(state, act, proposal.by, reviewer);
  if (self.refused) return reject(self.refused);
  if (command.type === 'approveBreakdown') {
    const { content, items, was } = command;
    // Read from another text than the one that waits now.
    if (items.length !== proposal.items) return reject('CONTENT_CHANGED');
    return accept(act, { type: 'breakdownApproved', content, items, was, selfReviewed: self.marked });
  }
  if (command.isEmpty) return reject('EMPTY_OPINION');
  return accept(act, { type: 'breakdownReturned', opinion: command.opinion, due: command.due });
}

/** The main lead, or the office as it hears of it, says how far a sub-item is. */
function mark(state: TaskState, { act, item: id, steps }: Extract<BreakdownCommand, { type: 'markSubItem' }>): Decision {
  const refused = holds(act, 'office') ? null : refuseSpeaker(state, act);
  if (refused) return reject(refused);
  const agreed = state.breakdown?.agreed;
  if (!agreed) return reject('NO_BREAKDOWN');
  const item = agreed.items.find((each) => each.id === id);
  if (!item || steps < 0 || steps > item.dates.length) return reject('NO_SUCH_ITEM');
  if (item.taken === steps) return reject('ALREADY_DONE');
  return accept(act, { type: 'subItemMarked', item: id, steps, of: item.dates.length });
}
