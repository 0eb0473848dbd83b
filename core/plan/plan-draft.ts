/** What the importer makes of a document: the contract of `duban import FILE --json`. Dates are `YYYY-MM-DD`. */
export type PlanKind = 'workPlan' | 'taskTable' | 'progressTable' | 'minutes' | 'instruction' | 'notice';
export type Recurrence = 'weekly' | 'monthly' | 'quarterly' | 'half-yearly' | 'yearly';

export interface Milestone {
  /** The time as printed. */
  text: string;
  date: string | null;
  /** The clause it stands in, where there is more than the time itself. */
  clause?: string;
}

export interface Indicator {
  text: string;
  name: string | null;
  value: number | null;
  unit: string | null;
  comparison: 'atLeast' | 'atMost' | 'equal' | null;
  direction: 'up' | 'down' | null;
  scope: string | null;
  baseline: number | null;
  by: string | null;
}

/** A result the document itself tells, kept apart from the goals: 47 of 100. */
export interface Progress {
  text: string;
  name: string | null;
  value: number;
  unit: string | null;
  /** The total printed beside it, or null. */
  of: number | null;
  /** Index in `indicators` of the goal it belongs to, where that is clear. */
  indicator?: number;
}

export interface SubItem {
  text: string;
  /** As printed: `1.`, `（2）`, `一是`. */
  number?: string;
  /** What the progress field says under the same number. */
  progress?: string;
}

export interface Deliverable {
  verb: string;
  name: string;
}

/** Where in the file an item stands; one of the three, with the words as printed. */
export interface Source {
  page?: number;
  paragraph?: number;
  cell?: string;
  text: string;
}

export interface TaskDraft {
  /** As printed, e.g. `11.` or `（三）`. */
  number: string;
  title: string;
  /** Headings above the item, outermost first. */
  section: string[];
  leadUnits: string[];
  coUnits: string[];
  /** True when the text itself says who leads. */
  leadExplicit: boolean;
  ownerText: string;
  leaders: string[];
  persons: string[];
  basis: string;
  deadline: string | null;
  deadlineText: string | null;
  milestones: Milestone[];
  recurrence: Recurrence | null;
  recurrenceText: string | null;
  indicators: Indicator[];
  /** Results printed with the item (推进情况, 已建成…); absent where there are none. */
  progress?: Progress[];
  deliverables: Deliverable[];
  subItems: SubItem[];
  /** Labelled fields in the order printed; a label printed twice has two entries. */
  fields: Record<string, string[]>;
  source: Source;
}

/** `error` stops launch, `doubt` needs a yes, `note` is only shown. */
export type Severity = 'error' | 'doubt' | 'note';

export interface Finding {
  /** Index in `tasks`, or null for the whole plan. */
  task: number | null;
  severity: Severity;
  code: string;
  /** A sentence for the supervisor. */
  message: string;
  /** Where in the file to look; a task's findings without one stand at the task's own source. */
  place?: Omit<Source, 'text'>;
}

export interface PlanDraft {
  title: string;
  issuer: string | null;
  documentNumber: string | null;
  year: number | null;
  marks: string[];
  kind: PlanKind;
  tasks: TaskDraft[];
  findings: Finding[];
}
