import type { CallColumn, NamedText } from '../core/call/call-column.ts';
import type { TaskAmendment } from '../core/plan/compare/amended-draft.ts';
import type { TaskCommand } from '../core/task/task-command.ts';
import type { Rejection } from '../core/task/rejection.ts';

/** A person's words for one act; kept in the inbox row and later beside the events, never in the engine. */
export type ActWords =
  | {
      kind: 'report';
      done: string;
      next: string;
      difficulty: string;
      values: { name: string; value: number }[];
      /** 暂无新进展: the cycle whose text still stands, and why nothing is new ('' where not asked). */
      asOf?: string;
      why?: string;
      /** 线下报送: the paper in place of words, received on a date (`YYYY-MM-DD`) from somebody. */
      paper?: { received: string; handedBy: string };
    }
  | { kind: 'words'; words: string }
  /** A call for a report: what is on file of each column, and why notice is short ('' where it is not). */
  | { kind: 'call'; columns: CallColumn[]; reason: string }
  | { kind: 'columns'; columns: NamedText[] }
  | ({ kind: 'amendment' } & TaskAmendment & { /** Revision it was worked out from: the same words twice are two amendments. */ base: number });

export interface NewInboxRow {
  /** Unique for ever: the same click delivered again is the same row. */
  id: string;
  taskId: string | null;
  command: TaskCommand | null;
  words: ActWords | null;
}

export type ActOutcome = { ok: true; revision: number } | { ok: false; code: Rejection };

export interface InboxRow extends NewInboxRow {
  seq: bigint;
  defects: number;
  outcome: ActOutcome | null;
}

export interface Inbox {
  /** Stores the rows of one act in one transaction. Rows that are already there stay as they are; answers how many were new. */
  store(parentId: string, rows: NewInboxRow[]): Promise<number>;
  /** Claims up to `limit` rows, only the oldest open row of a task, under a lease. */
  claim(limit: number, leaseMs: number): Promise<InboxRow[]>;
  settle(id: string, outcome: ActOutcome): Promise<void>;
  /** Gives the row back, not before `afterMs` real milliseconds; `defect` counts towards "needs help". */
  release(id: string, afterMs: number, defect: string | null): Promise<void>;
  outcomes(parentId: string): Promise<{ id: string; taskId: string | null; outcome: ActOutcome | null }[]>;
  wordsOf(id: string): Promise<ActWords | null>;
}
