import { bigramsOf, diceOf } from '../plan/words/bigrams.ts';
import { plain } from '../plan/words/words-of.ts';

/** Words as they are compared: without spaces, punctuation, letter case and the difference between full and half width. */
export const bareWords = (text: string): string => plain(text).toLowerCase();

/** Six characters of a title are enough to know it by its beginning; fewer stand in many titles. */
const shortestPart = 6;

/** How alike two texts are, 0 … 1: 1 for the same words, 0.9 where one holds the other whole, else by their pairs of characters. Symmetric. */
export function wordLikeness(one: string, other: string): number {
  const [a, b] = [bareWords(one), bareWords(other)];
  if (a === '' || b === '') return 0;
  if (a === b) return 1;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length >= shortestPart && long.includes(short)) return 0.9;
  // Never as high as a containment: two titles that differ in one number are not the same.
  return Math.min(0.89, diceOf(bigramsOf(a), bigramsOf(b)));
}
