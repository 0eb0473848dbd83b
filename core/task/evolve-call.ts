import { KEPT_DONE, MOST_OPEN_CALLS, type CallMark } from './matter.ts';
import type { RecordedEvent } from './task-event.ts';
import type { TaskState } from './task-state.ts';

/** 临时调度 was asked of this task, or answered by it. */
export function evolveCall(state: TaskState, event: Extract<RecordedEvent, { type: 'reportCalled' | 'callAnswered' }>): TaskState {
  const calls = state.calls ?? [];
  if (event.type === 'callAnswered') {
    return { ...state, calls: forgetDone(calls.map((call) => (call.id === event.call ? { ...call, state: 'answered' } : call))) };
  }
  const { call: id, due, opens, joined, rest, at, revision } = event;
  return { ...state, calls: forgetDone([...calls, { id, due, opens, joined, rest, state: 'open', since: at, version: 0, revision }]) };
}

const isDone = ({ state, rest }: CallMark): boolean => state === 'answered' || rest === 0;

/** The newest settled ones stay; with those open they are never more than fit. */
function forgetDone(calls: CallMark[]): CallMark[] {
  const dropped = new Set(calls.filter(isDone).slice(0, -KEPT_DONE).map(({ id }) => id));
  return calls.filter(({ id }) => !dropped.has(id)).slice(-(MOST_OPEN_CALLS + KEPT_DONE));
}
