import type { Severity } from '../../core/plan/plan-draft.ts';

/** A finding about one item, before its index in the plan is known. */
export interface EntryFinding {
  severity: Severity;
  code: string;
  message: string;
}
