import type { Finding } from '../../core/plan/plan-draft.ts';
import type { Node, Tree } from './build-tree.ts';
import { chooseLevel, flatten } from './choose-level.ts';
import type { Placed } from './choose-level.ts';
import type { Entry } from './entry.ts';
import { isAimHeading, isPastHeading, isRequirementHeading } from './general-sections.ts';
import { linesUnder, sectionName, textOf, titleOf } from './node-words.ts';
import type { OwnerHabits } from './owners/owner-habits.ts';
import { hasOwners } from './owners/read-owners.ts';
import { selectDecisions } from './select-decisions.ts';
import { cutHeadingOwners, findSectionOwners, speaksForAll } from './section-owners.ts';

/** Decides which level of the outline holds the tasks and gives its items, in the document's order, and what was left aside. */
export function selectEntries(tree: Tree, habits: OwnerHabits): { entries: Entry[]; findings: Finding[] } {
  const { roots, findings: ofPast } = leavePastAside(tree.roots, habits);
  const all = flatten(roots);
  const level = chooseLevel({ ...tree, roots }, all, habits);
  if (level === null) return { entries: [], findings: ofPast };
  const chosen = all.filter(({ node, parents }) => isTask(node, parents, level, habits));
  const owned = chosen.some(({ node }) => hasOwners(textOf(node), habits));
  const kept = chosen.filter(({ node, parents }) => !(owned && isUnderRequirement(parents) && !hasOwners(textOf(node), habits)));
  const { placed, findings } = habits.minutes ? selectDecisions(kept, habits) : { placed: kept, findings: [] };
  return { entries: placed.map((each) => createEntry(each, habits)), findings: [...ofPast, ...findings] };
}

/** Chapters that tell what was done, in a document whose other chapters plan; one that names owners stays. */
function leavePastAside(roots: Node[], habits: OwnerHabits): { roots: Node[]; findings: Finding[] } {
  const past = roots.filter((root) => root.numbering !== null && root.children.length > 0 && isPastHeading(titleOf(root)) && !hasOwners(textOf(root), habits));
  if (past.length === 0 || past.length === roots.length) return { roots, findings: [] };
  const names = past.map((root) => `“${sectionName(root)}”`).join('、');
  return { roots: roots.filter((root) => !past.includes(root)), findings: [{ task: null, severity: 'note', code: 'past-left-out', message: `${names}写的是已经做过的工作，其中的编号内容未作为任务。` }] };
}

function isTask(node: Node, parents: Node[], level: number, habits: OwnerHabits): boolean {
  if (!node.numbering) return false;
  const aimed = [...parents, node].some((each) => isAimHeading(titleOf(each)));
  if (node.rank === level) return !aimed || keepsAim(node, parents);
  if (node.rank > level || node.children.length > 0 || aimed) return false;
  if (isUnderRequirement(parents) || isRequirementHeading(titleOf(node))) return hasOwners(textOf(node), habits);
  // A chapter without items: a task only where it names who does it; a deeper heading without items is one by its place.
  return parents.length > 0 ? textOf(node).length > 0 && !isAimHeading(titleOf(node)) : hasOwners(textOf(node), habits);
}

/** An aim that the document numbers with its tasks and gives figures for: kept, and marked as a doubt. */
function keepsAim(node: Node, parents: Node[]): boolean {
  return node.numbering?.kind === 'arabic' && parents.length === 1 && /\d+(?:\.\d+)?\s*(?:%|％|万|名|个|所|人)/.test(textOf(node));
}

const isUnderRequirement = (parents: Node[]): boolean => parents.some((parent) => isRequirementHeading(titleOf(parent)));

function createEntry({ node, parents }: Placed, habits: OwnerHabits): Entry {
  const under = linesUnder(node).filter((line) => !speaksForAll(line.text));
  const headline = node.numbering ? node.numbering.rest : node.line.text;
  const doubts: Entry['doubts'] = [];
  if ([...parents, node].some((each) => isAimHeading(titleOf(each))))
    doubts.push({ severity: 'doubt', code: 'general-aim', message: '本项位于总体目标部分，因与任务连续编号且带有数字而保留，请确认是否作为督办事项。' });
  if (isUnderRequirement(parents))
    doubts.push({ severity: 'doubt', code: 'general-requirement', message: '本项位于组织实施、工作要求部分，请确认是否作为督办事项。' });
  return {
    number: node.numbering?.printed ?? '',
    value: node.numbering?.value ?? null,
    section: parents.map((parent) => cutHeadingOwners(sectionName(parent), habits)),
    headline,
    ownLine: under.length > 0,
    body: under.map((line) => line.text).join('\n'),
    inherited: findSectionOwners(parents, habits),
    source: { ...pick(node), text: [node.line, ...under].map((line) => line.printed).join('\n') },
    doubts,
  };
}

const pick = (node: Node) => (node.line.place.page ? { page: node.line.place.page } : { paragraph: node.line.place.paragraph });
