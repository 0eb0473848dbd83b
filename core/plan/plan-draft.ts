/** What the importer makes of a document: the contract of `duban import FILE --json`. Dates are `YYYY-MM-DD`. */
export type PlanKind = 'workPlan' | 'taskTable' | 'progressTable' | 'minutes' | 'instruction' | 'notice';
export type Recurrence = 'weekly' | 'monthly' | 'quarterly' | 'half-yearly' | 'yearly';

export interface Milestone {
  text: string;
  date: string | null;
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
  deliverables: Deliverable[];
  subItems: { text: string }[];
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
