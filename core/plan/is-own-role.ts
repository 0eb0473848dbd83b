import type { RoleName } from '../schedule/line.ts';
import { splitRole } from '../schedule/split-role.ts';
import type { Person, RoleKind } from './directory.ts';

const given: Readonly<Record<string, RoleKind[]>> = {
  contactA: ['contactA'],
  contactB: ['contactB'],
  head: ['unitHead'],
  leader: ['leaderInCharge'],
  secretary: ['secretary'],
  principal: ['principalLeader'],
  office: ['caseOfficer', 'supervisor'],
  officeHead: ['officeHead'],
};
const ofOneUnit = ['contactA', 'contactB', 'head'];

/**
 * False where somebody hears in another's place (a delegation, a vacancy, a task handed on): the directory gives them no
 * such role. Leaders hold units through their parents too, so that of them the kind of role alone is asked; true for
 * whoever is no longer in the directory, of whom nothing is known.
 */
export function isOwnRole({ roles }: Pick<Person, 'roles'>, role: RoleName): boolean {
  const { kind, unit } = splitRole(role);
  const kinds = given[kind];
  if (!kinds || roles.length === 0) return true;
  return roles.some((held) => kinds.includes(held.kind) && (!ofOneUnit.includes(kind) || held.scope === unit));
}
