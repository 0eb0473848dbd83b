import type { ClockReading } from './clock.ts';
import type { RecordedEvent } from '../core/task/task-event.ts';
import type { TaskState } from '../core/task/task-state.ts';
import type { Line, Outcome } from '../core/schedule/line.ts';

export interface NewLine extends Line {
  wakeAt: Date;
  standing: boolean;
}

export interface NewIntent {
  lineKey: string;
  /** A person's address. */
  recipient: string;
  channel: string;
  notBefore: Date;
  urgent: boolean;
  /** Why it does not go over the channel its recipient is told over; absent where it does. */
  fallenFrom?: string;
}

export interface EndedLine {
  key: string;
  outcome: Extract<Outcome, 'notNeeded' | 'moved' | 'skipped' | 'fallback' | 'failed'>;
  /** The line it was moved to, or why. */
  note: string;
}

/** Words behind the hashes of the recorded events. */
export type NewWords =
  | {
      into: 'submissions';
      revision: number;
      cycle: string;
      unit: string;
      hash: string;
      body: unknown;
      progressClass: string;
      attestedBy: string;
      by: string;
      for: string;
      via: string;
    }
  | { into: 'instructions'; revision: number; leader: string; kind: string; hash: string; words: string; recorded: boolean; by: string; via: string }
  | { into: 'words'; hash: string; kind: string; words: string };

/** One append: what `record_task` writes in one transaction. */
export interface Recording {
  taskId: string;
  base: number;
  head: string;
  cause: string;
  at: Date;
  events: (RecordedEvent & { previous: string })[];
  snapshot: TaskState;
  lines: NewLine[];
  moves: { key: string; at: Date; wakeAt: Date }[];
  intents: NewIntent[];
  ended: EndedLine[];
  words: NewWords[];
}

export interface RegisterPage {
  /** `written` now, `known` since long, or `ahead`: the register holds events the caller has not seen, nothing was written. */
  status: 'written' | 'known' | 'ahead';
  /** Revision at which the cause was settled, null when `ahead`. */
  settledAt: number | null;
  /** Every event after the caller's base, oldest first. */
  events: RecordedEvent[];
  next: { at: Date; keys: string[] } | null;
}

/** A line without an outcome, as far as a new plan is compared with it. */
export interface OpenLine {
  key: string;
  at: Date;
  wakeAt: Date;
  standing: boolean;
  recorded: boolean;
}

/** What planning one task needs of the register, read at one moment. */
export interface TaskReading {
  planId: string;
  section: string[];
  state: TaskState;
  /** The product's clock at the moment of reading. */
  told: ClockReading;
  /** Every line without an outcome. */
  open: OpenLine[];
  /** For a wake: those of them that wake the task by now and were not told yet, whole. */
  due: Line[];
  /** Every other line of the task: its key stays taken for ever. */
  settled: { key: string; at: Date; notNeeded: boolean }[];
}

/** What a launch stored of a task that has no event yet. */
export interface StoredTask {
  planId: string;
  state: TaskState;
  /** The product's clock at the moment of reading. */
  told: ClockReading;
  /** The instant of the launch: its lines were planned as if it were assigned then. */
  plannedAt: Date;
}

export interface TaskRegister {
  /**
   * Appends after `base`, or answers with what the register already holds after it (an attempt the engine forgot).
   * Throws `RegisterForked` when two histories differ, `RegisterBehind` when the register is older than `base`.
   */
  append(recording: Recording): Promise<RegisterPage>;
  /** What the register holds after `base`, without writing; null when it is neither ahead nor knows the cause. */
  pageAfter(taskId: string, base: number, head: string, cause: string): Promise<RegisterPage | null>;
  /** What planning needs, and the hour, of one moment; null for a task the register does not know. Only a `wake` asks what is due. */
  read(taskId: string, wake: boolean): Promise<TaskReading | null>;
  /** What a launch stored; null for a task that has begun, or that none has stored. */
  readStored(taskId: string): Promise<StoredTask | null>;
  /** Where a task stands; null for one the register does not know. */
  stateOf(taskId: string): Promise<TaskState | null>;
  /** Puts the task on "needs help" with a sentence; it goes on trying. */
  askForHelp(taskId: string, why: string): Promise<void>;
}
