import { plain } from './words-of.ts';

/** Pairs of neighbouring characters, each once. Pairs across punctuation and line breaks are none. */
export function bigramsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (const piece of text.normalize('NFKC').split(/[\p{P}\p{S}\n]+/u)) {
    const chars = [...plain(piece)];
    for (let at = 0; at + 1 < chars.length; at += 1) pairs.add(chars[at]! + chars[at + 1]!);
  }
  return pairs;
}

/** Dice's coefficient of two sets, 0 … 1; 1 for two empty ones. */
export function diceOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 1;
  let common = 0;
  for (const pair of one) if (other.has(pair)) common += 1;
  return (2 * common) / (one.size + other.size);
}
