import type { Source } from '../../core/plan/plan-draft.ts';
import type { EntryFinding } from './entry-finding.ts';

/** One item before its words are read: what prose and tables have in common. */
export interface Entry {
  number: string;
  /** The number as an integer, or null when none is printed. */
  value: number | null;
  section: string[];
  /** First line without its number. */
  headline: string;
  /** The headline ends where its line ends: a title on its own. */
  ownLine: boolean;
  /** The rest, tidied, one line a paragraph. */
  body: string;
  /** Owners that the section names for all its items, as printed, or the addressee of a slip; '' when there are none. */
  inherited: string;
  /** `inherited` names the addressee, which is said once for the document. */
  addressed?: boolean;
  source: Source;
  doubts: EntryFinding[];
}
