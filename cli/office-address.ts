import type { Directory } from '../core/plan/directory.ts';
import { officePerson } from '../core/plan/office-person.ts';
import { findPerson } from './find-person.ts';

/** Address of who acts for the office: the person named, else `officePerson`; '' where the directory has nobody. */
export const officeAddress = (directory: Directory, named: string | undefined): string =>
  named === undefined ? (officePerson(directory)?.address ?? '') : findPerson(directory, named).address;
