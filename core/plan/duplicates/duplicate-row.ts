import type { TaskDraft } from '../plan-draft.ts';
import { bigramsOf } from '../words/bigrams.ts';
import { askedWords, plain } from '../words/words-of.ts';
import { numbersAsked } from './numbers-asked.ts';

/** A row as it is compared with others, of its own plan or of another. */
export interface DuplicateRow {
  /** Id of its plan; null for one that is not stored. */
  plan: string | null;
  planTitle: string;
  /** Place in its document, from 1. */
  row: number;
  draft: TaskDraft;
  /** Units that lead it, by the directory's names where it knows them. */
  leads: string[];
  /** All units with a share in it. */
  units: string[];
}

export interface Weighed {
  row: DuplicateRow;
  /** What it asks, as one text. */
  words: string;
  /** The same without spaces and punctuation. */
  bare: string;
  pairs: Set<string>;
  titlePairs: Set<string>;
  /** Names of the numbers it asks for. */
  numbers: Set<string>;
}

export function weighedRow(row: DuplicateRow): Weighed {
  const words = askedWords(row.draft);
  return { row, words, bare: plain(words), pairs: bigramsOf(words), titlePairs: bigramsOf(row.draft.title), numbers: numbersAsked(row.draft, words) };
}
