import type { TaskState } from './task-state.ts';

/** Since when leads without a date of their own are asked to sign (ISO): the assignment, or the end of the last suspension. */
export function signSince({ assignedAt, pauses }: Pick<TaskState, 'assignedAt' | 'pauses'>): string | null {
  const resumed = pauses?.at(-1)?.to;
  return assignedAt !== null && resumed !== undefined && resumed > assignedAt ? resumed : assignedAt;
}
