import type { Source } from '../plan/plan-draft.ts';
import type { RowCode } from './row-code.ts';

/** Where in the file a row stands, for people to find it. */
export type FormPlace = Omit<Source, 'text'>;

/** A row of a file that came back, cell by cell as typed; '' where the file has no such column. */
export interface ReturnedRow {
  place: FormPlace;
  codes: RowCode[];
  number: string;
  goal: string;
  quarterGoal: string;
  done: string;
  figures: string;
  difficulty: string;
  next: string;
  progressClass: string;
}

/** A filled-in form or progress table as read, before anybody asked which tasks it is about. */
export interface ReturnedForm {
  /** 填报单位 as printed, null where the file names none. */
  unit: string | null;
  /** 审定人, '' where nobody signed. */
  attestedBy: string;
  /** 填报人, '' where nobody is named. */
  reporter: string;
  /** What ids of its cycle end with, as far as title or columns tell: `Q3`, `-09`, `H1`; null without a word about it. */
  cycleEnding: string | null;
  rows: ReturnedRow[];
  /** Columns with words that no report takes. */
  unread: { heading: string; place: FormPlace }[];
}
