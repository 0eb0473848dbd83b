import type { Directory } from '../plan/directory.ts';
import { resolveRole } from '../plan/resolve-role.ts';
import { rolesOf } from '../plan/role-book.ts';

/** Addresses of those who act in a rehearsal. */
export interface Bureau {
  /** Who speaks for a unit. */
  contactOf(unit: string): string;
  /** Whoever reviews, holds and releases. */
  officer(scopes: readonly string[]): string;
  /** Types for units what they say by telephone or on paper; another than the officer where there is one, for nobody reviews what they typed. */
  clerk(scopes: readonly string[]): string;
  /** Holder of a leader's role. */
  holderOf(role: string): string;
}

/** Without a directory each unit and role stands in for its holder. */
export function bureauOf(directory: Directory | null): Bureau {
  if (!directory) return { contactOf: (unit) => unit, officer: () => 'office', clerk: () => 'clerk', holderOf: (role) => role };
  const holder = (role: string, scopes: readonly string[] = []): string => resolveRole(role, directory, scopes)?.person.address ?? role;
  const roles = rolesOf(directory);
  const office = ['office', 'officeHead'].flatMap((role) => (roles.get(role) ?? []).map(({ address }) => address));
  const officer = (scopes: readonly string[]): string => holder('office', scopes);
  return {
    contactOf: (unit) => holder(`contactA:${unit}`),
    officer,
    clerk: (scopes) => office.find((address) => address !== officer(scopes)) ?? officer(scopes),
    holderOf: (role) => holder(role),
  };
}
