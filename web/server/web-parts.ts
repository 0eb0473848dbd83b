import type { CalendarTable } from '../../core/calendar/calendar-table.ts';
import type { Directory } from '../../core/plan/directory.ts';
import type { Policy } from '../../core/policy/policy.ts';
import type { Desk } from '../../desk/desk.ts';
import type { ActionLinks } from '../../ports/action-links.ts';
import type { Clock } from '../../ports/clock.ts';
import type { EditionShelf } from '../../ports/edition-shelf.ts';
import type { LedgerReads } from '../../ports/ledger-reads.ts';
import type { RegisterReads } from '../../ports/reads.ts';
import type { Sessions } from '../../ports/sessions.ts';

/** Facts about a request worth keeping: never a token, a name or a person's words. */
export interface WebLog {
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

/** One thing `/readyz` asks; false or a throw means not ready. */
export interface Probe {
  name: string;
  check(): Promise<boolean>;
}

export interface WebParts {
  desk: Desk;
  reads: RegisterReads & LedgerReads;
  editions: Pick<EditionShelf, 'editions' | 'edition'>;
  links: ActionLinks;
  sessions: Sessions;
  clock: Clock;
  directory(): Promise<Directory>;
  calendar(): Promise<CalendarTable>;
  policy(): Promise<Policy>;
  /** Where people reach these pages, `http://127.0.0.1:3000`. */
  publicUrl: string;
  /** The sandbox's pages in a trial, null in production. */
  sandboxUrl: string | null;
  zone: string;
  probes?: Probe[];
  log?: WebLog;
  /** Seals the forms' nonces; by default a key of this process, so that a form outlives no restart. */
  nonceKey?: Uint8Array;
  /** The machine's clock, for sessions and limits: never the product's. */
  machineNow?: () => Date;
}
