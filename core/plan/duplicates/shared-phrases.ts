import { plain } from '../words/words-of.ts';

const LEAST_CHARACTERS = 4;

/** Phrases of four characters and more that stand in both texts, the longest first and none inside another. */
export function sharedPhrases(one: string, other: string): string[] {
  const sought = plain(other);
  const found = new Set<string>();
  for (const piece of one.normalize('NFKC').split(/[，。；：、,.;:!?\n（）()《》]+/u)) {
    const text = plain(piece);
    for (let from = 0; from + LEAST_CHARACTERS <= text.length; ) {
      let length = 0;
      while (from + length < text.length && sought.includes(text.slice(from, from + length + 1))) length += 1;
      if (length >= LEAST_CHARACTERS) found.add(text.slice(from, from + length));
      from += Math.max(1, length >= LEAST_CHARACTERS ? length : 1);
    }
  }
  const phrases = [...found].sort((a, b) => b.length - a.length);
  return phrases.filter((phrase, at) => !phrases.slice(0, at).some((longer) => longer.includes(phrase)));
}
