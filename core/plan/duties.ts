import type { Policy } from '../policy/policy.ts';
import type { Duty } from '../task/task-state.ts';
import type { NameBook } from './matching/known-names.ts';
import { matchName } from './matching/match-name.ts';
import type { TaskDraft } from './plan-draft.ts';

export type PlannedDuty = Omit<Duty, 'acknowledgedAt'>;

export interface Duties {
  /** At most one a unit; the first lead is the main one (主牵头). Empty of leads when none could be settled. */
  duties: PlannedDuty[];
  /** Printed names the directory does not read by itself (see `matchName`), each once. */
  unresolved: string[];
}

/**
 * Duties of a task (process.md §2): leads, co-units, and the members of collective owners, who are informed unless
 * `groupDuty` says otherwise. A unit is never counted twice: lead stands above co, co above inform. `settled` is what the
 * supervisor said a printed name means.
 */
export function dutiesOf(
  draft: Pick<TaskDraft, 'leadUnits' | 'coUnits'>,
  directory: NameBook,
  settled: Readonly<Record<string, string>> = {},
  groupDuty: Policy['groupDuty'] = 'inform',
): Duties {
  const printed = [
    ...draft.leadUnits.map((name) => ({ name, kind: 'lead' as const, meant: matchName(name, directory, settled).owner })),
    ...draft.coUnits.map((name) => ({ name, kind: 'co' as const, meant: matchName(name, directory, settled).owner })),
  ];
  const wanted = printed.flatMap(({ kind, meant }): { unit: string; kind: Duty['kind'] }[] => {
    if (!meant) return [];
    if (meant.kind === 'unit') return [{ unit: meant.name, kind }];
    const members = directory.groups.find((group) => group.name === meant.name)?.members ?? [];
    return members.map((member) => ({ unit: matchName(member, directory).owner?.name ?? member, kind: groupDuty }));
  });

  const duties: PlannedDuty[] = [];
  for (const kind of ['lead', 'co', 'inform'] as const) {
    for (const { unit } of wanted.filter((each) => each.kind === kind)) {
      if (duties.some((duty) => duty.unit === unit)) continue;
      duties.push({ unit, kind, main: kind === 'lead' && duties.length === 0 });
    }
  }
  return { duties, unresolved: [...new Set(printed.filter(({ meant }) => !meant).map(({ name }) => name))] };
}
