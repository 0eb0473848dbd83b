import type { Absence, Directory, Person } from './directory.ts';

/** Who hears in a person's place on a date (`YYYY-MM-DD`): the person, while nobody stands in. Chains are followed, circles end where they began. */
export function standInFor(person: Person, { people, absences = [] }: Pick<Directory, 'people' | 'absences'>, date: string): Person {
  const address = follow(person.address, absences, date);
  return people.find((each) => each.address === address) ?? person;
}

function follow(address: string, absences: readonly Absence[], date: string): string {
  const passed = new Set<string>();
  let at = address;
  for (;;) {
    passed.add(at);
    const next = absences.find((each) => each.from === at && each.starts <= date && date <= each.ends)?.to;
    if (next === undefined) return at;
    if (passed.has(next)) return address;
    at = next;
  }
}

/** Those for whom somebody stands in on a date, themselves not included. */
export const absentBehind = (address: string, { people, absences = [] }: Pick<Directory, 'people' | 'absences'>, date: string): Person[] =>
  absences.length === 0 ? [] : people.filter((each) => each.address !== address && follow(each.address, absences, date) === address);

/** The directory as acts are judged by on a date: whoever stands in may do what the absent may; nobody loses anything. */
export function withStandIns(directory: Directory, date: string): Directory {
  if (!directory.absences?.length) return directory;
  const people = directory.people.map((person) => {
    const others = absentBehind(person.address, directory, date);
    return others.length === 0 ? person : { ...person, roles: [...person.roles, ...others.flatMap(({ roles }) => roles)], standsInFor: others.map(({ address }) => address) };
  });
  return { ...directory, people };
}
