import type { RoleName } from '../schedule/line.ts';
import type { Directory, Person, RoleKind } from './directory.ts';
import { lineRoles } from './line-roles.ts';

/** Held for one unit each; the office's are held for the whole bureau. */
const ofUnits: readonly RoleKind[] = ['contactA', 'contactB', 'unitHead', 'leaderInCharge'];
const ofBureau: readonly RoleKind[] = ['principalLeader', 'supervisor', 'officeHead'];

/**
 * Who holds each role by the directory's own word, first holder first: `contactA:基教科`, `leader:基教科`,
 * `secretary:基教科` (of that unit's leader), `principal`, `office` (case officers of the whole bureau, then
 * supervisors), `officeHead`. Nobody stands in here; its keys are the filled roles of a `ScheduleInput`.
 */
export function rolesOf(directory: Directory): Map<RoleName, Person[]> {
  const book = new Map<RoleName, Person[]>();
  const enter = (role: RoleName, person: Person): void => {
    const holders = book.get(role) ?? [];
    if (!holders.includes(person)) book.set(role, [...holders, person]);
  };
  const held = (wanted: (kind: RoleKind) => boolean, enterAs: (kind: RoleKind, scope: string, person: Person) => void): void => {
    for (const person of directory.people) {
      for (const { kind, scope } of person.roles) if (wanted(kind)) enterAs(kind, scope, person);
    }
  };

  held((kind) => ofUnits.includes(kind), (kind, scope, person) => enter(`${lineRoles[kind]}:${scope}`, person));
  held((kind) => kind === 'caseOfficer', (_, scope, person) => scope === '' && enter('office', person));
  held((kind) => ofBureau.includes(kind), (kind, _, person) => enter(lineRoles[kind] ?? kind, person));
  inheritLeaders(directory, book);
  held(
    (kind) => kind === 'secretary',
    (_, leader, person) => {
      const led = [...book].filter(([role, holders]) => role.startsWith('leader:') && holders[0]?.name === leader);
      for (const [role] of led) enter(`secretary:${role.slice('leader:'.length)}`, person);
    },
  );
  return book;
}

/** A unit without a leader in charge of its own has its parent's. */
function inheritLeaders({ units }: Directory, book: Map<RoleName, Person[]>): void {
  for (const unit of units) {
    if (book.has(`leader:${unit.name}`) || unit.parent === null) continue;
    const holders = book.get(`leader:${unit.parent}`);
    if (holders) book.set(`leader:${unit.name}`, holders);
  }
}
