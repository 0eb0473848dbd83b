import type { RecordedEvent } from './task-event.ts';
import type { Deadline, TaskState } from './task-state.ts';

type ExtensionEvent = Extract<
  RecordedEvent,
  { type: 'extensionRequested' | 'extensionProposed' | 'extensionGranted' | 'extensionRefused' | 'lateStated' }
>;

/** 延期 and 逾期说明, for a cycle or (cycle null) for the task's deadline. */
export function evolveExtension(state: TaskState, event: ExtensionEvent): TaskState {
  switch (event.type) {
    case 'extensionRequested': {
      const { cycle, due, until, officeDecides, by, at, revision } = event;
      return { ...state, extension: { cycle, due, until, officeDecides, by, askedAt: at, revision, proposedAt: null } };
    }
    case 'extensionProposed':
      return state.extension ? { ...state, extension: { ...state.extension, proposedAt: event.at } } : state;
    case 'extensionGranted':
      return settle(state, event, event.until);
    case 'extensionRefused':
      return settle(state, event, null);
    case 'lateStated': {
      const { cycle, until, at } = event;
      const stated = (version: number) => ({ at, until, version: version + state.reporting.version });
      if (cycle === null) return { ...state, deadline: { ...deadlineOf(state), stated: stated(deadlineOf(state).version) } };
      const cycles = state.cycles.map((each) => (each.id === cycle ? { ...each, stated: stated(each.version) } : each));
      return { ...state, cycles };
    }
    default:
      throw new TypeError(`unknown event ${JSON.stringify(event satisfies never)}`);
  }
}

/** Decided either way the version rises: what fell away with the request is asked again, by the old date or the new one. */
function settle(before: TaskState, { cycle, at }: ExtensionEvent, until: string | null): TaskState {
  const { extension: _, ...state } = before;
  const granted = until === null ? 0 : 1;
  if (cycle === null) {
    const known = deadlineOf(state);
    const deadline: Deadline = { ...known, version: known.version + 1, decidedAt: at, granted: known.granted + granted };
    return { ...state, deadline, term: until === null ? state.term : { ...state.term, end: until } };
  }
  const cycles = state.cycles.map((each) =>
    each.id === cycle
      ? { ...each, due: until ?? each.due, version: each.version + 1, decidedAt: at, granted: (each.granted ?? 0) + granted }
      : each,
  );
  return { ...state, cycles, letters: state.letters.filter((mark) => mark.cycle !== cycle) };
}

const deadlineOf = ({ deadline }: TaskState): Deadline => deadline ?? { version: 0, decidedAt: null, granted: 0 };

/** The request of this cycle falls away: what it was about has been given. */
export function dropExtension(state: TaskState, cycle: string | null): TaskState {
  if (state.extension?.cycle !== cycle) return state;
  const { extension: _, ...rest } = state;
  return rest;
}
