import { beginReporting } from './begin-reporting.ts';
import { askBesideAnew } from './evolve-matter.ts';
import type { Duty, TaskState } from './task-state.ts';

/** Stands aside since `at` (ISO); the stage is kept for the return. */
export const setAside = (state: TaskState, at: string): TaskState => ({
  ...state,
  stage: 'suspended',
  suspension: { since: at, stage: state.stage },
});

/**
 * Goes on where it stood, every clock from `at` (ISO) on, by the event of this revision. What a unit has asked of the
 * office still waits, as if it had come now. Throws TypeError for a task that was not suspended.
 */
export function takeUp({ suspension, ...state }: TaskState, at: string, revision: number): TaskState {
  if (!suspension) throw new TypeError(`task ${state.taskId}: resumed at ${at} without having been suspended`);
  const { extension, reassign, breakdown } = state;
  return {
    ...beginReporting(askBesideAnew(state, at, null), at),
    ...(extension ? { extension: { ...extension, askedAt: at, revision, proposedAt: extension.proposedAt === null ? null : at } } : {}),
    ...(reassign ? { reassign: { ...reassign, askedAt: at, revision } } : {}),
    ...(breakdown?.proposal ? { breakdown: { ...breakdown, proposal: { ...breakdown.proposal, at, revision } } } : {}),
    stage: suspension.stage,
    duties: state.duties.map(askedWithAll),
    assignment: state.assignment + 1,
    pauses: [...(state.pauses ?? []), { from: suspension.since, to: at }],
  };
}

function askedWithAll(duty: Duty): Duty {
  const { asked: _, ...rest } = duty;
  return rest;
}
