import type { RecordedEvent } from '../../core/task/task-event.ts';
import type { Event as EventRow } from '../generated/client.ts';

/** A row of `events` as core recorded it. */
export const asRecordedEvent = ({ body, revision, cause, ordinal, type, by, for: whose, via, at, hash }: EventRow): RecordedEvent =>
  ({ ...(body as object), type, revision, cause, ordinal, by, for: whose, via, at: at.toISOString(), hash }) as RecordedEvent;
