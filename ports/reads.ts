import type { BreakdownText } from '../core/breakdown/breakdown-text.ts';
import type { CallColumn, NamedText } from '../core/call/call-column.ts';
import type { RecordedAmendment } from '../core/plan/compare/amended-draft.ts';
import type { BriefRow } from '../core/edition/brief-row.ts';
import type { Carried } from '../core/policy/carried.ts';
import type { Policy } from '../core/policy/policy.ts';
import type { Person } from '../core/plan/directory.ts';
import type { TaskDraft } from '../core/plan/plan-draft.ts';
import type { DecidedReport } from '../core/report/decided-report.ts';
import type { Line, Outcome } from '../core/schedule/line.ts';
import type { RecordedEvent } from '../core/task/task-event.ts';
import type { TaskState } from '../core/task/task-state.ts';
import type { ActWords } from './inbox.ts';

export interface PlanView {
  id: string;
  title: string;
  year: number | null;
  state: string;
  launchDate: string | null;
  tasks: number;
  cycles: { id: string; due: string }[];
  /** What it was launched with; null before. */
  policy: Policy | null;
}

export interface TaskView {
  id: string;
  planId: string;
  planTitle: string;
  row: number;
  number: string;
  title: string;
  section: string[];
  /** As amended. */
  draft: TaskDraft;
  /** What documents changed since the launch, oldest first; absent where nothing was. */
  amended?: RecordedAmendment[];
  state: TaskState;
  needsHelp: string | null;
  leftOut: string | null;
  /** The task of last year's plan it goes on from, and that of next year's it goes on in; where it is one task that was asked for. */
  carriedFrom?: string | null;
  carriedTo?: string | null;
  /** What the task is broken down into: agreed, and handed in last, for review or returned; absent without either. */
  breakdown?: { agreed: BreakdownText | null; proposed: BreakdownText | null };
}

/** What a co-unit or another lead gave for one cycle's report; the newest where it was given again. */
export interface PartView {
  taskId: string;
  cycle: string;
  unit: string;
  text: string;
  at: Date;
}

export interface SubmissionView {
  taskId: string;
  cycle: string;
  unit: string;
  hash: string;
  words: Extract<ActWords, { kind: 'report' }>;
  progressClass: string;
  /** What the office decided when it approved it, and whether it had come late; absent until then. Known also when the task's state has forgotten the cycle. */
  decided?: DecidedReport;
  attestedBy: string;
  by: string;
  for: string;
  via: string;
  at: Date;
  /** `approved`, `returned`, `submitted`: where the cycle stands if this is its newest text, else `replaced`. */
  standing: string;
  /** What the final edition of the cycle printed in its place; absent where none did. */
  printed?: string;
}

export interface OutcomeLine extends Line {
  recordedAt: Date | null;
  outcome: Outcome | null;
  outcomeAt: Date | null;
  outcomeNote: string | null;
  /** The round it was put off to because the budget of the week was spent; absent for one that leaves as planned. */
  putOffTo?: Date;
  recipient: string | null;
  channel: string | null;
  deliveryId: string | null;
}

/** One delivery with its lines and where each task stands now: what a message shows, first and after every click. It holds no more than its channel may carry. */
export interface DeliveryView {
  id: string;
  recipient: Person;
  channel: string;
  round: Date;
  /** What the channel needs to find the message again (Slack: channel and ts). */
  place: unknown;
  items: DeliveryItem[];
}

export interface DeliveryItem {
  line: Line;
  task: TaskView;
  /** Newest submission of the line's cycle, null without one. */
  submission: SubmissionView | null;
  /** Words of the event the line came from (an opinion, a 批示, a nudge), null without any. */
  eventWords: string | null;
  event: RecordedEvent | null;
  /** What a leader is told of the task; only of a line of a 情况汇总. */
  brief?: BriefRow;
  /** How much of the task the channel may carry: the rest is cut away already (`cutToCarriage`). Absent: all of it. */
  carried?: Carried;
}

/** What a reply code means: a task, and whom the letter went to (an address). */
export interface RepliedLetter {
  taskId: string;
  recipient: string;
}

/** A call for a report as one task was asked in it, with its answer. */
export interface CallView {
  call: string;
  taskId: string;
  at: Date;
  by: string;
  due: string;
  joined: string | null;
  columns: CallColumn[];
  /** Why notice is short, '' where it is not. */
  reason: string;
  /** Null until it is answered. */
  answer: { columns: NamedText[]; by: string; for: string; via: string; at: Date } | null;
}

export interface TimelineEntry {
  at: Date;
  kind: 'event' | 'line';
  event: RecordedEvent | null;
  line: OutcomeLine | null;
  words: string | null;
}

/** What surfaces read. Postgres alone; never the engine. */
export interface RegisterReads {
  plans(): Promise<PlanView[]>;
  task(taskId: string): Promise<TaskView | null>;
  tasksOf(planId: string): Promise<TaskView[]>;
  personByChatId(chatId: string): Promise<Person | null>;
  personByAddress(address: string): Promise<Person | null>;
  people(): Promise<Person[]>;
  submissions(taskId: string): Promise<SubmissionView[]>;
  /** 配合部分 of these tasks, of all cycles, in the order given. */
  parts(taskIds: readonly string[]): Promise<PartView[]>;
  /** Calls for a report, oldest first, of a plan or of one task. */
  calls(of: { planId: string } | { taskId: string }): Promise<CallView[]>;
  delivery(id: string): Promise<DeliveryView | null>;
  /** Letters whose delivery's id begins so (hex) and that are about a task of this row of its plan; more than one only where ids begin alike. */
  lettersBegun(delivery: string, row: number): Promise<RepliedLetter[]>;
  timeline(taskId: string): Promise<TimelineEntry[]>;
  /** Lines whose instant lies in [from, to), with their outcomes. */
  lines(from: Date, to: Date): Promise<OutcomeLine[]>;
  linesOfTask(taskId: string): Promise<OutcomeLine[]>;
}
