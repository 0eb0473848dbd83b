import type { RecordedEvent } from './task-event.ts';
import type { Part } from './breakdown-state.ts';
import type { TaskState } from './task-state.ts';

/** A co-unit was asked for its part, or gave it: once a cycle and unit, a later text stands for the earlier. */
export function evolveParts(state: TaskState, event: Extract<RecordedEvent, { type: 'coUnitAsked' | 'partAdded' }>): TaskState {
  const { cycle, unit, at, revision } = event;
  const known = state.parts?.find((part) => part.cycle === cycle && part.unit === unit);
  const asked: Part = known ?? { cycle, unit, due: event.type === 'coUnitAsked' ? event.due : null, askedAt: at, revision, given: false };
  const part = event.type === 'partAdded' ? { ...asked, given: true } : asked;
  return { ...state, parts: [...(state.parts ?? []).filter((each) => each !== known), part] };
}

/** What belonged to a cycle that is settled is in the register. */
export function dropParts(state: TaskState, cycle: string): TaskState {
  if (!state.parts) return state;
  const { parts, ...rest } = state;
  const left = parts.filter((part) => part.cycle !== cycle);
  return left.length === 0 ? rest : { ...rest, parts: left };
}
