import { duplicateFindings } from '../../core/plan/duplicates/duplicate-findings.ts';
import { rowsOfPlan } from '../../core/plan/duplicates/rows-of-plan.ts';
import type { Finding, PlanDraft } from '../../core/plan/plan-draft.ts';

/** What a plan asks twice, by the names it prints: there may be no directory yet. */
export const repeatedWithin = ({ title, tasks }: PlanDraft): Finding[] =>
  duplicateFindings(rowsOfPlan({ id: null, title, rows: tasks.map((draft, at) => ({ row: at + 1, draft, leftOut: null })), settled: {} }, { units: [], groups: [] }));
