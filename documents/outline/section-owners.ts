import type { Node } from './build-tree.ts';
import { findOwnerBrackets } from './owners/owner-brackets.ts';
import type { OwnerHabits } from './owners/owner-habits.ts';
import { hasOwners } from './owners/read-owners.ts';
import { linesUnder } from './node-words.ts';

const forAll = /^[（(]?(?:以上|上述|本章|本部分|本节)(?:各项|几项|\d+项|[一二三四五六七八九十]+项|全部)?(?:重点)?(?:工作|任务|事项|内容)?.{0,8}?(?=由|责任单位|牵头单位|责任科室|责任部门|牵头科室)/;

/**
 * Owners named for a whole section: in its heading (`一、党建工作（责任单位：甲科）`), in the lines just below it, or in a
 * closing line (`以上工作由甲科牵头…`). The nearest section with owners speaks; '' when none does.
 */
export function findSectionOwners(parents: Node[], habits: OwnerHabits): string {
  for (const parent of parents.toReversed()) {
    const own = [parent.line, ...parent.body].map((line) => line.text).join('\n');
    if (hasOwners(own, habits)) return own;
    const closing = linesUnder(parent).find((line) => speaksForAll(line.text));
    if (closing) return closing.text.replace(forAll, '').replace(/[）)。]+$/, '').replace(/^由/, '（由').replace(/$/, '）');
  }
  return '';
}

/** A line such as `以上任务由甲科牵头`: it belongs to the section, not to the item it stands below. */
export const speaksForAll = (text: string): boolean => forAll.test(text);

/** A heading without the bracket that names its owners. */
export function cutHeadingOwners(heading: string, habits: OwnerHabits): string {
  const brackets = findOwnerBrackets(heading, habits);
  const first = brackets[0];
  return first ? (heading.slice(0, first.from) + heading.slice(first.to)).trim() : heading;
}
