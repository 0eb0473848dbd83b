import { isAskingAway, mainLead, type TaskState } from '../core/task/task-state.ts';
import { hasToBreakDown } from '../core/task/evolve-breakdown.ts';
import { askedParts } from '../core/schedule/part-lines.ts';
import type { TaskView } from '../ports/reads.ts';
import { canConfirm } from './breakdown-to-edit.ts';

export type BreakdownOffer =
  | { act: 'breakDown'; canConfirm: boolean }
  | { act: 'reviewBreakdown'; content: string }
  /** `steps`: how many of the sub-item's steps are taken then; `stage` '' for one without stages. */
  | { act: 'markSubItem'; item: number; steps: number }
  | { act: 'addPart'; cycle: string };

const isWorking = ({ stage }: TaskState): boolean => stage === 'assigned' || stage === 'underway';

/** 细化分解 that the unit still owes. */
export function offerBreakdown(task: TaskView, unit: string): BreakdownOffer[] {
  const { state } = task;
  const owed = isWorking(state) && mainLead(state)?.unit === unit && !state.breakdown?.proposal && (state.breakdown?.approvals ?? 0) === 0;
  return owed ? [{ act: 'breakDown', canConfirm: canConfirm(task) }] : [];
}

export const offerBreakdownReview = (state: TaskState): BreakdownOffer[] =>
  isWorking(state) && state.breakdown?.proposal ? [{ act: 'reviewBreakdown', content: state.breakdown.proposal.text }] : [];

/** One step of a sub-item, while it is not taken. */
export function offerSubItem(state: TaskState, unit: string, { item: id, step }: { item: number; step: number }): BreakdownOffer[] {
  const item = state.breakdown?.agreed?.items.find((each) => each.id === id);
  const open = isWorking(state) && mainLead(state)?.unit === unit && !isAskingAway(state) && item !== undefined && item.taken <= step;
  return open ? [{ act: 'markSubItem', item: id, steps: step + 1 }] : [];
}

export const offerPart = (state: TaskState, unit: string, cycle: string | null): BreakdownOffer[] =>
  isWorking(state) && askedParts(state).some((part) => part.unit === unit && part.cycle === cycle) && cycle !== null ? [{ act: 'addPart', cycle }] : [];

/** What a nudge may be about beside a signature and a report. */
export const offerOwed = (task: TaskView, unit: string): BreakdownOffer[] => [
  ...(hasToBreakDown(task.state) ? offerBreakdown(task, unit) : []),
  ...askedParts(task.state).filter((part) => part.unit === unit).slice(0, 1).flatMap(({ cycle }) => offerPart(task.state, unit, cycle)),
];
