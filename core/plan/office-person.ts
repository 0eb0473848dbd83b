import type { Directory, Person } from './directory.ts';
import { rolesOf } from './role-book.ts';

/** Who acts for the office where nobody is named: its first supervisor, else a case officer of the whole bureau, else its head. Undefined where the directory has none. */
export function officePerson(directory: Directory): Person | undefined {
  const roles = rolesOf(directory);
  return directory.people.find(({ roles: held }) => held.some(({ kind }) => kind === 'supervisor')) ?? roles.get('office')?.[0] ?? roles.get('officeHead')?.[0];
}
