import type { ProgressClass, TaskState } from '../task/task-state.ts';
import type { FormFigure } from './form-figure.ts';

export type PresetReason = 'goalReached' | 'allDone' | 'aheadOfPlan' | 'onPlan' | 'stepsOpen';

export interface PresetClass {
  progressClass: ProgressClass;
  reason: PresetReason;
  /** How many steps of sub-items are meant by `stepsOpen`, 0 else. */
  count: number;
}

/** How the reason printed beside a class that was ticked ahead begins: what it says is no choice of the unit. */
export const presetMark = '按规则预选';

interface Standing {
  state: Pick<TaskState, 'breakdown'>;
  /** The date the report is due, `YYYY-MM-DD`: what was to be done by then counts. */
  due: string;
  /** The task's figures with what this report says of them. */
  figures: readonly FormFigure[];
}

/**
 * The progress class the rules would choose (process.md §3): by indicators that reached their goal, by documents issued
 * and sub-items done. Null where the task has neither. Only proposed: the unit chooses, the office decides.
 */
export function presetClass({ state, due, figures }: Standing): PresetClass | null {
  const goals = figures.filter(({ target }) => target !== null);
  if (goals.length > 0 && goals.every(isReached)) return { progressClass: '已完成', reason: 'goalReached', count: 0 };

  const steps = (state.breakdown?.agreed?.items ?? []).flatMap(({ dates, taken }) => dates.map((date, step) => ({ date, isTaken: step < taken })));
  if (steps.length === 0) return null;
  if (steps.every(({ isTaken }) => isTaken)) {
    const last = steps.map(({ date }) => date ?? '').reduce((one, other) => (one > other ? one : other));
    return { progressClass: last > due ? '提前完成' : '已完成', reason: 'allDone', count: 0 };
  }
  const ofNow = steps.filter(({ date }) => date !== null && date <= due);
  const open = ofNow.filter(({ isTaken }) => !isTaken).length;
  if (open > 0) return { progressClass: '欠进度', reason: 'stepsOpen', count: open };
  if (ofNow.length === 0) return null;
  const isAhead = steps.some(({ date, isTaken }) => isTaken && date !== null && date > due);
  return isAhead ? { progressClass: '超进度', reason: 'aheadOfPlan', count: 0 } : { progressClass: '达进度', reason: 'onPlan', count: 0 };
}

function isReached({ target, comparison, now }: FormFigure): boolean {
  if (target === null || now === null) return false;
  if (comparison === 'atMost') return now <= target;
  return comparison === 'equal' ? now === target : now >= target;
}
