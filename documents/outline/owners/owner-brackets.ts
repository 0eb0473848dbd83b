import { ownerLabelPattern } from './owner-labels.ts';

/** A bracket that names owners, with where it stands in the text. */
export interface OwnerBracket {
  from: number;
  to: number;
  /** Without the brackets. */
  inside: string;
}

const named = new RegExp(`${ownerLabelPattern}|(?:负责|牵头|落实|承担|配合|协办)(?:[，,；;、]|$)|会同|职责分工`);

/** Top-level brackets whose words are about owners: they stand before a full stop or at a paragraph's end. */
export function findOwnerBrackets(text: string): OwnerBracket[] {
  const found: OwnerBracket[] = [];
  let depth = 0;
  let from = 0;
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index] ?? '';
    if ('（(['.includes(char) || char === '〔') {
      if (depth === 0) from = index;
      depth += 1;
    } else if ('）)]'.includes(char) || char === '〕') {
      depth = Math.max(0, depth - 1);
      if (depth > 0) continue;
      const inside = text.slice(from + 1, index).trim();
      if (named.test(inside) && endsSentence(text, index + 1)) found.push({ from, to: index + 1, inside });
    } else if (char === '\n') depth = 0;
  }
  return found;
}

const sentenceEnd = /\s*(?:[。；;.\n]|$)/y;

function endsSentence(text: string, at: number): boolean {
  sentenceEnd.lastIndex = at;
  return sentenceEnd.test(text);
}
