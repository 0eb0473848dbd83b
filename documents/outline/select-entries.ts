import type { Node, Tree } from './build-tree.ts';
import type { Entry } from './entry.ts';
import { isAimHeading, isRequirementHeading } from './general-sections.ts';
import { numberingKinds } from './numbering.ts';
import { hasOwners } from './owners/read-owners.ts';
import { splitTitle } from './split-title.ts';

interface Placed {
  node: Node;
  parents: Node[];
}

/** Decides which level of the outline holds the tasks and gives its items, in the document's order. */
export function selectEntries(tree: Tree): Entry[] {
  const all = flatten(tree.roots);
  const level = chooseLevel(tree, all);
  if (level === null) return [];
  const chosen = all.filter(({ node, parents }) => isTask(node, parents, level));
  const owned = chosen.some(({ node }) => hasOwners(textOf(node)));
  return chosen
    .filter(({ node, parents }) => !(owned && isUnderRequirement(parents) && !hasOwners(textOf(node))))
    .map((placed) => createEntry(placed));
}

function flatten(nodes: Node[], parents: Node[] = []): Placed[] {
  return nodes.flatMap((node) => [{ node, parents }, ...flatten(node.children, [...parents, node])]);
}

/**
 * The deepest numbering that most chapters have. Chapters of aims and requirements do not count. Where owners stand once
 * at the end of an upper level and not on the items below, that level is the task.
 */
function chooseLevel(tree: Tree, all: Placed[]): number | null {
  const ranks = [...new Set(all.filter(({ node }) => node.numbering).map(({ node }) => node.rank))].sort((a, b) => b - a);
  const chapters = tree.roots.filter((root) => !isAimHeading(titleOf(root)) && !isRequirementHeading(titleOf(root)));
  for (const rank of ranks) {
    if (rank > numberingKinds.indexOf('decimal')) continue;
    const nodes = all.filter(({ node }) => node.rank === rank);
    const covering = chapters.filter((chapter) => chapter.rank === rank || flatten(chapter.children).some(({ node }) => node.rank === rank));
    if (nodes.length < 2 || covering.length / Math.max(1, chapters.length) < 0.5) continue;
    return upperLevelWithOwners(all, nodes) ?? rank;
  }
  return null;
}

function upperLevelWithOwners(all: Placed[], nodes: Placed[]): number | null {
  const owned = nodes.filter(({ node }) => hasOwners(textOf(node))).length;
  if (owned === 0 || owned / nodes.length >= 0.5) return null;
  const parents = new Set(nodes.flatMap(({ parents: [...above] }) => above.slice(-1)));
  const single = [...parents].filter((parent) => parent.children.filter((child) => hasOwners(textOf(child))).length === 1);
  return parents.size > 1 && single.length / parents.size >= 0.8 ? (all.find(({ node }) => parents.has(node))?.node.rank ?? null) : null;
}

function isTask(node: Node, parents: Node[], level: number): boolean {
  if (!node.numbering) return false;
  const aimed = [...parents, node].some((each) => isAimHeading(titleOf(each)));
  if (node.rank === level) return !aimed || keepsAim(node, parents);
  if (node.rank > level || node.children.length > 0 || aimed) return false;
  if (isUnderRequirement(parents) || isRequirementHeading(titleOf(node))) return false;
  // A chapter without items: a task only where it names who does it; a deeper heading without items is one by its place.
  return parents.length > 0 ? textOf(node).length > 0 && !isAimHeading(titleOf(node)) : hasOwners(textOf(node));
}

/** An aim that the document numbers with its tasks and gives figures for: kept, and marked as a doubt. */
function keepsAim(node: Node, parents: Node[]): boolean {
  return node.numbering?.kind === 'arabic' && parents.length === 1 && /\d+(?:\.\d+)?\s*(?:%|％|万|名|个|所|人)/.test(textOf(node));
}

const isUnderRequirement = (parents: Node[]): boolean => parents.some((parent) => isRequirementHeading(titleOf(parent)));

function titleOf(node: Node): string {
  const own = node.numbering ? node.numbering.rest : node.line.text;
  return splitTitle(own, true).title;
}

/** All words of an item, sub-items included, one line a paragraph. */
export function textOf(node: Node): string {
  return [node.line, ...linesUnder(node)].map((line) => line.text).join('\n');
}

function linesUnder(node: Node): Node['body'] {
  return [...node.body, ...node.children.flatMap((child) => [child.line, ...linesUnder(child)])];
}

function createEntry({ node, parents }: Placed): Entry {
  const under = linesUnder(node);
  const headline = node.numbering ? node.numbering.rest : node.line.text;
  const doubts: Entry['doubts'] = [];
  if ([...parents, node].some((each) => isAimHeading(titleOf(each))))
    doubts.push({ severity: 'doubt', code: 'general-aim', message: '本项位于总体目标部分，因与任务连续编号且带有数字而保留，请确认是否作为督办事项。' });
  if (isUnderRequirement(parents))
    doubts.push({ severity: 'doubt', code: 'general-requirement', message: '本项位于组织实施、工作要求部分，请确认是否作为督办事项。' });
  return {
    number: node.numbering?.printed ?? '',
    value: node.numbering?.value ?? null,
    section: parents.map((parent) => sectionName(parent)),
    headline,
    ownLine: under.length > 0,
    body: under.map((line) => line.text).join('\n'),
    source: { ...pick(node), text: [node.line, ...under].map((line) => line.printed).join('\n') },
    doubts,
  };
}

const pick = (node: Node) => (node.line.place.page ? { page: node.line.place.page } : { paragraph: node.line.place.paragraph });

/** A heading that runs on into an introduction is named by its first sentence. */
function sectionName(node: Node): string {
  const { text, numbering } = node.line;
  if (!numbering) return text;
  return text.slice(0, text.length - numbering.rest.length) + (/[。；]/.test(numbering.rest) ? splitTitle(numbering.rest, false).title : numbering.rest);
}
