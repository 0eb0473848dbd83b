import { utf8Bytes } from '../core/task/state-bytes.ts';
import type { RecordedEvent } from '../core/task/task-event.ts';

const KEPT = 50;
const KEPT_BYTES = 16_384;

/** The ring of last events that answers `reconcile`: at most 50 and 16 KB, oldest out first; one event larger than that leaves it empty. */
export function keepRecent(recent: RecordedEvent[], event: RecordedEvent): RecordedEvent[] {
  const kept = [...recent, event].slice(-KEPT);
  while (utf8Bytes(JSON.stringify(kept)) > KEPT_BYTES) kept.shift();
  return kept;
}
