import type { Directory, Person } from '../../core/plan/directory.ts';
import { rolesOf } from '../../core/plan/role-book.ts';
import type { TaskView } from '../../ports/reads.ts';

/** What one person may see: everything of the office's and the principal leader's, else the tasks of their units. */
export interface Sight {
  person: Person;
  /** Lights are for the office and leaders; a contact reads words (process.md §3). */
  lights: boolean;
  sees(task: Pick<TaskView, 'state' | 'section' | 'leftOut'>): boolean;
}

export function sightOf(person: Person, directory: Directory): Sight {
  const held = (kinds: string[]) => person.roles.filter(({ kind }) => kinds.includes(kind)).map(({ scope }) => scope);
  const office = held(['supervisor', 'officeHead']).length > 0 || held(['caseOfficer']).includes('');
  const officer = new Set(held(['caseOfficer']));
  const own = new Set(held(['contactA', 'contactB', 'unitHead']));
  const led = unitsLed(person, directory);

  return {
    person,
    lights: office || officer.size > 0 || led === 'all' || led.size > 0,
    sees({ state, section, leftOut }) {
      if (office || led === 'all' || section.some((heading) => officer.has(heading))) return true;
      if (state.stage === 'drafted' || leftOut !== null) return false;
      return state.duties.some(({ unit }) => own.has(unit) || led.has(unit) || officer.has(unit));
    },
  };
}

/** Units the person leads, or a leader does whose secretary they are; `all` for the principal leader's. */
function unitsLed(person: Person, directory: Directory): Set<string> | 'all' {
  const book = rolesOf(directory);
  const leaders = person.roles.filter(({ kind }) => kind === 'secretary').map(({ scope }) => scope);
  const isOne = (holder: Person) => holder.address === person.address || leaders.includes(holder.name);
  if (book.get('principal')?.some(isOne)) return 'all';
  const roles = [...book].filter(([role, holders]) => role.startsWith('leader:') && holders.some(isOne));
  return new Set(roles.map(([role]) => role.slice('leader:'.length)));
}
