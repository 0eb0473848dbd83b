import type { Duty } from '../task/task-state.ts';
import type { Directory } from './directory.ts';
import type { TaskDraft } from './plan-draft.ts';

export type PlannedDuty = Omit<Duty, 'acknowledgedAt'>;

export interface Duties {
  /** At most one a unit; the first lead is the main one (主牵头). Empty of leads when none could be settled. */
  duties: PlannedDuty[];
  /** Printed names that are no unit, alias or group of the directory, each once. */
  unresolved: string[];
}

/**
 * Duties of a task (process.md §2): leads, co-units, and the members of collective owners, who are informed. A unit is
 * never counted twice: lead stands above co, co above inform. `settled` is what the supervisor said a printed name means.
 */
export function dutiesOf(
  draft: Pick<TaskDraft, 'leadUnits' | 'coUnits'>,
  directory: Pick<Directory, 'units' | 'groups'>,
  settled: Readonly<Record<string, string>> = {},
): Duties {
  const names = namesOf(directory);
  const groups = new Map(directory.groups.map((group) => [group.name, group.members]));
  const meant = (name: string): string => (Object.hasOwn(settled, name) ? (settled[name] ?? name) : name);

  const printed = [
    ...draft.leadUnits.map((name) => ({ name: meant(name), printed: name, kind: 'lead' as const })),
    ...draft.coUnits.map((name) => ({ name: meant(name), printed: name, kind: 'co' as const })),
  ];
  const wanted = printed.flatMap(({ name, kind }): { unit: string; kind: Duty['kind'] }[] => {
    const unit = names.get(name);
    if (unit !== undefined) return [{ unit, kind }];
    return (groups.get(name) ?? []).map((member) => ({ unit: names.get(member) ?? member, kind: 'inform' }));
  });
  const unresolved = printed.filter(({ name }) => !names.has(name) && !groups.has(name)).map((each) => each.printed);

  const duties: PlannedDuty[] = [];
  for (const kind of ['lead', 'co', 'inform'] as const) {
    for (const { unit } of wanted.filter((each) => each.kind === kind)) {
      if (duties.some((duty) => duty.unit === unit)) continue;
      duties.push({ unit, kind, main: kind === 'lead' && duties.length === 0 });
    }
  }
  return { duties, unresolved: [...new Set(unresolved)] };
}

/** Unit names by name and alias; a name stands above another unit's alias. */
function namesOf(directory: Pick<Directory, 'units'>): Map<string, string> {
  const aliases = directory.units.flatMap((unit) => unit.aliases.map((alias): [string, string] => [alias, unit.name]));
  return new Map([...aliases, ...directory.units.map((unit): [string, string] => [unit.name, unit.name])]);
}
