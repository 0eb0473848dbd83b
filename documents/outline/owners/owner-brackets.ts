import type { OwnerHabits } from './owner-habits.ts';
import { readOwnerPhrase } from './owner-phrase.ts';
import { ownerLabelPattern } from './owner-labels.ts';
import { splitNames } from './split-units.ts';
import { looksLikeUnit } from './unit-shape.ts';

/** A bracket that names owners, with where it stands in the text. */
export interface OwnerBracket {
  from: number;
  to: number;
  /** Without the brackets. */
  inside: string;
}

const labelled = new RegExp(`^[^（(]{0,40}(?:${ownerLabelPattern}|(?:负责部门|负责单位)[:：])`);
const verb = /(?:负责|牵头|落实|承担|配合|协办|参与|办理|指导)(?:落实|实施|办理)?(?:[，,；;、。]|$)|会同|职责分工|为(?:牵头|责任|配合|协办|主办)(?:单位|部门|科室)|(?:牵头|主办)[）)]/;
const opening = '（([【〔［';
const closing = '）)]】〕］';
const longestBracket = 600;

/**
 * Top-level brackets whose words are about owners: with a label anywhere; with a word such as 负责 or 牵头 before a full
 * stop or at a paragraph's end; bare names only where the document has the habit (`habits.bareBrackets`).
 */
export function findOwnerBrackets(text: string, habits: OwnerHabits): OwnerBracket[] {
  return findBrackets(text).filter(({ from, to, inside }) => {
    if (inside.length > longestBracket) return false;
    if (/[:：]/.test(inside) && labelled.test(inside)) return true;
    const ends = endsSentence(text, to);
    if (ends && verb.test(inside)) return namesUnits(inside);
    return habits.bareBrackets && (ends || startsLine(text, from)) && isBareList(inside);
  });
}

/** Months may stand before the names: `3月，团委`. */
const month = /^(?:\d{1,2}月(?:份|底|底前|前)?|[一二三四]季度|全年)$/;

/** Only names of units, nothing else: `甲科、乙科`, `局办公室、人事科等`. */
export function isBareList(inside: string): boolean {
  const names = splitNames(inside).filter((name) => !month.test(name));
  return names.length > 0 && !/[。：:]/.test(inside) && names.every((name) => looksLikeUnit(name));
}

/** Every top-level bracket; a line break closes an open one. */
export function findBrackets(text: string): OwnerBracket[] {
  const found: OwnerBracket[] = [];
  let depth = 0;
  let from = 0;
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index] ?? '';
    if (opening.includes(char)) {
      if (depth === 0) from = index;
      depth += 1;
    } else if (closing.includes(char)) {
      if (depth === 1) found.push({ from, to: index + 1, inside: text.slice(from + 1, index).trim() });
      depth = Math.max(0, depth - 1);
    } else if (char === '\n') depth = 0;
  }
  return found;
}

function namesUnits(inside: string): boolean {
  const { lead, co, together, unclear } = readOwnerPhrase(inside);
  const names = [...lead, ...co, ...together];
  return names.some((name) => looksLikeUnit(name)) && unclear.length <= names.length / 2;
}

const sentenceEnd = /\s*(?:[。；;.，,\n]|$)/y;

function endsSentence(text: string, at: number): boolean {
  sentenceEnd.lastIndex = at;
  return sentenceEnd.test(text) || closesBefore(text, at);
}

/** `…（甲局负责）（乙局配合）`: the next bracket follows at once. */
const closesBefore = (text: string, at: number): boolean => opening.includes(text[at] ?? ' ');

const startsLine = (text: string, from: number): boolean => from === 0 || text[from - 1] === '\n';
