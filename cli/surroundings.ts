import type { CalendarTable, CalendarYear } from '../core/calendar/calendar-table.ts';
import type { Policy } from '../core/policy/policy.ts';
import type { RecordedEvent } from '../core/task/task-event.ts';
import type { Environment } from '../config/read-config.ts';
import type { Settings } from '../config/settings.ts';
import type { ClockDriver } from '../desk/clock-driver.ts';
import type { Desk } from '../desk/desk.ts';
import type { TaskEngine } from '../desk/task-engine.ts';
import type { AuditReads } from '../ports/audit-reads.ts';
import type { ClosureShelf } from '../ports/closure-shelf.ts';
import type { Clock } from '../ports/clock.ts';
import type { DirectoryShelf } from '../ports/directory-shelf.ts';
import type { EditionShelf } from '../ports/edition-shelf.ts';
import type { LedgerReads } from '../ports/ledger-reads.ts';
import type { PeopleChanges } from '../ports/people-changes.ts';
import type { PlanShelf } from '../ports/plan-shelf.ts';
import type { PlanningBook } from '../ports/planning-book.ts';
import type { RegisterReads } from '../ports/reads.ts';
import type { ScanShelf } from '../ports/scan-shelf.ts';
import type { Stepping } from '../ports/stepping.ts';

/** Where a command writes. `columns` and `isTTY` as Node's streams have them. */
export interface Sink {
  write(text: string): unknown;
  isTTY?: boolean;
  columns?: number;
}

/** What is piped in. */
export interface Source extends AsyncIterable<Uint8Array> {
  /** A person at a terminal, who would be waited for. */
  isTTY?: boolean;
}

/** What commands ask of the running product's register. */
export interface Register {
  reads: RegisterReads & LedgerReads;
  shelf: PlanShelf;
  directory: DirectoryShelf;
  planning: PlanningBook;
  editions: EditionShelf;
  audit: AuditReads;
  scans: ScanShelf;
  desk: Desk;
  people: PeopleChanges;
  clock: Clock;
  stepping: Pick<Stepping, 'unsettled'>;
  /** The office's workdays, days on which everybody is closed taken out. */
  calendar(): Promise<CalendarTable>;
  /** The notices alone. */
  notices(): Promise<CalendarTable>;
  closures: ClosureShelf;
  /** Puts a year's days off in place of what is held for it; `source` names the notice, `by` is the address of who did. */
  saveCalendar(year: CalendarYear, source: string, by: string): Promise<void>;
  policy(): Promise<Policy>;
  /** Stores a policy as the next version and answers it; with a plan it becomes that plan's own. */
  savePolicy(policy: Policy, use?: { planId: string | null; by: string }): Promise<Policy>;
  /** Audit hash of an event after its predecessor's. */
  hashOf(taskId: string, previous: string, event: Omit<RecordedEvent, 'hash'>): string;
  close(): Promise<void>;
}

export interface Engine {
  tasks: TaskEngine;
  clock: ClockDriver;
  close(): Promise<void>;
}

/** How a composition root gives commands the product. Nothing of it is loaded before it is asked for. */
export interface Wiring {
  openRegister(settings: Settings): Promise<Register>;
  /** After the register, over the same database. */
  openEngine(settings: Settings): Promise<Engine>;
  /** `10s`, `5m` or `real` → seconds a day takes; null when it is none of them. */
  parseDay(text: string): number | null;
}

/** Everything a command line finds around it. */
export interface Surroundings {
  environment: Environment;
  /** Folder of package.json. */
  project: string;
  /** Where relative file names start. */
  folder: string;
  stdin?: Source;
  stdout: Sink;
  stderr: Sink;
  machineNow(): Date;
  wiring: Wiring;
}
