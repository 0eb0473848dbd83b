import type { TaskState } from './task-state.ts';

/** The main lead owes reports from `at` (ISO) on, as if anew: keys rise, letters of before do not count. */
export const beginReporting = (state: TaskState, at: string): TaskState => ({
  ...state,
  reporting: { since: at, version: state.reporting.version + 1 },
  letters: [],
});
