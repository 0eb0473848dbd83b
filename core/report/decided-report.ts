import type { ProgressClass } from '../task/task-state.ts';

/** What an approval said of a report, for good. */
export interface DecidedReport {
  progressClass: ProgressClass;
  /** It was missed first and made good later. */
  repairedLate: boolean;
}
