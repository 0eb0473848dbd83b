import { dutiesOf } from '../duties.ts';
import type { NameBook } from '../matching/known-names.ts';
import type { TaskDraft } from '../plan-draft.ts';
import type { DuplicateRow } from './duplicate-row.ts';

export interface DuplicatePlan {
  /** Null for one that is not stored. */
  id: string | null;
  title: string;
  rows: { row: number; draft: TaskDraft; leftOut: string | null }[];
  settled: Readonly<Record<string, string>>;
}

/** A plan's supervised rows for `findDuplicates`. Names the directory does not read stand for themselves; collective owners ask nobody. */
export function rowsOfPlan({ id, title, rows, settled }: DuplicatePlan, directory: NameBook): DuplicateRow[] {
  return rows
    .filter(({ leftOut }) => leftOut === null)
    .map(({ row, draft }) => {
      const { duties, unresolved } = dutiesOf(draft, directory, settled);
      const printedLeads = draft.leadUnits.filter((name) => unresolved.includes(name));
      return {
        plan: id,
        planTitle: title,
        row,
        draft,
        leads: [...duties.filter(({ kind }) => kind === 'lead').map(({ unit }) => unit), ...printedLeads],
        units: [...duties.filter(({ kind }) => kind !== 'inform').map(({ unit }) => unit), ...unresolved],
      };
    });
}
