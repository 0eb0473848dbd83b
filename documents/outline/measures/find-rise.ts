import type { PlacedFigure } from './clause-figures.ts';

/** Which two amounts of a clause are one change (从200万元增加到500万元). */
export interface Rise {
  base: number;
  goal: number;
}

const rising = /^[^，,]{0,12}(?:提高|增加|提升|增长|扩大|升|增|降低|下降|减少|压减|压缩|缩小|降|减|调整|扩展)(?:到|至|为)\s*(?:约|近|不低于|不少于)?\s*$/;

/** Finds the pair, or null. The base counts only when both have the same unit. */
export function findRise(placed: PlacedFigure[]): Rise | null {
  for (let at = 0; at + 1 < placed.length; at += 1) {
    const [base, goal] = [placed[at], placed[at + 1]];
    if (!base || !goal || base.figure.unit !== goal.figure.unit) continue;
    if (rising.test(goal.gap)) return { base: at, goal: at + 1 };
  }
  return null;
}
