import type { Line } from './line.ts';
import { rankOf } from './numbering.ts';
import type { Numbering } from './numbering.ts';

/** A numbered line with the lines under it that carry no number of their own level, and its numbered children. */
export interface Node {
  /** Null for an unnumbered heading. */
  numbering: Numbering | null;
  rank: number;
  line: Line;
  /** Unnumbered lines and numbers too deep or out of place: the item's own words. */
  body: Line[];
  children: Node[];
}

export interface Tree {
  roots: Node[];
  /** Lines before the first number. */
  preamble: Line[];
}

const deepestTaskRank = rankOf('decimal');

interface Counter {
  last: Numbering | null;
  /** Last number of a list inside the current item, restarted at 1 without a heading between. */
  inner: number | null;
}

/** Builds the outline. Sub-lists (1. 2. inside item 7.) stay in their item's body; the sequence decides what is which. */
export function buildTree(lines: Line[]): Tree {
  const tree: Tree = { roots: [], preamble: [] };
  const path: Node[] = [];
  const counters = new Map<number, Counter>();

  for (const line of lines) {
    const numbering = line.numbering;
    const rank = line.heading !== null && !numbering ? line.heading / 100 : numbering ? rankOf(numbering.kind) : null;
    if (rank === null || rank > deepestTaskRank || (numbering && !continues(counters, rank, numbering))) {
      const owner = path.at(-1);
      (owner ? owner.body : tree.preamble).push(line);
      continue;
    }
    const node: Node = { numbering, rank, line, body: [], children: [] };
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

function continues(counters: Map<number, Counter>, rank: number, found: Numbering): boolean {
  const counter = counters.get(rank) ?? { last: null, inner: null };
  counters.set(rank, counter);
  if (!counter.last) return !found.tight || found.value === 1;
  const next = counter.last.value + 1;
  if (found.value === next) {
    counter.inner = null;
    return true;
  }
  if (found.tight) return false;
  if (found.value === 1 && counter.last.value !== 1) {
    counter.inner = 1;
    return false;
  }
  if (counter.inner !== null && found.value === counter.inner + 1) {
    counter.inner = found.value;
    return false;
  }
  if (found.value < counter.last.value) return false; // an enumeration out of step belongs to the words of its item
  return true;
}
