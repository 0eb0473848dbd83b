import type { NameBook } from '../matching/known-names.ts';
import { matchName } from '../matching/match-name.ts';
import type { TaskDraft } from '../plan-draft.ts';
import { isBinding, type ItemChange, type PlanDifference } from './difference.ts';

/** An act on a running plan that an amending document asks for. */
export type NeededAct =
  /** `leads` and `cos` by the directory's names; `unknown` are printed names that must be settled first. */
  | { act: 'reassign'; row: number; leads: string[]; cos: string[]; unknown: string[] }
  | { act: 'amend'; row: number; changes: ItemChange[] }
  | { act: 'withdraw'; row: number }
  /** `row` is the amending document's. */
  | { act: 'register'; row: number; draft: TaskDraft };

/** What a launched plan needs, in its own order, then what is new. Nothing for rows that were left out, moved or renumbered. */
export function neededActs(difference: PlanDifference, leftOut: ReadonlySet<number>, directory: NameBook, settled: Readonly<Record<string, string>>): NeededAct[] {
  const ofItems = difference.items
    .filter(({ before }) => !leftOut.has(before))
    .toSorted((one, other) => one.before - other.before)
    .flatMap(({ before: row, draft, changes }): NeededAct[] => {
      const worded = changes.filter((change) => isBinding(change) && change.part !== 'lead' && change.part !== 'co');
      const owners = changes.some(({ part }) => part === 'lead' || part === 'co') ? [reassignment(row, draft, directory, settled)] : [];
      return [...owners, ...(worded.length > 0 ? [{ act: 'amend' as const, row, changes: worded }] : [])];
    });
  const gone = difference.partial ? [] : difference.missing.filter(({ row }) => !leftOut.has(row));
  return [...ofItems, ...gone.map(({ row }): NeededAct => ({ act: 'withdraw', row })), ...difference.added.map(({ row, draft }): NeededAct => ({ act: 'register', row, draft }))];
}

function reassignment(row: number, { leadUnits, coUnits }: TaskDraft, directory: NameBook, settled: Readonly<Record<string, string>>): NeededAct {
  const meant = (name: string): string => matchName(name, directory, settled).owner?.name ?? name;
  const unknown = [...leadUnits, ...coUnits].filter((name) => matchName(name, directory, settled).owner === null);
  return { act: 'reassign', row, leads: leadUnits.map(meant), cos: coUnits.map(meant), unknown };
}
