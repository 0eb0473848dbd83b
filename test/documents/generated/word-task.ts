import type { Recurrence } from '../../../core/plan/plan-draft.ts';
import type { OwnerFacts, OwnerPhrasing, OwnerWords } from './owner-phrasings.ts';
import type { PlanSpec, TaskSpec } from './plan-spec.ts';
import type { Limit } from './time-phrasings.ts';
import { limitCells, limits, rhythms } from './time-phrasings.ts';
import { amountSentences, collectives, duties, leaderNames, objects, plainSentences, progressWords, quarterGoals, stepWords, unitPools, verbs } from './vocabulary.ts';

/** An item in words, with what is true of it. */
export interface WordedTask {
  title: string;
  sentences: string[];
  owners: OwnerFacts;
  ownerWords: OwnerWords;
  leadExplicit: boolean | undefined;
  limits: Limit[];
  limitSentence: string | null;
  recurrence: Recurrence | null;
  amounts: { value: number; unit: string }[];
  leader: string | null;
  steps: string[];
  quarterGoal: string;
  progress: string;
}

export const pick = <T>(pool: readonly T[], index: number): T => {
  const value = pool[index % pool.length];
  if (value === undefined) throw new RangeError(`nothing to pick from ${pool.length} words at ${index}`);
  return value;
};

export const wordTitle = (task: TaskSpec): string => pick(verbs, task.verb) + pick(objects, task.object);

/** `cells`: the limit stands in a column or field of its own, where other forms bind too and only one is given. */
export function wordTask(task: TaskSpec, plan: PlanSpec, phrasing: OwnerPhrasing, first: boolean, cells: boolean): WordedTask {
  const owned = plan.owners === 'all' || (plan.owners === 'some' && (first || !task.unowned));
  const owners = owned ? chooseOwners(task, plan.pool, phrasing) : { lead: [], co: [] };
  const found = chooseLimits(task, plan.year, cells);
  const [rhythm, recurrence] = task.rhythm === null || cells ? [null, null] : pick(rhythms, task.rhythm);
  const amount = task.amount === null || (cells && plan.layout === 'table') ? null : pick(amountSentences, task.amount);
  const words = owned ? phrasing.word(owners, first) : { tail: '', lines: [] };
  const inBracket = plan.limitInBracket && !cells && /^（.*）$/.test(words.tail) && !words.tail.includes('下同');
  return {
    title: wordTitle(task),
    sentences: [...new Set(task.sentences.map((each) => pick(plainSentences, each))), ...(rhythm ? [rhythm] : []), ...(amount ? [amount[0]] : [])],
    owners,
    ownerWords: owned ? bracketed(inBracket ? addLimit(words, found.at(-1)) : words, plan) : { tail: '', lines: [] },
    leadExplicit: owned ? phrasing.explicit(owners) : false,
    limits: inBracket ? found.slice(-1) : found,
    limitSentence: found.length === 0 || cells || inBracket ? null : found.map(({ words }, at) => `${words}完成${pick(duties, (task.limits[at]?.duty ?? 0) + at)}`).join('，'),
    recurrence,
    amounts: amount ? [{ value: amount[1], unit: amount[2] }] : [],
    leader: plan.leaders && cells ? pick(leaderNames, task.leader) : null,
    steps: task.steps < 2 || cells ? [] : Array.from({ length: task.steps }, (_, step) => pick(stepWords, task.object + step)),
    quarterGoal: pick(quarterGoals, task.leader + task.verb),
    progress: pick(progressWords, task.leader + task.object),
  };
}

const addLimit = (words: OwnerWords, limit: Limit | undefined): OwnerWords => (limit ? { ...words, tail: words.tail.replace(/）$/, `；完成时限：${limit.words}）`) } : words);

/** The bracket of the plan's habit: round, 【】, or on a line of its own. */
function bracketed(words: OwnerWords, { bracket }: PlanSpec): OwnerWords {
  const inside = /^（(.*)）$/.exec(words.tail)?.[1];
  if (inside === undefined || bracket === 'round') return words;
  return bracket === 'lenticular' ? { tail: `【${inside}】`, lines: [] } : { tail: '', lines: [words.tail] };
}

function chooseOwners(task: TaskSpec, pool: string, { leads, cos }: OwnerPhrasing): OwnerFacts {
  const units = unitPools[pool] ?? [];
  const within = (wanted: number, [least, most]: [number, number]): number => Math.min(most, Math.max(least, wanted));
  const from = (start: number, count: number): string[] => Array.from({ length: count }, (_, step) => pick(units, start + step));
  const lead = from(task.unitsFrom, within(task.leads, leads));
  const co = from(task.unitsFrom + lead.length, within(task.cos, cos));
  if (task.collective && co.length > 0) co[co.length - 1] = pick(collectives[pool] ?? [], task.unitsFrom);
  return { lead, co };
}

/** Limits of an item in the order of their days; two on one day are one. */
function chooseLimits(task: TaskSpec, year: number, cells: boolean): Limit[] {
  const all = task.limits.map(({ phrase, month, date }) => pick(cells ? limitCells : limits, phrase)(year, month, date));
  const ordered = all.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).filter((limit, at, sorted) => limit.day !== sorted[at - 1]?.day);
  return cells ? ordered.slice(-1) : ordered;
}
