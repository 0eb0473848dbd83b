import type { Via } from '../core/task/act.ts';
import type { Decision } from '../core/task/decision.ts';
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

/** What would come of acts. */
export interface Foresight {
  /**
   * What each task would answer as the register shows it now, in the order of the asks; nothing is stored. For what is
   * offered only: the workflow decides when the act comes. Throws like `receive`.
   */
  foresee(request: Omit<ActRequest, 'key'>): Promise<Decision[]>;
}
