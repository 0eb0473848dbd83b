import type { TaskState } from './task-state.ts';

/** The colleague who answers for a unit's part from now on; a later one takes the place of an earlier one. */
export const handTo = (state: TaskState, unit: string, to: string): TaskState => ({
  ...state,
  handed: [...(state.handed ?? []).filter((each) => each.unit !== unit), { unit, to }],
});

/** What was handed to a person who left is the successor's. */
export const replaceHanded = (state: TaskState, leaver: string, successor: string): TaskState =>
  state.handed ? { ...state, handed: state.handed.map((each) => (each.to === leaver ? { ...each, to: successor } : each)) } : state;
