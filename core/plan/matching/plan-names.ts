import type { TaskDraft } from '../plan-draft.ts';
import type { NameBook } from './known-names.ts';
import { matchName, type Candidate, type Reading } from './match-name.ts';

/** One printed name of a plan, whatever number of rows prints it. */
export interface PlanName {
  /** As printed. */
  name: string;
  /** Places in the document, from 1. */
  rows: number[];
  how: Reading;
  /** The unit or collective owner it was read as; null where it is asked. */
  unit: string | null;
  kind: 'unit' | 'group' | null;
  candidates: Candidate[];
}

export interface NamedRow {
  row: number;
  draft: Pick<TaskDraft, 'leadUnits' | 'coUnits'>;
}

/** Every owner's name of a plan, in the order of first mention, and how the directory reads it: one question a name, not one a row. */
export function planNames(rows: readonly NamedRow[], book: NameBook, settled: Readonly<Record<string, string>> = {}): PlanName[] {
  const printed = new Map<string, number[]>();
  for (const { row, draft } of rows) {
    for (const name of new Set([...draft.leadUnits, ...draft.coUnits])) printed.set(name, [...(printed.get(name) ?? []), row]);
  }
  return [...printed].map(([name, places]): PlanName => {
    const { how, owner, candidates } = matchName(name, book, settled);
    return { name, rows: places, how, unit: owner?.name ?? null, kind: owner?.kind ?? null, candidates };
  });
}
