import type { Policy } from '../core/policy/policy.ts';
import type { Person } from '../core/plan/directory.ts';
import type { TaskDraft } from '../core/plan/plan-draft.ts';
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
  draft: TaskDraft;
  state: TaskState;
  needsHelp: string | null;
  leftOut: string | null;
}

export interface SubmissionView {
  taskId: string;
  cycle: string;
  unit: string;
  hash: string;
  words: Extract<ActWords, { kind: 'report' }>;
  progressClass: string;
  attestedBy: string;
  by: string;
  for: string;
  via: string;
  at: Date;
  /** `approved`, `returned`, `submitted`: where the cycle stands if this is its newest text, else `replaced`. */
  standing: string;
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

/** One delivery with its lines and where each task stands now: what a message shows, first and after every click. */
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
  delivery(id: string): Promise<DeliveryView | null>;
  timeline(taskId: string): Promise<TimelineEntry[]>;
  /** Lines whose instant lies in [from, to), with their outcomes. */
  lines(from: Date, to: Date): Promise<OutcomeLine[]>;
  linesOfTask(taskId: string): Promise<OutcomeLine[]>;
}
