import { childElements, isBlock } from './elements.ts';
import type { Element } from './elements.ts';
import { isCard, isFurniture } from './furniture.ts';
import { isLayoutTable } from './html-table.ts';
import { textBelow } from './inline-text.ts';
import { linkShare, weighText } from './weigh-text.ts';
import type { Weight } from './weigh-text.ts';

const dominating = 0.7;
const closed = new Set(['p', 'ul', 'ol', 'dl', 'pre', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const prose = { letters: 150, linkShare: 0.2 };
const nearLevels = 2;
const cards = new Set(['table', 'ul', 'dl', 'div', 'section']);

/**
 * Which parts of a site's page are not its article: found by where the words are, not by the site. Follows the one child
 * that holds most of the words; beside that path it keeps what is prose itself, what holds a heading, and what stands
 * close to the article (its title, its annexes), and drops links and small parts further out.
 */
export function findOutside(body: Element): { outside: Set<Element>; letters: number } {
  const weightOf = weighText(body);
  const outside = new Set<Element>();
  markFurniture(body, weightOf, outside);
  const path = followWords(body, weightOf, outside);
  for (const [index, parent] of path.entries()) {
    const next = path[index + 1];
    if (!next) break;
    const near = index >= path.length - 1 - nearLevels;
    for (const child of childElements(parent)) {
      if (child !== next && !outside.has(child) && isBlock(child) && !closed.has(child.name) && !belongs(child, weightOf(child), near)) outside.add(child);
    }
  }
  return { outside, letters: [...outside].reduce((sum, element) => sum + weightOf(element).letters, 0) };
}

function markFurniture(parent: Element, weightOf: (element: Element) => Weight, outside: Set<Element>): void {
  for (const child of childElements(parent)) {
    const isCardHere = cards.has(child.name) && isCard(weightOf(child), () => textBelow(child));
    if (isCardHere || isFurniture(child, weightOf(child))) outside.add(child);
    else markFurniture(child, weightOf, outside);
  }
}

function followWords(body: Element, weightOf: (element: Element) => Weight, outside: Set<Element>): Element[] {
  const own = (element: Element): number => weightOf(element).letters - weightOf(element).linked;
  const path = [body];
  let current: Element | undefined = body;
  while (current) {
    const children: Element[] = childElements(current);
    const open = children.filter((child) => !outside.has(child) && !closed.has(child.name) && (child.name !== 'table' || isLayoutTable(child)));
    const total: number = children.reduce((sum, child) => sum + (outside.has(child) ? 0 : own(child)), 0);
    const heaviest: Element | undefined = open.toSorted((a, b) => own(b) - own(a))[0];
    current = heaviest && total > 0 && own(heaviest) >= total * dominating ? heaviest : undefined;
    if (current) path.push(current);
  }
  return path;
}

function belongs(element: Element, weight: Weight, near: boolean): boolean {
  if (weight.letters >= prose.letters && linkShare(weight) < prose.linkShare) return true;
  if (holdsHeading(element) && linkShare(weight) < prose.linkShare) return true;
  return near && linkShare(weight) < 0.5;
}

const holdsHeading = (element: Element): boolean => /^h[1-3]$/.test(element.name) || childElements(element).some(holdsHeading);
