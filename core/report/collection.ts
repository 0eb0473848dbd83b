import type { Finding } from '../plan/plan-draft.ts';
import type { ProgressClass } from '../task/task-state.ts';
import type { NamedValue } from './form-figure.ts';
import type { FormPlace } from './returned-form.ts';

/**
 * What becomes of a row: `ready` to be handed in · `known`, the same is on file already · `unsigned`, filled in but nobody
 * of the unit answers for it · `blank`, nothing filled in · `mismatch`, a finding says why it cannot be taken.
 */
export type RowStanding = 'ready' | 'known' | 'unsigned' | 'blank' | 'mismatch';

export interface CollectedReport {
  done: string;
  next: string;
  difficulty: string;
  values: NamedValue[];
}

export interface CollectedRow {
  /** Null for a task the file has no row for. */
  place: FormPlace | null;
  /** Null while no task fits. */
  taskId: string | null;
  /** As the plan prints them; as the file does while no task fits. */
  number: string;
  title: string;
  /** Who is to report: the first lead (主牵头); null while no task fits. */
  unit: string | null;
  cycle: string | null;
  standing: RowStanding;
  report: CollectedReport;
  progressClass: ProgressClass;
}

/** What a returned file comes to. */
export interface Collection {
  /** The unit the file is of, null for a table of several. */
  unit: string | null;
  attestedBy: string;
  rows: CollectedRow[];
  /** `task` is always null: what a finding is about stands in its sentence and its place. */
  findings: Finding[];
}
