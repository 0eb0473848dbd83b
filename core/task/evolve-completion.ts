import { withoutProposal } from './evolve-breakdown.ts';
import { beginReporting } from './begin-reporting.ts';
import type { RecordedEvent } from './task-event.ts';
import type { Cycle, TaskState } from './task-state.ts';

type Completion = Extract<RecordedEvent, { type: 'completionApplied' | 'completionConfirmed' | 'completionReturned' | 'reopened' | 'closedOut' | 'carriedOver' }>;

/** 办结, 回头看 and what follows: the end of a task, which may not be the last. */
export function evolveCompletion(state: TaskState, event: Completion): TaskState {
  switch (event.type) {
    case 'completionApplied': {
      const { extension: _, ...rest } = withoutProposal(state); // more time is no longer what is asked for, nor how to go about it
      const { by, at, conclusion } = event;
      return { ...rest, stage: 'closing', completion: { by, at, ...(conclusion === undefined ? {} : { conclusion }) } };
    }
    case 'completionConfirmed': {
      const { rectifying: _mended, reassign: _answered, ...rest } = state; // nobody has to be relieved of it any more
      return { ...rest, stage: 'completed', completedAt: event.at };
    }
    case 'completionReturned':
      // The reminders fell away when completion was applied for.
      return { ...beginReporting(state, event.at), stage: 'underway', completion: null };
    case 'reopened':
      return rectify(state, event.cycle, event.due, event.at);
    case 'closedOut':
    case 'carriedOver': {
      const { completedAt: _, ...rest } = state;
      return { ...rest, stage: event.type };
    }
    default:
      throw new TypeError(`unknown event ${JSON.stringify(event satisfies never)}`);
  }
}

function rectify(completed: TaskState, id: string, due: string, at: string): TaskState {
  const { completedAt: _, parts: _parts, ...state } = completed; // parts belong to reports nobody asks for now
  return {
    ...beginReporting(state, at),
    stage: 'underway',
    completion: null,
    rectifying: id,
    reopened: (state.reopened ?? 0) + 1,
    cycles: [...state.cycles, rectifyingCycle(id, due)],
  };
}

const rectifyingCycle = (id: string, due: string): Cycle => ({
  id,
  due,
  version: 0,
  state: 'open',
  content: null,
  submittedAt: null,
  submittedBy: null,
  proposedClass: null,
  decidedClass: null,
  repairedLate: false,
  returns: 0,
  returnedAt: null,
});
