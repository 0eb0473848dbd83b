import type { Via } from '../core/task/act.ts';
import type { ActOutcome } from '../ports/inbox.ts';
import type { Ask } from './ask.ts';

export interface ActRequest {
  /** Unique for the act, the same when it is delivered again: `slack/<team>/<action_ts>/<user>`, `link/<hash>`, `cli/<uuid>`. */
  key: string;
  /** Address of the person who acted. */
  by: string;
  /** Whose act it is, when the office acts for somebody; default `by`. */
  for?: string;
  via: Via;
  asks: { taskId: string; ask: Ask }[];
}

export interface Receipt {
  /** The parent row. */
  id: string;
}

export interface Settlement {
  /** True when every row has its outcome. */
  done: boolean;
  rows: { taskId: string | null; outcome: ActOutcome | null }[];
}

/** What every surface calls. Receiving is a promise kept in Postgres; what a surface shows afterwards is what settled. */
export interface Desk {
  /**
   * Stores the act: a parent row and one row a task, in one transaction. Acknowledge to the person only after this
   * resolved. Safe to call twice with one key. Throws `UnknownPerson` when `by` or `for` is not in the directory,
   * and `WordsTooLong` past 32 KB.
   */
  receive(request: ActRequest): Promise<Receipt>;
  /** Waits until all rows are settled or `patienceMs` have passed; what is still open comes back with outcome null. */
  settled(receipt: Receipt, patienceMs: number): Promise<Settlement>;
}
