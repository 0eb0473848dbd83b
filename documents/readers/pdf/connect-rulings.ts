import { rulingTolerance as near } from './page-content.ts';
import type { Ruling } from './page-content.ts';
import type { Rulings } from './trace-path.ts';

/** Most rulings of a page that are looked at: a drawing of more is no table. */
const mostRulings = 8_000;

/** The rulings of a page as groups that touch each other, each of lines drawn whole: one group, one table or frame. */
export function connectRulings(drawn: Rulings): Rulings[] {
  if (drawn.across.length + drawn.down.length > mostRulings) return [];
  const across = drawWhole(drawn.across);
  const down = drawWhole(drawn.down);
  const groupOf = new Map<Ruling, Rulings>();
  const join = (a: Rulings, b: Rulings): Rulings => {
    if (a === b) return a;
    const [small, large] = a.across.length + a.down.length < b.across.length + b.down.length ? [a, b] : [b, a];
    for (const each of [...small.across, ...small.down]) groupOf.set(each, large);
    large.across.push(...small.across);
    large.down.push(...small.down);
    return large;
  };
  for (const line of across) groupOf.set(line, { across: [line], down: [] });
  for (const line of down) groupOf.set(line, { across: [], down: [line] });
  for (const a of across) {
    for (const d of down) {
      const [one, other] = [groupOf.get(a), groupOf.get(d)];
      if (one && other && touches(a, d)) join(one, other);
    }
  }
  return [...new Set(groupOf.values())];
}

export const touches = (a: Ruling, b: Ruling): boolean => b.at >= a.from - near && b.at <= a.to + near && a.at >= b.from - near && a.at <= b.to + near;

/** Double, dotted and piecewise lines as single ones. */
function drawWhole(rulings: Ruling[]): Ruling[] {
  const whole: Ruling[] = [];
  for (const level of groupLevels(rulings)) {
    const at = level.reduce((sum, each) => sum + each.at, 0) / level.length;
    let open: Ruling | undefined;
    for (const each of level.toSorted((a, b) => a.from - b.from)) {
      if (open && each.from <= open.to + near) open.to = Math.max(open.to, each.to);
      else whole.push((open = { at, from: each.from, to: each.to }));
    }
  }
  return whole;
}

function groupLevels(rulings: Ruling[]): Ruling[][] {
  const levels: Ruling[][] = [];
  for (const each of rulings.toSorted((a, b) => a.at - b.at)) {
    const first = levels.at(-1)?.[0];
    if (first && each.at - first.at <= near) levels.at(-1)?.push(each);
    else levels.push([each]);
  }
  return levels;
}
