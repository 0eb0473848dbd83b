import type { TaskState } from './task-state.ts';

/**
 * The main lead owes reports from `at` (ISO) on, as if anew: keys rise, letters of before do not count, and a request
 * for an extension that waited falls away with what it was about.
 */
export function beginReporting(state: TaskState, at: string): TaskState {
  const { extension: _, ...rest } = state;
  return { ...rest, reporting: { since: at, version: state.reporting.version + 1 }, letters: [] };
}
