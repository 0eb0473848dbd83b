import type { TaskState } from '../../../core/task/task-state.ts';
import type { Ask } from '../../../desk/ask.ts';
import type { OutcomeLine, TimelineEntry } from '../../../ports/reads.ts';
import type { LedgerRow } from '../ledger.ts';
import type { Html } from '../pages/layout.ts';

/** What the page behind a link shows of the task. */
export interface LinkProps {
  row: LedgerRow;
  leaderName: string;
  /** Reminders that went out for what is late now. */
  tried: OutcomeLine[];
  /** Oldest first. */
  timeline: TimelineEntry[];
}

/** What stands in the page's fields, by their names; '' for an empty one. */
export type Typed = Readonly<Record<string, string>>;

export interface LinkForm {
  nonce: string;
  /** What was typed, when the page is shown again, and why it is. */
  typed?: Typed;
  problem?: string;
}

export interface LinkOutcome {
  typed: Typed;
  /** The event as the register has it: of two pages open at once, the other one may have been first. Null until it is recorded. */
  entry: TimelineEntry | null;
  /** A sentence when it was refused. */
  refusal: string | null;
  /** False while it is still being worked on. */
  settled: boolean;
}

/** What one kind of link lets its addressee do: its page, its fields and its ask. */
export interface LinkAct {
  /** What exactly would be acted on, so that nothing is decided that was not shown; null when nothing is left to do. */
  subject(state: TaskState): string | null;
  fields: readonly string[];
  page(props: LinkProps, form: LinkForm): Html;
  problemWith(typed: Typed): string | null;
  ask(typed: Typed, state: TaskState): Ask;
  recorded(props: LinkProps, outcome: LinkOutcome): Html;
}
