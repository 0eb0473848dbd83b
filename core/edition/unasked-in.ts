import type { TaskState } from '../task/task-state.ts';
import type { Reporting } from './reporting-in.ts';

/** Why a row reports nothing in an edition. `notDue`: it came too late for this period, or reports in another one. */
export interface Unasked {
  why: 'withdrawn' | 'leftOut' | 'completed' | 'suspended' | 'notDue';
  reason: string;
}

interface Row {
  leftOut: string | null;
  state: Pick<TaskState, 'stage'>;
  reporting: Reporting;
}

/** Null where a report is asked, or `given`. */
export function unaskedIn({ leftOut, state: { stage }, reporting }: Row, given: boolean): Unasked | null {
  if (leftOut !== null) return { why: 'leftOut', reason: leftOut };
  if (stage === 'withdrawn') return { why: stage, reason: '' };
  if (given) return null;
  if (stage === 'completed' || stage === 'closedOut') return { why: 'completed', reason: '' };
  if (stage === 'suspended') return { why: stage, reason: '' };
  return reporting.asked ? null : { why: 'notDue', reason: '' };
}
