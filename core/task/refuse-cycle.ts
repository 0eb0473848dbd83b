import type { Rejection } from './rejection.ts';
import type { TaskState } from './task-state.ts';

/** Why nothing can be handed in for a cycle: there is none, or it was answered; null when it is owed. */
export function refuseCycle({ cycles }: Pick<TaskState, 'cycles'>, id: string): Rejection | null {
  const found = cycles.find((cycle) => cycle.id === id);
  if (!found) return 'NO_SUCH_CYCLE';
  if (found.state === 'submitted' || found.state === 'signedOff') return 'ALREADY_SUBMITTED';
  return found.state === 'approved' ? 'ALREADY_APPROVED' : null;
}
