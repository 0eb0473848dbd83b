import type { Node, Tree } from './build-tree.ts';
import { isAimHeading, isRequirementHeading } from './general-sections.ts';
import { textOf, titleOf } from './node-words.ts';
import { rankOf } from './numbering.ts';
import type { OwnerHabits } from './owners/owner-habits.ts';
import { hasOwners } from './owners/read-owners.ts';

export interface Placed {
  node: Node;
  parents: Node[];
}

export function flatten(nodes: Node[], parents: Node[] = []): Placed[] {
  return nodes.flatMap((node) => [{ node, parents }, ...flatten(node.children, [...parents, node])]);
}

const mostParts = 0.5;
const shortPart = 40;
const longestHeading = 40;

/**
 * Which numbering holds the tasks, decided from the document as a whole: the level that names owners; else the deepest one
 * that most headings above it have. Chapters of aims and requirements do not count. Where owners stand once at the end of
 * an upper level and not on the items below, that level is the task.
 */
export function chooseLevel(tree: Tree, all: Placed[], habits: OwnerHabits): number | null {
  const ranks = [...new Set(all.filter(({ node }) => node.numbering).map(({ node }) => node.rank))].sort((a, b) => b - a);
  const owned = ranks.find((rank) => isOwnedLevel(all, rank, habits));
  if (owned !== undefined) return upperLevelWithOwners(all, all.filter(({ node }) => node.rank === owned), habits) ?? owned;
  for (const rank of ranks) {
    const nodes = all.filter(({ node }) => node.rank === rank && !isGeneral(node));
    if (nodes.length < 2 || !coversParents(tree, rank) || (rank > rankOf('decimal') && !standUnderHeadings(nodes))) continue;
    return upperLevelWithOwners(all, nodes, habits) ?? upperLevelOfParts(all, nodes, habits) ?? rank;
  }
  return null;
}

/** A heading of aims or requirements. */
export const isGeneral = (node: Node): boolean => isAimHeading(titleOf(node)) || isRequirementHeading(titleOf(node));

/** Most items of the level name owners in their own words, not only in the words of items below them. */
function isOwnedLevel(all: Placed[], rank: number, habits: OwnerHabits): boolean {
  const nodes = all.filter(({ node, parents }) => node.rank === rank && node.numbering && !isGeneral(node) && !parents.some((parent) => isGeneral(parent)));
  if (nodes.length < 2) return false;
  const owned = nodes.filter(({ node }) => hasOwners(ownWords(node), habits)).length;
  const rest = all.filter(({ node }) => node.rank !== rank && hasOwners(ownWords(node), habits)).length;
  return owned / nodes.length >= 0.6 && owned >= rest && !areSections(nodes);
}

/** Headings that name owners for the items below them: most have items of their own words, and no labelled fields themselves. */
function areSections(nodes: Placed[]): boolean {
  const parts = nodes.flatMap(({ node }) => node.children);
  const parents = nodes.filter(({ node }) => node.children.length > 0).length;
  if (parents / nodes.length < mostParts || nodes.filter(({ node }) => node.labelled).length / nodes.length >= mostParts) return false;
  return parts.reduce((sum, node) => sum + textOf(node).length, 0) / parts.length > shortPart - 15 || areTopics(nodes.map(({ node }) => node).filter((node) => node.children.length > 0));
}

const ownWords = (node: Node): string => [node.line, ...node.body].map((line) => line.text).join('\n');

/** Do at least half of the headings just above this level have items of it? Otherwise it is a list inside single items. */
function coversParents(tree: Tree, rank: number): boolean {
  const chapters = tree.roots.filter((root) => !isGeneral(root));
  const candidates = chapters.flatMap((root) => (root.rank === rank ? [] : lowestAbove(root, rank)));
  const flat = chapters.filter((root) => root.rank === rank).length;
  if (flat >= 2 && flat >= candidates.length) return true;
  const covering = candidates.filter((node) => node.children.some((child) => child.rank === rank));
  return covering.length / Math.max(1, candidates.length) >= mostParts;
}

/** （1） and ① are items only below bare headings; below a sentence they are its parts. */
function standUnderHeadings(nodes: Placed[]): boolean {
  const parents = new Set(nodes.flatMap(({ parents: [...above] }) => above.slice(-1)));
  const bare = [...parents].filter((parent) => (parent.numbering?.rest ?? parent.line.text).length <= longestHeading && !/[。；：]/.test(parent.line.text) && !parent.labelled);
  return bare.length >= parents.size * 0.8;
}

/** Headings above a level that have no heading between themselves and it. */
function lowestAbove(node: Node, rank: number): Node[] {
  if (isGeneral(node)) return [];
  const between = node.children.filter((child) => child.rank < rank);
  return between.length === 0 ? [node] : between.flatMap((child) => lowestAbove(child, rank));
}

function upperLevelWithOwners(all: Placed[], nodes: Placed[], habits: OwnerHabits): number | null {
  const owned = nodes.filter(({ node }) => hasOwners(textOf(node), habits)).length;
  if (owned === 0 || owned / nodes.length >= 0.5) return null;
  const parents = new Set(nodes.flatMap(({ parents: [...above] }) => above.slice(-1)));
  const single = [...parents].filter((parent) => parent.children.filter((child) => hasOwners(textOf(child), habits)).length === 1 && hasOwners(textOf(parent.children.at(-1) ?? parent), habits));
  return parents.size > 1 && single.length / parents.size >= 0.8 ? (all.find(({ node }) => parents.has(node))?.node.rank ?? null) : null;
}

/** Titles that name owners themselves, with short numbered parts below them that name none: the parts are sub-items. */
function upperLevelOfParts(all: Placed[], nodes: Placed[], habits: OwnerHabits): number | null {
  const parents = [...new Set(nodes.flatMap(({ parents: [...above] }) => above.slice(-1)))];
  if (parents.length < 2 || nodes.some(({ node }) => hasOwners(textOf(node), habits))) return null;
  const owned = parents.filter((parent) => hasOwners(ownWords(parent), habits));
  const average = nodes.reduce((sum, { node }) => sum + textOf(node).length, 0) / nodes.length;
  if (owned.length / parents.length < 0.8 || average > shortPart || areTopics(parents)) return null;
  return all.find(({ node }) => node === parents[0])?.node.rank ?? null;
}

const doing = /^(?:(?:加强|加快|推进|推动|开展|做好|完善|提高|提升|强化|深化|打造|落实|健全|确保|优化|促进|构建|制定|修订|编制|实施|建成|建设|新建|改造|争取|巩固|拓展|培育|发挥|组织|举办|创建|建立|完成|抓好|抓实|启动|引进|规范|整治|深入|全面|持续|扎实|统筹|改进|改善|保障|支持|夯实|办好|建好|用好|聚焦|严格|压实|防范|化解|着力|大力|积极|进一步|切实|认真|坚持|扩大|稳定|壮大|做强|做大|释放|激发|常态化|有序|稳步|高质量))/;
const longestTopic = 14;

/** 一、产业发展 over 1、2、: chapters named by a matter, not by what is to be done; the numbered lines below are the tasks. */
function areTopics(parents: Node[]): boolean {
  return parents.every((parent) => {
    const title = titleOf(parent).replace(/[（(][\s\S]*$/, '');
    return parent.numbering?.kind === 'chinese' && parent.children.length > 0 && parent.children.every((child) => child.numbering?.kind === 'arabic') && title.length <= longestTopic && !doing.test(title) && parent.body.length === 0;
  });
}
