import type { RoleName } from '../schedule/line.ts';
import { splitRole } from '../schedule/split-role.ts';
import type { Directory, Person } from './directory.ts';
import type { HandedOn } from '../task/task-state.ts';
import { rolesOf } from './role-book.ts';
import { standInFor } from './stand-in.ts';

export interface RoleHolder {
  person: Person;
  /** True when the role is vacant and its next in the chain is told instead. */
  standIn: boolean;
  /** The role the person holds: `role` itself, or the one further down the chain. */
  heldAs: RoleName;
}

/** When a line is heard (`YYYY-MM-DD`), and what was handed on of its task. */
export interface Hearing {
  on?: string;
  handed?: readonly HandedOn[];
}

// A directory is read once and asked for every line.
const books = new WeakMap<Directory, Map<RoleName, Person[]>>();

function bookOf(directory: Directory): Map<RoleName, Person[]> {
  const book = books.get(directory) ?? rolesOf(directory);
  books.set(directory, book);
  return book;
}

/**
 * Who is told for a role, never silence (faults F21): contact A → B → head → leader in charge → office. `scopes` are the
 * task's sections and units, by which a case officer (承办人) may be named. Null when not even an office is named, when
 * an optional role (`contactB`, `secretary`) is vacant, or when `person:` names nobody of the directory. With a date, whoever
 * stands in on it is told instead; a unit's part that was handed on is told to that colleague.
 */
export function resolveRole(role: RoleName, directory: Directory, scopes: readonly string[] = [], { on, handed = [] }: Hearing = {}): RoleHolder | null {
  const holder = holderByName(role, directory, scopes, handed);
  return holder === null || on === undefined || role.startsWith('person:') ? holder : { ...holder, person: standInFor(holder.person, directory, on) };
}

function holderByName(role: RoleName, directory: Directory, scopes: readonly string[], handed: readonly HandedOn[]): RoleHolder | null {
  const book = bookOf(directory);
  if (role.startsWith('person:')) {
    const person = directory.people.find((each) => each.address === role.slice('person:'.length));
    return person ? { person, standIn: false, heldAs: role } : null;
  }
  const colleague = handed.find(({ unit }) => role === `contactA:${unit}`)?.to;
  const named = colleague === undefined ? undefined : directory.people.find(({ address }) => address === colleague);
  if (named) return { person: named, standIn: false, heldAs: role };
  for (const candidate of chainOf(role)) {
    const officer = candidate === 'office' ? caseOfficerOf(directory, scopes) : undefined;
    const person = officer ?? book.get(candidate)?.[0];
    if (person) return { person, standIn: candidate !== role, heldAs: candidate };
  }
  return null;
}

const caseOfficerOf = ({ people }: Directory, scopes: readonly string[]): Person | undefined =>
  people.find((person) => person.roles.some(({ kind, scope }) => kind === 'caseOfficer' && scope !== '' && scopes.includes(scope)));

function chainOf(role: RoleName): RoleName[] {
  const { kind, unit } = splitRole(role);
  switch (kind) {
    case 'contactA':
      return [role, `contactB:${unit}`, `head:${unit}`, `leader:${unit}`, 'office', 'officeHead'];
    case 'contactB':
    case 'secretary':
      return [role];
    case 'head':
      return [role, `leader:${unit}`, 'office', 'officeHead'];
    case 'leader':
    case 'principal':
      return [role, 'office', 'officeHead'];
    case 'officeHead':
      return [role, 'office'];
    default:
      return [role, 'officeHead'];
  }
}
