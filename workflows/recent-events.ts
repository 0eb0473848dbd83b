import type { RecordedEvent } from '../core/task/task-event.ts';

const KEPT = 50;
const KEPT_BYTES = 16_384;

/** The ring of last events that answers `reconcile`: at most 50 and 16 KB, oldest out first. */
export function keepRecent(recent: RecordedEvent[], event: RecordedEvent): RecordedEvent[] {
  const kept = [...recent, event].slice(-KEPT);
  while (kept.length > 1 && JSON.stringify(kept).length > KEPT_BYTES) kept.shift();
  return kept;
}
