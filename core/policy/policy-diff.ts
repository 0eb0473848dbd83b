import type { Policy } from './policy.ts';

export interface PolicyChange {
  /** `levels`, or `units.财务科.levels` for what one unit has of its own. */
  field: string;
  /** Undefined where nothing was set. */
  was: unknown;
  is: unknown;
}

/** What differs between two policies, figure by figure; their versions are no difference. */
export function policyDiff(one: Policy, other: Policy): PolicyChange[] {
  const [was, is] = [flat(one), flat(other)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((field) => {
    const change = { field, was: was.get(field), is: is.get(field) };
    return isSame(change.was, change.is) ? [] : [change];
  });
}

/** By value: a register may keep the fields of a figure in an order of its own. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  const [ours, theirs] = [Object.entries(one), new Map(Object.entries(other))];
  return ours.length === theirs.size && ours.every(([name, value]) => theirs.has(name) && isSame(value, theirs.get(name)));
}

function flat({ version: _version, overrides, ...figures }: Policy): Map<string, unknown> {
  const own = [['units', overrides?.units ?? {}], ['tasks', overrides?.tasks ?? {}]] as const;
  return new Map([
    ...Object.entries(figures),
    ...own.flatMap(([kind, entries]) => Object.entries(entries).flatMap(([name, each]) => Object.entries(each).map(([field, value]): [string, unknown] => [`${kind}.${name}.${field}`, value]))),
  ]);
}
