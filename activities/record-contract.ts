import type { RecordedEvent, TaskEvent } from '../core/task/task-event.ts';

/** What a workflow asks of `record`. At a wake no events. */
export interface RecordRequest {
  taskId: string;
  /** Revision the workflow stands at, and the audit hash of that revision. */
  base: number;
  head: string;
  /** Unique in the register for ever: the inbox row's id, `launch`, or `wake/<base>`. */
  cause: string;
  events: TaskEvent[];
  /** True when lines may have come due. */
  wake: boolean;
}

/** When to ask again. `at` is the product's instant (ISO), `inMs` real milliseconds from now. */
export interface NextWake {
  at: string;
  inMs: number;
  keys: string[];
}

export interface RecordAnswer {
  /** Every event after `base`, oldest first: fold them all. */
  events: RecordedEvent[];
  /** Revision at which the cause was settled; null: ask again from where the events lead. */
  settledAt: number | null;
  /** A wake came too early; nothing was written. */
  notYet: boolean;
  /** Null: no line is left. */
  next: NextWake | null;
}

/** Activities a task's workflow may call. */
export interface TaskActivities {
  record(request: RecordRequest): Promise<RecordAnswer>;
}
