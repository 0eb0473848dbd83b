import type { Directory } from '../directory.ts';
import { tidyName } from './tidy-name.ts';

export type NameBook = Pick<Directory, 'units' | 'groups'>;

/** A unit or a collective owner of the directory. */
export interface Owner {
  name: string;
  kind: 'unit' | 'group';
  parent: string | null;
  /** Its name and aliases, tidied. */
  spellings: string[];
}

export interface KnownNames {
  owners: Owner[];
  byName: Map<string, Owner>;
  /** A name stands above another unit's alias. */
  byAlias: Map<string, Owner>;
  byOwnName(name: string): Owner | undefined;
}

const books = new WeakMap<NameBook, KnownNames>();

/** The directory's names, made once a directory object: a plan asks for them row by row. */
export function knownNames(book: NameBook): KnownNames {
  const made = books.get(book) ?? make(book);
  books.set(book, made);
  return made;
}

function make({ units, groups }: NameBook): KnownNames {
  const owners: Owner[] = [
    ...units.map(({ name, parent, aliases }): Owner => ({ name, kind: 'unit', parent, spellings: [name, ...aliases].map(tidyName) })),
    ...groups.map(({ name, aliases = [] }): Owner => ({ name, kind: 'group', parent: null, spellings: [name, ...aliases].map(tidyName) })),
  ];
  const byName = new Map<string, Owner>();
  const byAlias = new Map<string, Owner>();
  for (const owner of owners) {
    const [name, ...aliases] = owner.spellings;
    if (!byName.has(name!)) byName.set(name!, owner);
    for (const alias of aliases) if (!byAlias.has(alias)) byAlias.set(alias, owner);
  }
  return { owners, byName, byAlias, byOwnName: (name) => byName.get(tidyName(name)) };
}
