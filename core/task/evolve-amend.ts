import { dropExtension } from './evolve-extension.ts';
import type { RecordedEvent } from './task-event.ts';
import type { TaskState } from './task-state.ts';

/**
 * The words lie in the register; of the state only the deadline moves. Its version rises, so that what was told of the
 * old date stays as it is, and a request to put the old date off falls away with it.
 */
export function amendTerm(before: TaskState, { term, at }: Extract<RecordedEvent, { type: 'amended' }>): TaskState {
  if (term === null) return before;
  const state = dropExtension(before, null);
  return { ...state, term, deadline: { version: (state.deadline?.version ?? 0) + 1, decidedAt: at, granted: 0 } };
}
