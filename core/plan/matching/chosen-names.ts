import type { Directory } from '../directory.ts';
import { tidyName } from './tidy-name.ts';

/** A printed name a supervisor settled for every plan. */
export interface ChosenName {
  name: string;
  unit: string;
}

/**
 * The directory with settled names among the aliases, one owner a name: a choice stands above an alias it contradicts, a
 * unit's own name above every choice. Choices for a unit that is no longer there are left out, and come back with it.
 */
export function withChosenNames<T extends Pick<Directory, 'units' | 'groups'>>(directory: T, chosen: readonly ChosenName[]): T {
  const owned = new Set([...directory.units, ...directory.groups].map(({ name }) => tidyName(name)));
  const choices = chosen.filter(({ name, unit }) => !owned.has(tidyName(name)) && owned.has(tidyName(unit)));
  if (choices.length === 0) return directory;
  const aliasesOf = (owner: string, given: string[]): string[] => {
    const kept = given.filter((alias) => !choices.some(({ name, unit }) => tidyName(name) === tidyName(alias) && unit !== owner));
    const added = choices.filter(({ name, unit }) => unit === owner && !kept.some((alias) => tidyName(alias) === tidyName(name)));
    return [...kept, ...added.map(({ name }) => name)];
  };
  return {
    ...directory,
    units: directory.units.map((unit) => ({ ...unit, aliases: aliasesOf(unit.name, unit.aliases) })),
    groups: directory.groups.map((group) => {
      const aliases = aliasesOf(group.name, group.aliases ?? []);
      return aliases.length > 0 ? { ...group, aliases } : group;
    }),
  };
}
