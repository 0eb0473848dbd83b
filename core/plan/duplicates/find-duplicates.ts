import { bigramsOf } from '../words/bigrams.ts';
import { plain } from '../words/words-of.ts';
import { candidatePairs } from './candidate-pairs.ts';
import { weighedRow, type DuplicateRow, type Weighed } from './duplicate-row.ts';
import { isSameNumber } from './numbers-asked.ts';
import { sharedPhrases } from './shared-phrases.ts';
import { wordWeights, type WordWeights } from './word-weights.ts';

/**
 * `sameTask`: one unit is asked the same thing twice. `sameNumber`: one number is asked in two tasks. `sameMatter`: two
 * units are asked about one matter, which tends to ask both for the same numbers.
 */
export type DuplicateKind = 'sameTask' | 'sameNumber' | 'sameMatter';

export interface Duplicate {
  kind: DuplicateKind;
  one: DuplicateRow;
  other: DuplicateRow;
  /** 0 … 1, of the words; common words count little. */
  likeness: number;
  /** What they share: units of a `sameTask`, names of a `sameNumber`, phrases of a `sameMatter`. */
  shared: string[];
}

// Measured on real annual plans: two tasks of one plan that are not the same reach 0.26.
const SAME_TASK = 0.5;
const SAME_TITLE = 0.75;
const SAME_MATTER = 0.15;
const MATTER_CHARACTERS = 20;
const RARE_ROWS = 3;

interface Frame {
  weights: WordWeights;
  isRare(phrase: string): boolean;
}

/**
 * Pairs of tasks that ask twice, within a plan and across plans, the likest first. Only ever pointed out: which of the two
 * stands is for the supervisor to say.
 */
export function findDuplicates(rows: readonly DuplicateRow[]): Duplicate[] {
  const all = rows.map(weighedRow);
  const weights = wordWeights(all);
  const frame = { weights, isRare: rarityAmong(all, weights) };
  const found = candidatePairs(all, weights).flatMap(([one, other]) => judge(one, other, frame));
  return found.sort((a, b) => kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) || b.likeness - a.likeness);
}

const kindOrder: DuplicateKind[] = ['sameTask', 'sameNumber', 'sameMatter'];

function judge(one: Weighed, other: Weighed, { weights, isRare }: Frame): Duplicate[] {
  const likeness = weights.likeness(one.pairs, other.pairs);
  const pair = { one: one.row, other: other.row, likeness };
  const sharing = unitsShared(one.row, other.row);
  if (sharing !== null && isSameTask(one, other, likeness, weights)) return [{ kind: 'sameTask', ...pair, shared: sharing }];

  const numbers = [...one.numbers].filter((number) => [...other.numbers].some((each) => isSameNumber(number, each)));
  if (numbers.length > 0) return [{ kind: 'sameNumber', ...pair, shared: numbers }];

  if (likeness < SAME_MATTER || !haveOtherLeads(one.row, other.row)) return [];
  const phrases = sharedPhrases(one.words, other.words).filter(isRare);
  return phrases.join('').length >= MATTER_CHARACTERS ? [{ kind: 'sameMatter', ...pair, shared: phrases }] : [];
}

function isSameTask(one: Weighed, other: Weighed, likeness: number, weights: WordWeights): boolean {
  if (likeness >= SAME_TASK) return true;
  if (plain(one.row.draft.title) === plain(other.row.draft.title)) return likeness >= SAME_MATTER;
  return likeness >= SAME_TASK / 2 && weights.likeness(one.titlePairs, other.titlePairs) >= SAME_TITLE;
}

/** Whether at most three rows have a phrase. Asked again and again for the same phrases. */
function rarityAmong(all: readonly Weighed[], weights: WordWeights): (phrase: string) => boolean {
  const known = new Map<string, boolean>();
  const look = (phrase: string): boolean => {
    if ([...bigramsOf(phrase)].some((pair) => weights.count(pair) <= RARE_ROWS)) return true;
    let rows = 0;
    for (const { bare } of all) if (bare.includes(phrase) && (rows += 1) > RARE_ROWS) return false;
    return true;
  };
  return (phrase) => {
    const rare = known.get(phrase) ?? look(phrase);
    known.set(phrase, rare);
    return rare;
  };
}

/** Units asked in both, [] where neither names any, null where each asks others. */
function unitsShared(one: DuplicateRow, other: DuplicateRow): string[] | null {
  if (one.units.length === 0 && other.units.length === 0) return [];
  const asked = [...one.leads.filter((unit) => other.units.includes(unit)), ...other.leads.filter((unit) => one.units.includes(unit))];
  return asked.length > 0 ? [...new Set(asked)] : null;
}

const haveOtherLeads = (one: DuplicateRow, other: DuplicateRow): boolean =>
  one.leads.length > 0 && other.leads.length > 0 && !one.leads.some((unit) => other.leads.includes(unit));
