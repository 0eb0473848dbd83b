import { splitLevel } from './place-prefix.ts';

/** Ends of unit names that are written short: 党建办 for 党建工作办公室. */
const longEnds: [RegExp, string][] = [
  [/办公室$/u, '办'],
  [/委员会$/u, '委'],
  [/研究所$/u, '所'],
  [/研究院$/u, '院'],
  [/科室$/u, '科'],
];

/**
 * Whether the shorter of two names abbreviates the longer: it begins and ends alike (体…科), leaves out two characters or
 * more, and has the others in the order of the full name (体卫艺科 in 体育卫生与艺术教育科). A leading 省, 市, 县 may be left
 * out, not changed. The end alone (办公室 in 督导委员会办公室) is no abbreviation.
 */
export function isAbbreviation(one: string, other: string): boolean {
  const [a, b] = [splitLevel(one), splitLevel(other)];
  if (a.level !== null && b.level !== null && a.level !== b.level) return false;
  const [bare, full] = [shortEnd(a.rest), shortEnd(b.rest)].sort((x, y) => x.stem.length - y.stem.length) as [Parts, Parts];
  const left = Math.abs(a.rest.length - b.rest.length);
  if (bare.stem.length < 2 || bare.stem.length >= full.stem.length || left < 2) return false;
  return bare.end === full.end && bare.stem[0] === full.stem[0] && isInOrder(bare.stem, full.stem);
}

/** Whether all characters of the shorter name stand in the longer, in order, whatever is between and before them. */
export function isWithin(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const [bare, full] = [shortEnd(short), shortEnd(long)];
  return short.length > 2 && (isInOrder([...short], [...long]) || (bare.end === full.end && isInOrder(bare.stem, full.stem)));
}

interface Parts {
  stem: string[];
  end: string;
}

function shortEnd(name: string): Parts {
  for (const [long, end] of longEnds) if (long.test(name)) return { stem: [...name.replace(long, '')], end };
  const end = /中心$/u.test(name) ? '中心' : ([...name].at(-1) ?? '');
  return { stem: Array.from(name.slice(0, name.length - end.length)), end };
}

function isInOrder(few: string[], many: string[]): boolean {
  let at = 0;
  for (const char of many) if (char === few[at]) at += 1;
  return at === few.length;
}
