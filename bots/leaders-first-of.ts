import type { Person } from '../core/plan/directory.ts';

const holds = ({ roles }: Person, kind: string, scope?: string): boolean => roles.some((role) => role.kind === kind && (scope === undefined || role.scope === scope));

/** All leaders, those in charge of the unit first, the principal leader last. Pure. */
export const leadersFirstOf = (unit: string, people: readonly Person[]): Person[] => {
  const inCharge = people.filter((person) => holds(person, 'leaderInCharge', unit));
  const others = people.filter((person) => holds(person, 'leaderInCharge') && !inCharge.includes(person));
  return [...new Set([...inCharge, ...others, ...people.filter((person) => holds(person, 'principalLeader'))])];
};
