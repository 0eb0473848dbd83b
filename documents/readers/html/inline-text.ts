import { isBlock, isElement, isUnseen } from './elements.ts';
import type { AnyNode } from './elements.ts';

const wide = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef\\u3000-\\u303f\\u2018-\\u201d]';
const brokenLine = new RegExp(`(?<=${wide})[ \\t]*[\\r\\n][ \\t\\r\\n]*(?=${wide})`, 'g');

/** White space as a browser shows it, but a source line broken between two Chinese characters is no space. */
const collapse = (text: string): string => (text.includes('\n') || text.includes('\r') ? text.replace(brokenLine, '') : text).replace(/[ \t\r\n\f]+/g, ' ').replaceAll('\u00ad', '').replace(/[\u200b-\u200d\u2060\ufeff]/g, '');

/** All text below a node, `<br>` and block ends as U+2028, white space not yet collapsed. */
export function textBelow(node: AnyNode): string {
  if (node.type === 'text') return node.data;
  if (!isElement(node) || isUnseen(node)) return '';
  if (node.name === 'br') return '\u2028';
  const inner = node.children.map((child) => textBelow(child)).join('');
  return isBlock(node) ? `\u2028${inner}\u2028` : inner;
}

/** Lines of `textBelow`, collapsed and without empty ones. */
export const linesOf = (raw: string): string[] => raw.split('\u2028').map((line) => collapse(line).replace(/^[\s\u3000]+|[\s\u3000]+$/g, '')).filter((line) => line !== '');
