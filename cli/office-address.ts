import type { Directory } from '../core/plan/directory.ts';
import { rolesOf } from '../core/plan/role-book.ts';
import { findPerson } from './find-person.ts';

/** Address of who acts for the office: the person named, else its first supervisor; '' where the directory has nobody. */
export const officeAddress = (directory: Directory, named: string | undefined): string =>
  named === undefined ? (rolesOf(directory).get('office')?.[0]?.address ?? '') : findPerson(directory, named).address;
