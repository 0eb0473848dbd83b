import type { Person, RoleKind } from './directory.ts';

const ofUnit: readonly RoleKind[] = ['contactA', 'contactB', 'unitHead', 'member'];

/** Units a person belongs to by any role in them. */
export const unitsOf = ({ roles }: Pick<Person, 'roles'>): string[] => [...new Set(roles.filter(({ kind }) => ofUnit.includes(kind)).map(({ scope }) => scope))];

/** Who else of a unit may answer for one of its tasks (转本单位同事). */
export const colleaguesOf = (unit: string, people: readonly Person[], but: string): Person[] =>
  people.filter((person) => person.address !== but && unitsOf(person).includes(unit));
