import type { TaskEvent } from '../core/task/task-event.ts';
import type { NameOf, Words } from './words.ts';

/** One event as a sentence of the timeline: who, for whom and by which way, and what. `nameOf` turns addresses into names. */
export function sayEvent(words: Words, event: TaskEvent, nameOf: NameOf): string {
  // Each entry takes exactly the event of its own key; the table's type says so, a union lookup cannot.
  const say = words.events[event.type] as (event: TaskEvent, nameOf: NameOf) => string;
  return `${words.actor(event, nameOf)}${words.actorGap}${say(event, nameOf)}`;
}
