import type { TaskDraft } from '../plan-draft.ts';
import { bareNumber } from '../bare-number.ts';
import { bigramsOf, diceOf } from '../words/bigrams.ts';
import { askedWords, plain } from '../words/words-of.ts';

/** Words alike enough to be one item reworded. */
const LIKE = 0.5;
/** The same for two items under one number: a number alone makes no pair, but it supports one. */
const LIKE_UNDER_ONE_NUMBER = 0.3;
/** Weighs among equals only. */
const SAME_NUMBER = 0.02;
const NEARER = 0.01;
/** Rows an item may move and be reworded in one; so that two long tables are not compared each row with each. */
const FARTHEST = 200;

interface Item {
  at: number;
  number: string;
  title: string;
  titlePairs: Set<string>;
  words: string;
  wordPairs: Set<string>;
}

/**
 * Items of two documents that are one item, as indexes: by equal words, then by equal titles, then by the likest words.
 * Never by number alone, because a new item in front renumbers everything after it.
 */
export function pairItems(before: readonly TaskDraft[], after: readonly TaskDraft[]): [number, number][] {
  const old = before.map(itemOf);
  const late = after.map(itemOf);
  const pairs: [number, number][] = [];
  const take = ({ at }: Item, { at: later }: Item): void => {
    pairs.push([at, later]);
    free.old.delete(at);
    free.late.delete(later);
  };
  const free = { old: new Set(old.keys()), late: new Set(late.keys()) };

  for (const key of [(item: Item) => item.words, (item: Item) => item.title]) {
    const open = new Map<string, Item[]>();
    for (const item of old) if (free.old.has(item.at)) open.set(key(item), [...(open.get(key(item)) ?? []), item]);
    for (const item of late.filter(({ at }) => free.late.has(at))) {
      const like = (open.get(key(item)) ?? []).filter(({ at }) => free.old.has(at));
      const found = like.find(({ number }) => number === item.number) ?? like[0];
      if (found) take(found, item);
    }
  }

  const rest = late.filter(({ at }) => free.late.has(at));
  const scored = old
    .filter(({ at }) => free.old.has(at))
    .flatMap((one) => rest.filter((other) => isNear(one, other)).map((other) => ({ one, other, ...likenessOf(one, other, old.length) })))
    .filter(({ enough }) => enough);
  for (const { one, other } of scored.sort((a, b) => b.score - a.score)) {
    if (free.old.has(one.at) && free.late.has(other.at)) take(one, other);
  }
  return pairs.sort((a, b) => a[1] - b[1]);
}

const isNear = (one: Item, other: Item): boolean => Math.abs(one.at - other.at) <= FARTHEST || one.number === other.number;

function itemOf(draft: TaskDraft, at: number): Item {
  const words = askedWords(draft);
  return { at, number: bareNumber(draft.number), title: plain(draft.title), titlePairs: bigramsOf(draft.title), words: plain(words), wordPairs: bigramsOf(words) };
}

function likenessOf(one: Item, other: Item, rows: number): { enough: boolean; score: number } {
  const likeness = Math.max(diceOf(one.titlePairs, other.titlePairs), diceOf(one.wordPairs, other.wordPairs));
  const sameNumber = one.number !== '' && one.number === other.number;
  const nearness = 1 - Math.abs(one.at - other.at) / Math.max(rows, 1);
  return { enough: likeness >= (sameNumber ? LIKE_UNDER_ONE_NUMBER : LIKE), score: likeness + (sameNumber ? SAME_NUMBER : 0) + NEARER * nearness };
}
