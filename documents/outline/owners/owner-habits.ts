import type { DocumentClass } from '../classify-document.ts';
import { isAimHeading } from '../general-sections.ts';
import { startsWithOwnerLabel } from '../labelled-parts.ts';
import type { Line } from '../line.ts';
import { findBrackets, findOwnerBrackets, isBareList } from './owner-brackets.ts';
import { readDashOwners } from './dash-owners.ts';
import { readProseOwners } from './prose-owners.ts';

/** How a document as a whole prints its owners; single items are read in its light. */
export interface OwnerHabits {
  /** `列第一位者为牵头单位，下同` was said, here or above. */
  firstLeads: boolean;
  /** Bare names in brackets at an item's end, or behind a dash, are owners: several items do it, or the others say 负责 in theirs. */
  bareBrackets: boolean;
  /** A sentence at a paragraph's end, `由甲局牵头负责。`, is the only way in which owners are named. */
  sentences: boolean;
  /** Minutes and instructions: `请甲局于…`, `甲局要…` assigns work. */
  assigns: boolean;
  /** Minutes: what is numbered may be a topic that was only heard. */
  minutes: boolean;
}

const fewest = 2;
const share = 0.2;
const shareWorded = 0.5;
const office = '[^、，,。；（）()]{1,16}[局委办厅科处室部庭队所]';
const certain = new RegExp(`[（(](?!含|包括|如|即|原|除)${office}(?:、${office})*[）)][。；;]?$`);

/**
 * One bare bracket may be anything; several at the ends of numbered items are the document's way to name owners, and so is
 * one among many that say 负责 or 牵头 if it lists offices.
 */
export function findOwnerHabits(lines: Line[], kind: DocumentClass['kind']): OwnerHabits {
  const numbered = lines.filter((line) => line.numbering !== null).length;
  const lists = lines.filter((line) => endsOnBareList(line.text) || readDashOwners(line.text) !== null);
  const bare = lists.length;
  const worded = bare === 1 && lists.every((line) => certain.test(line.text)) ? lines.filter((line) => namesOwners(line.text)).length : 0;
  const usual = bare + worded;
  return { firstLeads: false, bareBrackets: bare > 0 && usual >= fewest && usual >= numbered * (worded > 0 ? shareWorded : share), sentences: kind === null && lists.length === 0 && namesBySentences(lines), assigns: kind !== null, minutes: kind === 'minutes' };
}

const noHabits: OwnerHabits = { firstLeads: false, bareBrackets: false, sentences: false, assigns: false, minutes: false };

const longestHeading = 40;
const shareOfParagraphs = 0.5;

/** Where items carry numbers these tell the tasks; where labels or brackets name owners, sentences are too weak. */
function namesBySentences(lines: Line[]): boolean {
  if (lines.some((line) => isItem(line) || startsWithOwnerLabel(line.text) || findOwnerBrackets(line.text, noHabits).length > 0)) return false;
  const paragraphs = lines.filter(({ text, numbering, heading }) => numbering === null && heading === null && /[。；]/.test(text));
  const closed = paragraphs.filter(({ text }) => endsOnOwners(text)).length;
  return closed >= fewest && closed >= paragraphs.length * shareOfParagraphs;
}

const isItem = ({ numbering }: Line): boolean => {
  const [title = '', ...sentences] = numbering?.rest.split(/[。；]/) ?? [];
  return (title.length > longestHeading || sentences.length > 0) && !isAimHeading(title);
};

/** The last sentence of a paragraph names who leads. */
export function endsOnOwners(text: string): boolean {
  const last = text.split(/[。；]/).findLast((sentence) => sentence.trim() !== '') ?? '';
  return readProseOwners(last, noHabits)?.explicit ?? false;
}

const namesOwners = (text: string): boolean => /[）)\]】][。；;.]?$/.test(text) && findOwnerBrackets(text, noHabits).length > 0;

function endsOnBareList(text: string): boolean {
  const brackets = findBrackets(text);
  const last = brackets.at(-1);
  const first = brackets[0];
  if (last && /^[。；;]?$/.test(text.slice(last.to).trim()) && isBareList(last.inside)) return true;
  return first !== undefined && /[【[［]/.test(text[first.from] ?? '') && isBareList(first.inside);
}
