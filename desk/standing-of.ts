import type { Directory, Person } from '../core/plan/directory.ts';
import { rolesOf } from '../core/plan/role-book.ts';
import type { Standing } from '../core/task/act.ts';
import type { Duty, HandedOn } from '../core/task/task-state.ts';

export interface StandingTask {
  duties: Pick<Duty, 'unit'>[];
  section: string[];
  /** What was handed on to a unit's colleague. */
  handed?: readonly HandedOn[];
}

/** What a person is towards one task, by the directory alone. */
export function standingOf(person: Person, task: StandingTask, directory: Directory): Standing[] {
  const standing: Standing[] = [];
  for (const { kind, scope } of person.roles) {
    if (kind === 'contactA' || kind === 'contactB') standing.push({ as: 'contact', unit: scope });
    if (kind === 'unitHead') standing.push({ as: 'head', unit: scope });
  }
  for (const { unit, to } of task.handed ?? []) {
    const isTheirs = to === person.address || person.standsInFor?.includes(to);
    if (isTheirs && !standing.some((each) => each.as === 'contact' && each.unit === unit)) standing.push({ as: 'contact', unit });
  }
  if (isOfficeOf(person, task)) {
    const alone = !directory.people.some((other) => other.address !== person.address && isOfficeOf(other, task));
    standing.push({ as: 'office' }, { as: 'reviewer', ownUnits: unitsOf(person), alone });
  }
  if (leads(person, task, directory)) standing.push({ as: 'leader' });
  if (person.roles.some((role) => role.kind === 'secretary')) standing.push({ as: 'secretary' });
  return standing;
}

/** True for the supervisor, the office's head, and a case officer of everything, of this section or of a unit in it. */
export const isOfficeOf = (person: Person, { duties, section }: StandingTask): boolean =>
  person.roles.some(({ kind, scope }) => {
    if (kind === 'supervisor' || kind === 'officeHead') return true;
    return kind === 'caseOfficer' && (scope === '' || section.includes(scope) || duties.some((duty) => duty.unit === scope));
  });

/** True when the person is a secretary of this leader. */
export const isSecretaryOf = (person: Person, leader: Person): boolean =>
  person.roles.some(({ kind, scope }) => kind === 'secretary' && scope === leader.name);

function leads(person: Person, { duties }: StandingTask, directory: Directory): boolean {
  const book = rolesOf(directory);
  const holds = (role: string) => book.get(role)?.some((each) => each.address === person.address) ?? false;
  return holds('principal') || duties.some((duty) => holds(`leader:${duty.unit}`));
}

const unitsOf = (person: Person): string[] =>
  person.roles.flatMap(({ kind, scope }) => (kind === 'contactA' || kind === 'contactB' || kind === 'unitHead' ? [scope] : []));
