import type { RoleName } from '../schedule/line.ts';
import { splitRole } from '../schedule/split-role.ts';
import type { Person } from './directory.ts';
import { lineRoles } from './line-roles.ts';

const known = new Set(Object.values(lineRoles));
const ofOneUnit = ['contactA', 'contactB', 'head'];

/**
 * False where somebody hears in another's place (a delegation, a vacancy, a task handed on): the directory gives them no
 * such role. Leaders hold units through their parents too, so that of them the kind of role alone is asked; true for
 * whoever is no longer in the directory, of whom nothing is known.
 */
export function isOwnRole({ roles }: Pick<Person, 'roles'>, role: RoleName): boolean {
  const { kind, unit } = splitRole(role);
  if (!known.has(kind) || roles.length === 0) return true;
  return roles.some((held) => lineRoles[held.kind] === kind && (!ofOneUnit.includes(kind) || held.scope === unit));
}
