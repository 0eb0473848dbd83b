import { startsWithLabel } from './labelled-parts.ts';
import type { Line } from './line.ts';
import { rankOf } from './numbering.ts';
import type { Numbering, NumberingKind } from './numbering.ts';
import type { OwnerHabits } from './owners/owner-habits.ts';
import { hasOwners } from './owners/read-owners.ts';

/** A numbered line with the lines under it that carry no number of their own level, and its numbered children. */
export interface Node {
  /** Null for an unnumbered heading. */
  numbering: Numbering | null;
  rank: number;
  line: Line;
  /** Unnumbered lines and numbers too deep or out of place: the item's own words. */
  body: Line[];
  /** A line of the body begins with a field label. */
  labelled: boolean;
  children: Node[];
}

export interface Tree {
  roots: Node[];
  /** Lines before the first number. */
  preamble: Line[];
}

/** The deepest kind that may number tasks: （1）, ① and 一是 only in a document without 1., or where they name the owners. */
function findDeepestRank(lines: Line[], habits: OwnerHabits): number {
  const ownedShare = (kinds: NumberingKind[]): number => {
    const numbered = lines.filter((line) => line.numbering && kinds.includes(line.numbering.kind));
    return numbered.length < 2 ? 0 : numbered.filter((line) => hasOwners(line.text, habits)).length / numbered.length;
  };
  if (ownedShare(['arabicBracket']) >= mostOwned && ownedShare(['named', 'arabic', 'decimal']) === 0) return rankOf('arabicBracket');
  const count = (kinds: NumberingKind[]): number => lines.filter((line) => line.numbering && kinds.includes(line.numbering.kind)).length;
  if (count(['named', 'arabic', 'decimal']) >= 2) return rankOf('decimal');
  if (count(['arabicBracket']) >= 2) return rankOf('arabicBracket');
  if (count(['circled']) >= 2) return rankOf('circled');
  return count(['chinese', 'chineseBracket', 'part']) < 2 && count(['ordinal']) >= 2 ? rankOf('ordinal') : rankOf('decimal');
}

const mostOwned = 0.6;

interface Counter {
  last: Numbering | null;
  /** Last number of a list inside the current item, restarted at 1 without a heading between. */
  inner: number | null;
}

/** Builds the outline. Sub-lists (1. 2. inside item 7.) stay in their item's body; the sequence decides what is which. */
export function buildTree(lines: Line[], habits: OwnerHabits): Tree {
  const tree: Tree = { roots: [], preamble: [] };
  const path: Node[] = [];
  const counters = new Map<number, Counter>();
  const deepestTaskRank = findDeepestRank(lines, habits);
  const labelled = lines.filter((_, index) => opensLabelledItem(lines, index)).length >= 2;

  for (const [index, line] of lines.entries()) {
    const numbering = line.numbering;
    const rank = line.heading !== null && !numbering ? line.heading / 100 : numbering ? rankOf(numbering.kind) : null;
    const inField = labelled && !opensLabelledItem(lines, index) && (path.at(-1)?.labelled ?? false);
    if (rank === null || rank > deepestTaskRank || (numbering && !continues(counters, rank, numbering, inField, () => hasOwners(line.text, habits)))) {
      const owner = path.at(-1);
      (owner ? owner.body : tree.preamble).push(line);
      if (owner) owner.labelled ||= startsWithLabel(line.text);
      continue;
    }
    const node: Node = { numbering, rank, line, body: [], labelled: false, children: [] };
    while (path.length > 0 && (path.at(-1)?.rank ?? -1) >= rank) path.pop();
    const parent = path.at(-1);
    (parent ? parent.children : tree.roots).push(node);
    path.push(node);
    if (numbering) counters.set(rank, { last: numbering, inner: null });
    // A heading ends every running count below it; numbering through the document simply starts again anywhere.
    for (const deeper of counters.keys()) if (deeper > rank) counters.set(deeper, { last: null, inner: null });
  }
  return tree;
}

/** A numbered line with a labelled field below it: how items begin in a plan with labelled fields. */
function opensLabelledItem(lines: Line[], index: number): boolean {
  const kind = lines[index]?.numbering?.kind;
  return kind !== undefined && rankOf(kind) <= rankOf('decimal') && startsWithLabel(lines[index + 1]?.text ?? '');
}

/**
 * Is this the next item of its level, or part of the current item's words? The next number in turn is an item, unless the
 * line stands inside a labelled field; a new 1. inside an item opens a sub-list, unless it names owners of its own.
 */
function continues(counters: Map<number, Counter>, rank: number, found: Numbering, inField: boolean, owned: () => boolean): boolean {
  const counter = counters.get(rank) ?? { last: null, inner: null };
  counters.set(rank, counter);
  if (!counter.last) return !found.tight || found.value === 1;
  const inList = found.value === (counter.inner ?? 0) + 1;
  if (inField && inList && !owned()) {
    counter.inner = found.value;
    return false;
  }
  if (found.value === counter.last.value + 1) return true;
  if (found.tight) return false;
  if (found.value === 1 && owned()) return true;
  if (inList && !(found.value === 1 && counter.last.value === 1)) {
    counter.inner = found.value;
    return false;
  }
  return found.value >= counter.last.value; // an enumeration out of step belongs to the words of its item
}
