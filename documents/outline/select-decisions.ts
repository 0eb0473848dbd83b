import type { Finding } from '../../core/plan/plan-draft.ts';
import type { Node } from './build-tree.ts';
import type { Placed } from './choose-level.ts';
import { linesUnder, textOf, titleOf } from './node-words.ts';
import type { OwnerHabits } from './owners/owner-habits.ts';
import { readOwners } from './owners/read-owners.ts';

const heard = /^(?:会议)?(?:听取|传达|学习|通报|观看|审议|研究|讨论|书面|集体学习)|^会议/;
const settled = /议定|决定|明确[，：:由]|同意|责成|交由|前(?:完成|报|提交|办结)|落实到位/;

/**
 * What minutes really give out: a topic whose numbered points name who does them gives those points; a topic that was only
 * heard (听取, 传达学习) and names nobody, no date and no decision is no task, and is named in a finding.
 */
export function selectDecisions(topics: Placed[], habits: OwnerHabits): { placed: Placed[]; findings: Finding[] } {
  const aside = topics.filter((topic) => isOnlyHeard(topic, habits));
  const placed = topics.filter((topic) => !aside.includes(topic)).flatMap((topic) => splitPoints(topic, habits));
  if (aside.length === 0) return { placed, findings: [] };
  const names = aside.map(({ node }) => `“${titleOf(node)}”`).join('、');
  return { placed, findings: [{ task: null, severity: 'doubt', code: 'topic-left-out', message: `${aside.length}个议题没有写交办单位、时限或决定事项，未作为任务：${names}，请核对。` }] };
}

function isOnlyHeard({ node }: Placed, habits: OwnerHabits): boolean {
  return heard.test(titleOf(node)) && !settled.test(textOf(node)) && !assigns(textOf(node), habits);
}

const mostPoints = 0.5;

function splitPoints(topic: Placed, habits: OwnerHabits): Placed[] {
  const points = topic.node.children.filter((child) => child.numbering !== null);
  const assigned = points.filter((child) => assigns(wordsOf(child), habits));
  if (assigned.length === 0 || assigned.length < points.length * mostPoints) return [topic];
  return points.map((node) => ({ node, parents: [...topic.parents, topic.node] }));
}

/** Its words without its number: `1.甲科尽快…` begins with the unit. */
const wordsOf = (node: Node): string => [node.numbering?.rest ?? node.line.text, ...linesUnder(node).map((line) => line.text)].join('\n');

function assigns(text: string, habits: OwnerHabits): boolean {
  const { leadUnits, coUnits } = readOwners(text, habits);
  return leadUnits.length + coUnits.length > 0;
}
