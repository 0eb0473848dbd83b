import type { Node } from './build-tree.ts';
import { isChapterHeading } from './chapter-heading.ts';
import { flatten, isGeneral } from './choose-level.ts';
import { startsWithLabel } from './labelled-parts.ts';
import { collectRuns } from './owner-runs.ts';
import type { OwnerHabits } from './owners/owner-habits.ts';

const fewestSeveral = 0.5;

/**
 * Are the numbers of this document those of chapters, over paragraphs without numbers that name their owners one by one?
 * A chapter over one such paragraph looks like a task whose title has a line of its own, so at least half must hold several.
 */
export function areParagraphChapters(roots: Node[], habits: OwnerHabits): boolean {
  const lowest = flatten(roots)
    .filter(({ node, parents }) => node.children.length === 0 && ![...parents, node].some(isGeneral))
    .map(({ node }) => node);
  if (!lowest.every(({ line, numbering }) => numbering === null || isChapterHeading(line, habits))) return false;
  const counts = lowest.map(({ body }) => collectRuns(body, habits).filter((run) => !startsWithLabel(run.lines[0]?.text ?? '')).length);
  const several = counts.filter((count) => count > 1).length;
  return several > 0 && several >= counts.filter((count) => count > 0).length * fewestSeveral;
}
