import type { FormFigure } from '../report/form-figure.ts';
import type { ProgressClass } from '../task/task-state.ts';
import type { Unasked } from './unasked-in.ts';

export type EditionState = 'drafting' | 'circulating' | 'final';

/** How a row nobody reported on prints: 未报, or the last text with its date. */
export type Unreported = 'missing' | 'carried';

/** The unit's approved words as they came in. The office never changes them. */
export interface TakenWords {
  /** Hash by which the task's events know them. */
  hash: string;
  text: string;
  difficulty: string;
  /** As the office decided at approval. */
  progressClass: ProgressClass;
  /** 暂无新进展: the cycle whose text still stands; null for new words. */
  since: string | null;
}

/** 配合情况: what a co-unit, or another lead, added to the lead's words. */
export interface EditionPart {
  unit: string;
  text: string;
  /** The office typed it into the edition: it stays whatever the register shows of that unit. */
  typed?: true;
}

/** What stood last time; `cycle` null where it came with the plan itself. */
export interface LastText {
  text: string;
  cycle: string | null;
}

/** The office's text of a row, in place of the unit's words. */
export interface OfficeText {
  text: string;
  /** Null: the class decided at approval. */
  progressClass: ProgressClass | null;
  by: string;
  /** ISO instant. */
  at: string;
  /** Hash of the words it was written over, null where there were none. */
  over: string | null;
  /** Parts that stood beside those words; absent for none. */
  parts?: EditionPart[];
}

/** One task in an edition. What the plan says of it is kept as it was when the edition was opened or last merged. */
export interface EditionRow {
  taskId: string;
  number: string;
  title: string;
  /** Chapter of the plan, '' for none. */
  section: string;
  leadUnits: string[];
  quarterGoal: string;
  brokenDown: boolean;
  /** Why nothing is asked of it, null where a report is. */
  unasked: Unasked | null;
  words: TakenWords | null;
  /** A text was handed in and waits for its review. */
  waiting: boolean;
  /** The report came after its date, or is missing past it. */
  late: boolean;
  parts: EditionPart[];
  last: LastText | null;
  figures: FormFigure[];
  edited: OfficeText | null;
}

/** 汇总稿 of one plan and period: one row a task, in the order of the plan. */
export interface Edition {
  planId: string;
  cycle: string;
  /** 1 for the first, one more for each correction. */
  no: number;
  /** How many acts made it: the next act is written after this one. */
  acts: number;
  state: EditionState;
  unreported: Unreported;
  rows: EditionRow[];
  openedBy: string;
  openedAt: string;
  circulatedAt: string | null;
  /** Tasks whose heads were told with the last circulation. */
  told: string[];
  /** Tasks whose row changed since the heads were told. */
  changed: string[];
  /** Everybody who edited or circulated it: none of them approves it. */
  writers: string[];
  final: Finalised | null;
  /** The edition it corrects, and why. */
  revises: { no: number; reason: string } | null;
}

export interface Finalised {
  /** As printed: 〔2026〕3号 with its prefix. */
  number: string;
  /** `YYYY-MM-DD` */
  date: string;
  /** Address of who approved it. */
  approver: string;
  /** Who entered it: another one where the approver signed on paper. */
  by: string;
  /** The office had nobody else to approve what it wrote (自审). */
  selfReviewed: boolean;
  at: string;
}
