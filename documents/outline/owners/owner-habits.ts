import type { Line } from '../line.ts';
import { findBrackets, isBareList } from './owner-brackets.ts';
import { readDashOwners } from './dash-owners.ts';

/** How a document as a whole prints its owners; single items are read in its light. */
export interface OwnerHabits {
  /** `列第一位者为牵头单位，下同` was said, here or above. */
  firstLeads: boolean;
  /** Bare names in brackets at an item's end, or behind a dash, are owners: several items do it. */
  bareBrackets: boolean;
  /** Minutes and instructions: `请甲局于…`, `甲局要…` assigns work. */
  assigns: boolean;
}

const fewest = 2;
const share = 0.2;

/** One bare bracket may be anything; several at the ends of numbered items are the document's way to name owners. */
export function findOwnerHabits(lines: Line[], assigns: boolean): OwnerHabits {
  const numbered = lines.filter((line) => line.numbering !== null).length;
  const bare = lines.filter((line) => endsOnBareList(line.text) || readDashOwners(line.text) !== null).length;
  return { firstLeads: false, bareBrackets: bare >= fewest && bare >= numbered * share, assigns };
}

function endsOnBareList(text: string): boolean {
  const brackets = findBrackets(text);
  const last = brackets.at(-1);
  const first = brackets[0];
  if (last && /^[。；;]?$/.test(text.slice(last.to).trim()) && isBareList(last.inside)) return true;
  return first !== undefined && /[【[［]/.test(text[first.from] ?? '') && isBareList(first.inside);
}
