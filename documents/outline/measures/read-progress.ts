import type { Indicator, Progress } from '../../../core/plan/plan-draft.ts';
import { placeFigures } from './clause-figures.ts';
import type { PlacedFigure } from './clause-figures.ts';
import { createIndicator } from './create-indicator.ts';
import { maskFigures } from './mask-figures.ts';
import { splitClauses } from './split-clauses.ts';

const outOf = /(?<!\d)(\d{1,12}(?:\.\d{1,6})?)\s*[/／]\s*(\d{1,12}(?:\.\d{1,6})?)(?![\d/／])/g;
/** 赴9个市, 将23个项目: places and objects of the work, no results. */
const object = /(?:赴|到|对|在|向|将|把|等|由|与|以)\s*$/;
const total = /(?:(?<!累计|全[市县省区])共|总数|计划|目标|应(?:建|完成)?|任务)\s*(?:为|数)?\s*$/;

/** Results told in a field for progress: 累计完成47所, 47/100. They are no goals; `of` is the total printed beside them. */
export function readProgress(words: string): Progress[] {
  const open = maskFigures(words);
  const ratios = [...open.matchAll(outOf)].map(([text, value, of]): Progress => ({ text, name: null, value: Number(value), unit: null, of: Number(of) }));
  const clauses = splitClauses(open.replace(outOf, (match) => '\u0000'.repeat(match.length))).map((clause) => ({
    sentence: clause.sentence,
    placed: placeFigures(clause.text, words.slice(clause.index, clause.index + clause.text.length)),
  }));
  const totals = findTotals(clauses);
  const told = clauses.flatMap(({ sentence, placed }) => {
    const whole = totals.get(sentence);
    return placed.filter((each) => each !== whole && !object.test(each.before)).map((each): Progress => {
      const { text, name, unit } = createIndicator(each, null);
      return { text, name, value: each.figure.value, unit, of: whole?.figure.unit === unit ? whole.figure.value : null };
    });
  });
  return [...ratios, ...told];
}

/** The amount of a sentence that says out of how many (计划100所), where another stands beside it. */
function findTotals(clauses: { sentence: number; placed: PlacedFigure[] }[]): Map<number, PlacedFigure> {
  const counts = new Map<number, number>();
  const totals = new Map<number, PlacedFigure>();
  for (const { sentence, placed } of clauses) {
    counts.set(sentence, (counts.get(sentence) ?? 0) + placed.length);
    const whole = placed.find((each) => total.test(each.before));
    if (whole && !totals.has(sentence)) totals.set(sentence, whole);
  }
  return new Map([...totals].filter(([sentence]) => (counts.get(sentence) ?? 0) > 1));
}

/** Ties each result to the goal it belongs to: the same unit, and most words in common; none where two fit alike. */
export function tieProgress(progress: Progress[], indicators: Indicator[], words: string): Progress[] {
  return progress.map((each) => {
    const near = sentenceAround(words, each.text);
    const scored = indicators.map((indicator, index) => ({ index, score: fits(each, indicator) ? shared(near, indicator.text) : -1 })).filter(({ score }) => score >= 0);
    scored.sort((a, b) => b.score - a.score);
    const [best, second] = scored;
    return best && (!second || best.score > second.score) ? { ...each, indicator: best.index } : each;
  });
}

const fits = (progress: Progress, { unit, value }: Indicator): boolean => (progress.unit === null ? progress.of === value : progress.unit === unit);

function sentenceAround(words: string, text: string): string {
  const at = words.indexOf(text);
  if (at < 0) return text;
  const from = Math.max(words.lastIndexOf('。', at), words.lastIndexOf('\n', at)) + 1;
  const to = words.slice(at).search(/[。\n]/);
  return words.slice(from, to < 0 ? undefined : at + to);
}

/** How many pairs of neighbouring characters two texts have in common, digits aside. */
function shared(a: string, b: string): number {
  const pairs = (text: string) => new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)).filter((pair) => /^[\u4e00-\u9fffA-Za-z]{2}$/.test(pair)));
  const of = pairs(b);
  return [...pairs(a)].filter((pair) => of.has(pair)).length;
}
