import { endOfCharacters } from './compact-line.ts';
import type { TextLine } from './text-line.ts';

const unbreakable = /^[（《“‘「『【〈(['"]*(?:[A-Za-z\d.%@_/+-]+|.)(?:['"].)?[，。、；：？！）》”’」』】〉),.;:?!%％…'"]*/u;

/** Width in points of what must stay together at a line's start: a character or Latin word with its punctuation (禁则). */
export function firstWordWidth(line: TextLine): number {
  const word = unbreakable.exec(line.text)?.[0] ?? '';
  return endOfCharacters(line, word.replace(/\s/g, '').length) - line.x0;
}
