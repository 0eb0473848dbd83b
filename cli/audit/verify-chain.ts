import type { RecordedEvent } from '../../core/task/task-event.ts';

export type HashOf = (taskId: string, previous: string, event: Omit<RecordedEvent, 'hash'>) => string;

export interface ChainFault {
  taskId: string;
  /** First revision that does not hold. */
  revision: number;
  why: 'missing' | 'changed' | 'cutShort';
}

/**
 * Recomputes the audit chain of one task: revisions without a gap from 1, each hash over the event and its predecessor's
 * hash, the last one the head the task itself holds. The first fault, or null when all holds.
 */
export function verifyChain(taskId: string, events: readonly RecordedEvent[], head: { revision: number; hash: string }, hashOf: HashOf): ChainFault | null {
  let previous = '';
  let revision = 0;
  for (const { hash, ...event } of events.toSorted((one, other) => one.revision - other.revision)) {
    revision += 1;
    if (event.revision !== revision) return { taskId, revision, why: 'missing' };
    if (hashOf(taskId, previous, event) !== hash) return { taskId, revision, why: 'changed' };
    previous = hash;
  }
  return revision === head.revision && previous === head.hash ? null : { taskId, revision: revision + 1, why: 'cutShort' };
}
