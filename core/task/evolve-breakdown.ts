import type { RecordedEvent } from './task-event.ts';
import type { Breakdown, SubItem } from './breakdown-state.ts';
import { mainLead, type TaskState } from './task-state.ts';

type BreakdownEvent = Extract<
  RecordedEvent,
  { type: 'breakdownSubmitted' | 'breakdownApproved' | 'breakdownReturned' | 'quarterGoalSet' | 'subItemMarked' }
>;

/** True while the task may not be underway for want of an approved breakdown. */
export const hasToBreakDown = ({ breakdown }: Pick<TaskState, 'breakdown'>): boolean => breakdown !== undefined && breakdown.asked && breakdown.approvals === 0;

/** The policy asks the main lead for a breakdown. */
export const askBreakdown = (state: TaskState): TaskState => ({ ...state, breakdown: { ...breakdownOf(state), asked: true } });

/** Another unit leads now: what the last one proposed was its own, what is agreed is the task's. */
export function withoutProposal(state: TaskState): TaskState {
  if (!state.breakdown) return state;
  const { proposal: _proposal, returned: _returned, ...breakdown } = state.breakdown;
  return { ...state, breakdown };
}

export function evolveBreakdown(state: TaskState, event: BreakdownEvent): TaskState {
  const known = breakdownOf(state);
  switch (event.type) {
    case 'breakdownSubmitted': {
      const { content: text, items, by, at, revision } = event;
      return { ...state, breakdown: { ...known, proposal: { text, items, by, at, revision } } };
    }
    case 'breakdownApproved': {
      const { proposal: _proposal, returned: _returned, ...rest } = known;
      const agreed = { text: event.content, items: goOn(event.items, event.was, rest.agreed?.items ?? []) };
      const approved: TaskState = { ...state, breakdown: { ...rest, agreed, approvedAt: event.at, approvals: rest.approvals + 1 } };
      const isSigned = mainLead(state)?.acknowledgedAt != null;
      return state.stage === 'assigned' && isSigned ? { ...approved, stage: 'underway' } : approved;
    }
    case 'breakdownReturned': {
      const { proposal, ...rest } = known;
      if (!proposal) throw new TypeError(`task ${state.taskId}: a breakdown was returned at ${event.at} that nobody handed in`);
      return { ...state, breakdown: { ...rest, returns: rest.returns + 1, returned: { at: event.at, due: event.due, text: proposal.text } } };
    }
    case 'quarterGoalSet':
      return { ...state, breakdown: { ...known, agreed: { items: known.agreed?.items ?? [], text: event.content } } };
    case 'subItemMarked': {
      if (!known.agreed) return state;
      const items = known.agreed.items.map((each) => (each.id === event.item ? { ...each, taken: event.steps } : each));
      return { ...state, breakdown: { ...known, agreed: { ...known.agreed, items } } };
    }
    default:
      throw new TypeError(`unknown event ${JSON.stringify(event satisfies never)}`);
  }
}

const breakdownOf = ({ breakdown }: TaskState): Breakdown => breakdown ?? { asked: false, agreed: null, approvals: 0, returns: 0 };

/** An item that goes on from an agreed one is as far as that one. */
const goOn = (items: SubItem[], was: number[], before: SubItem[]): SubItem[] =>
  items.map((item, at) => {
    const taken = before.find(({ id }) => id === was[at])?.taken ?? 0;
    return { ...item, taken: Math.min(taken, item.dates.length) };
  });
