import { progressClasses, type ProgressClass } from '../task/task-state.ts';
import { presetMark } from './preset-class.ts';

export type ClassReading = { kind: 'chosen'; progressClass: ProgressClass } | { kind: 'none' } | { kind: 'several'; classes: ProgressClass[] };

const empty = '□☐○◯▢';
const ticked = '☑☒√✓✔■●▣V';
const words = [...progressClasses].sort((one, other) => other.length - one.length).join('|');
// The rule's reason for the tick it set, in brackets, may name classes.
const presetNote = new RegExp(`\\(${presetMark}[^()]*\\)?`, 'gu');
// 已完成80% names no class. A tick stands before its word, or right behind it where a gap or the next box follows.
const option = new RegExp(`(?<before>[${empty}${ticked}]*)\\s*(?<word>(?:${words})(?!\\s*\\d))(?:(?<after>[${ticked}]+)(?=\\s|[${empty}]|$))?`, 'gu');

/**
 * The class ticked in a cell that prints them all (`□提前完成 ☑已完成 …`), or the one that was typed. A box that vanished
 * beside boxes that are still empty was ticked with a symbol of a font of its own.
 */
export function readProgressClass(text: string): ClassReading {
  const options = [...text.normalize('NFKC').replaceAll(presetNote, ' ').matchAll(option)].map(({ groups }) => ({
    word: progressClasses.find((each) => each === groups?.['word']) ?? '其他',
    before: groups?.['before'] ?? '',
    after: groups?.['after'] ?? '',
  }));
  const marked = options.filter(({ before, after }) => after !== '' || [...before].some((char) => ticked.includes(char)));
  const boxed = options.some(({ before }) => before !== '');
  const chosen = marked.length > 0 ? marked : boxed ? options.filter(({ before }) => before === '') : options;
  const classes = [...new Set(chosen.map(({ word }) => word))];
  const [only] = classes;
  // All of them without any box are the question, not an answer.
  if (!only || (classes.length === progressClasses.length && marked.length === 0)) return { kind: 'none' };
  return classes.length === 1 ? { kind: 'chosen', progressClass: only } : { kind: 'several', classes };
}
