import { isElement, isUnseen } from './elements.ts';
import type { AnyNode, Element } from './elements.ts';

/** How many letters an element holds, and how many of them stand in links that lead away. */
export interface Weight {
  letters: number;
  linked: number;
  links: number;
}

/** Weighs every element below `root` once. */
export function weighText(root: Element): (element: Element) => Weight {
  const weights = new Map<Element, Weight>();
  const weigh = (node: AnyNode, inLink: boolean): Weight => {
    if (node.type === 'text') {
      const letters = node.data.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
      return { letters, linked: inLink ? letters : 0, links: 0 };
    }
    const sum: Weight = { letters: 0, linked: 0, links: 0 };
    if (!isElement(node) || isUnseen(node)) return sum;
    const isLink = node.name === 'a' && (node.attribs['href'] ?? '') !== '';
    if (isLink) sum.links += 1;
    for (const child of node.children) {
      const part = weigh(child, inLink || isLink);
      sum.letters += part.letters;
      sum.linked += part.linked;
      sum.links += part.links;
    }
    weights.set(node, sum);
    return sum;
  };
  weigh(root, false);
  return (element) => weights.get(element) ?? { letters: 0, linked: 0, links: 0 };
}

export const linkShare = ({ letters, linked }: Weight): number => (letters === 0 ? 0 : linked / letters);
