import type { Directory } from './directory.ts';

const MOST_SHOWN = 5;
const LEAST_LIKENESS = 0.4;

/** Units and groups of the directory that a name it does not know may mean, the likest first. Only ever proposed, never taken by itself. */
export function similarUnits(name: string, { units, groups }: Pick<Directory, 'units' | 'groups'>): string[] {
  const scored = [
    ...units.map((unit) => ({ name: unit.name, likeness: Math.max(...[unit.name, ...unit.aliases].map((each) => likenessOf(name, each))) })),
    ...groups.map((group) => ({ name: group.name, likeness: likenessOf(name, group.name) })),
  ];
  return scored
    .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, MOST_SHOWN)
    .map((each) => each.name);
}

/** 0 … 1: shared characters in order, over the longer name; an abbreviation (all its characters in order in the full name) scores high. */
function likenessOf(a: string, b: string): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const common = commonInOrder(short, long);
  const share = common / long.length;
  return common === short.length ? Math.max(share, 0.8 + share / 5) : share;
}

function commonInOrder(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, () => 0);
  for (const char of a) {
    const next = [0];
    for (let index = 1; index <= b.length; index += 1) next.push(b[index - 1] === char ? (row[index - 1] ?? 0) + 1 : Math.max(row[index] ?? 0, next[index - 1] ?? 0));
    row = next;
  }
  return row[b.length] ?? 0;
}
