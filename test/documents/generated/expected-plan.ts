import type { Recurrence } from '../../../core/plan/plan-draft.ts';

/** What a correct import of one item gives. `undefined` stands for what the document leaves to judgement. */
export interface ExpectedTask {
  number: string;
  title: string;
  section: string[];
  leadUnits: string[];
  coUnits: string[];
  leadExplicit: boolean | undefined;
  deadline: string | null;
  /** Days of all limits in the order printed, where there is more than one. */
  milestones: string[] | undefined;
  recurrence: Recurrence | null;
  /** Amounts promised, which must be among the indicators found. */
  amounts: { value: number; unit: string }[];
  leaders: string[];
  /** Steps numbered inside the item; undefined where there are none. */
  subItems: string[] | undefined;
  /** Columns of a progress table. */
  fields: Record<string, string>;
}

export interface ExpectedPlan {
  title: string;
  year: number;
  documentNumber: string | null;
  tasks: ExpectedTask[];
}
