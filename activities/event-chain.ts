import { createHash } from 'node:crypto';
import { canonicalJson } from '../core/audit/canonical-json.ts';
import type { RecordedEvent, TaskEvent } from '../core/task/task-event.ts';

export type ChainedEvent = RecordedEvent & { previous: string };

/** Numbers, dates and chains events after `head`: each hash covers the event and its predecessor's hash. */
export function chainEvents(taskId: string, base: number, head: string, cause: string, events: TaskEvent[], at: Date): ChainedEvent[] {
  let previous = head;
  return events.map((event, ordinal) => {
    const unsealed = { ...event, revision: base + 1 + ordinal, cause, ordinal, at: at.toISOString() };
    const hash = hashOf(taskId, previous, unsealed);
    const chained = { ...unsealed, previous, hash } as ChainedEvent;
    previous = hash;
    return chained;
  });
}

/** SHA-256 over the task, the predecessor's hash and the event in canonical JSON (keys sorted), as hex. */
export const hashOf = (taskId: string, previous: string, event: Omit<RecordedEvent, 'hash'>): string =>
  createHash('sha256').update(`${taskId}\n${previous}\n${canonicalJson(event)}`).digest('hex');
