import { isAbbreviation, isWithin } from './is-abbreviation.ts';
import { knownNames, type KnownNames, type NameBook, type Owner } from './known-names.ts';
import { likenessOf } from './likeness.ts';
import { isWithPlace } from './place-prefix.ts';
import { isCloseSpelling, spellingDistance } from './spelling-distance.ts';
import { tidyName } from './tidy-name.ts';

/** How a printed name was read; `asked`: nothing fits well enough to be taken without a person. */
export type Reading = 'settled' | 'exact' | 'alias' | 'parentPrefix' | 'abbreviation' | 'asked';
export type Likeness = 'parentPrefix' | 'abbreviation' | 'spelling' | 'alike';

export interface Candidate {
  /** A unit or a collective owner of the directory. */
  unit: string;
  why: Likeness;
}

export interface NameMatch {
  how: Reading;
  /** The owner it was read as; null where it is asked. */
  owner: Owner | null;
  /** What an asked name may mean, the likest first; empty for a name that was read. */
  candidates: Candidate[];
}

const MOST_CANDIDATES = 5;
const LEAST_LIKENESS = 0.4;
/** Among equally like names the one that begins alike is likelier: the last characters say what kind of unit it is. */
const BEGINS_ALIKE = 0.1;
const order: Likeness[] = ['parentPrefix', 'abbreviation', 'spelling', 'alike'];

/**
 * Which unit or collective owner a printed name means. Taken by itself: what the supervisor settled, a name, an alias, a
 * parent or place before it (市教育局办公室, 省财政厅) and an abbreviation, each where one unit fits and no other unit's name
 * is one character away. A difference of spelling is never taken: 职教科 and 职成科 are two offices.
 */
export function matchName(printed: string, book: NameBook, settled: Readonly<Record<string, string>> = {}): NameMatch {
  const known = knownNames(book);
  const name = tidyName(printed);
  const chosen = Object.hasOwn(settled, printed) ? settled[printed] : undefined;
  const meant = chosen === undefined ? undefined : (known.byOwnName(chosen) ?? known.byAlias.get(tidyName(chosen)));
  if (meant) return read('settled', meant);
  const exact = known.byName.get(name);
  if (exact) return read('exact', exact);
  const alias = known.byAlias.get(name);
  if (alias) return read('alias', alias);

  const units = known.owners.filter(({ kind }) => kind === 'unit');
  const prefixed = units.filter((unit) => isPrefixed(name, unit, known));
  if (prefixed.length === 1 && !isNearAnother(name, prefixed[0]!, units)) return read('parentPrefix', prefixed[0]!);
  const shortened = units.filter((unit) => unit.spellings.some((spelling) => isAbbreviation(name, spelling)));
  const [only] = shortened;
  if (prefixed.length === 0 && shortened.length === 1 && !isNearAnother(name, only!, units)) return read('abbreviation', only!);
  return { how: 'asked', owner: null, candidates: candidatesOf(name, known, new Set(prefixed), new Set(shortened)) };
}

const read = (how: Reading, owner: Owner): NameMatch => ({ how, owner, candidates: [] });

/** One of the two names is the other with a parent or a place before it. */
function isPrefixed(name: string, unit: Owner, known: KnownNames): boolean {
  const parent = unit.parent === null ? undefined : known.byOwnName(unit.parent);
  const above = [...(parent?.spellings ?? []), ...(unit.parent === null ? [] : [tidyName(unit.parent)])];
  return unit.spellings.some((spelling) => {
    const [long, short] = name.length > spelling.length ? [name, spelling] : [spelling, name];
    if (short.length < 2 || long.length === short.length || !long.endsWith(short)) return false;
    return above.includes(long.slice(0, -short.length)) || isWithPlace(long, short);
  });
}

/** 职教科 beside 职成科: one character from another unit's name, so nobody but a person may say which is meant. */
const isNearAnother = (name: string, meant: Owner, units: Owner[]): boolean =>
  units.some((unit) => unit !== meant && unit.spellings.some((spelling) => spellingDistance(name, spelling, 1) <= 1));

function candidatesOf(name: string, { owners }: KnownNames, prefixed: Set<Owner>, shortened: Set<Owner>): Candidate[] {
  const scored = owners.map((owner) => ({
    unit: owner.name,
    why: likenessTo(name, owner, prefixed, shortened),
    likeness: Math.max(...owner.spellings.map((spelling) => likenessOf(name, spelling) + (isWithin(name, spelling) ? 1 : 0) + (name[0] === spelling[0] ? BEGINS_ALIKE : 0))),
  }));
  return scored
    .flatMap((each) => (each.why === null ? [] : [{ ...each, why: each.why }]))
    .sort((one, other) => order.indexOf(one.why) - order.indexOf(other.why) || other.likeness - one.likeness)
    .slice(0, MOST_CANDIDATES)
    .map(({ unit, why }) => ({ unit, why }));
}

function likenessTo(name: string, owner: Owner, prefixed: Set<Owner>, shortened: Set<Owner>): Likeness | null {
  if (prefixed.has(owner)) return 'parentPrefix';
  if (shortened.has(owner)) return 'abbreviation';
  if (owner.spellings.some((spelling) => isCloseSpelling(name, spelling))) return 'spelling';
  return owner.spellings.some((spelling) => isWithin(name, spelling) || likenessOf(name, spelling) >= LEAST_LIKENESS) ? 'alike' : null;
}
