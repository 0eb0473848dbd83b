import type { TaskState } from '../task/task-state.ts';
import { documentStages, type BreakdownText } from './breakdown-text.ts';
import { endOfQuarter, quarterOf } from './quarter-of.ts';

/** A sub-item as a report of one cycle has to do with it. */
export interface FollowedItem {
  id: number;
  text: string;
  unit: string;
  /** The step asked next: its date (null without one) and, of a document, its stage; null when all are taken. */
  next: { due: string | null; stage: string } | null;
}

/** The agreed sub-items a report of this cycle is asked about: those with a step due by the end of its quarter, done ones too. */
export function itemsOfCycle(breakdown: { agreed: BreakdownText | null } | undefined, state: Pick<TaskState, 'breakdown'>, cycle: string): FollowedItem[] {
  const quarter = quarterOf(cycle);
  const end = quarter === null ? '9999-12-31' : endOfQuarter(quarter);
  return (state.breakdown?.agreed?.items ?? []).flatMap(({ id, dates, taken }) => {
    const words = breakdown?.agreed?.items[id - 1];
    if (!words || !dates.some((date) => date !== null && date <= end)) return [];
    const step = dates.findIndex((date, at) => at >= taken && date !== null);
    const next = taken >= dates.length ? null : { due: dates[step] ?? null, stage: dates.length > 1 ? (documentStages[step < 0 ? taken : step] ?? '') : '' };
    return { id, text: words.text, unit: words.unit, next };
  });
}
