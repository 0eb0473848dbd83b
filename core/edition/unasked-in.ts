import type { TaskState } from '../task/task-state.ts';
import type { Reporting } from './reporting-in.ts';

/** Why a row reports nothing in an edition. `notDue`: it came too late for this period, or reports in another one. */
export interface Unasked {
  why: 'withdrawn' | 'leftOut' | 'completed' | 'carriedOver' | 'suspended' | 'notDue';
  /** What it was left out for; of `completed` the year's conclusion, '' for 完成. */
  reason: string;
}

interface Row {
  leftOut: string | null;
  state: Pick<TaskState, 'stage' | 'cycles' | 'completion'>;
  reporting: Reporting;
}

/** Null where a report is asked, or `given`; what was missed before a task ended or stood aside stays missed. */
export function unaskedIn({ leftOut, state: { stage, cycles, completion }, reporting }: Row, given: boolean): Unasked | null {
  if (leftOut !== null) return { why: 'leftOut', reason: leftOut };
  if (stage === 'withdrawn') return { why: stage, reason: '' };
  if (given || cycles.some(({ id, state }) => id === reporting.cycle && state === 'missed')) return null;
  if (stage === 'completed' || stage === 'closedOut') return { why: 'completed', reason: completion?.conclusion === '未完成' ? completion.conclusion : '' };
  if (stage === 'suspended' || stage === 'carriedOver') return { why: stage, reason: '' };
  return reporting.asked ? null : { why: 'notDue', reason: '' };
}
