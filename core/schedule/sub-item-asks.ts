import { documentStages } from '../breakdown/breakdown-text.ts';
import { isAskingAway, type TaskState } from '../task/task-state.ts';

/** A step of a sub-item that is not taken, with its date. */
export interface SubItemAsk {
  /** Its number, from 1. */
  item: number;
  /** From 0; of a document its stage. */
  step: number;
  /** 起草 …, '' for a matter that has no stages. */
  stage: string;
  /** `YYYY-MM-DD` */
  due: string;
}

/** Steps of the agreed sub-items that have a date and are still to be taken, by number. None while the unit's clock stands, or while what was completed is being mended. */
export function subItemAsks(state: Pick<TaskState, 'stage' | 'breakdown' | 'duties' | 'reassign' | 'rectifying'>): SubItemAsk[] {
  const isWorking = (state.stage === 'assigned' || state.stage === 'underway') && state.rectifying === undefined;
  if (!isWorking || isAskingAway(state)) return [];
  return (state.breakdown?.agreed?.items ?? []).flatMap(({ id, dates, taken }) =>
    dates.flatMap((due, step) => (due === null || step < taken ? [] : [{ item: id, step, stage: dates.length > 1 ? (documentStages[step] ?? '') : '', due }])),
  );
}
