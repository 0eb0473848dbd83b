import { evolve } from './evolve.ts';
import type { RecordedEvent } from './task-event.ts';
import { draftedTask, type TaskState } from './task-state.ts';

/** Where a task stood just before an instant: its recorded events up to then, folded. `events` from the first on, in order of revision. */
export function stateAsOf(taskId: string, events: readonly RecordedEvent[], before: Date): TaskState {
  let state = draftedTask(taskId);
  for (const event of events) {
    if (Date.parse(event.at) >= before.getTime()) break;
    state = evolve(state, event);
  }
  return state;
}
