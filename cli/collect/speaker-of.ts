import type { Directory, Person } from '../../core/plan/directory.ts';
import { resolveRole } from '../../core/plan/resolve-role.ts';

/** Whose report it is: the collector's own where they speak for the unit, else its contact's, else its head's. */
export function speakerOf(unit: string, by: Person, directory: Directory): Person | null {
  if (by.roles.some(({ kind, scope }) => scope === unit && (kind === 'contactA' || kind === 'contactB' || kind === 'unitHead'))) return by;
  const holder = resolveRole(`contactA:${unit}`, directory);
  return holder && /^(?:contactA|contactB|head):/u.test(holder.heldAs) ? holder.person : null;
}
