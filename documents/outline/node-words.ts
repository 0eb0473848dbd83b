import type { Node } from './build-tree.ts';
import { splitTitle } from './split-title.ts';

export function titleOf(node: Node): string {
  const own = node.numbering ? node.numbering.rest : node.line.text;
  return splitTitle(own, true).title;
}

/** All words of an item, sub-items included, one line a paragraph. */
export function textOf(node: Node): string {
  return [node.line, ...linesUnder(node)].map((line) => line.text).join('\n');
}

export function linesUnder(node: Node): Node['body'] {
  return [...node.body, ...node.children.flatMap((child) => [child.line, ...linesUnder(child)])];
}

/** A heading that runs on into an introduction is named by its first sentence. */
export function sectionName(node: Node): string {
  const { text, numbering } = node.line;
  if (!numbering) return text;
  return text.slice(0, text.length - numbering.rest.length) + (/[。；]/.test(numbering.rest) ? splitTitle(numbering.rest, false).title : numbering.rest);
}
