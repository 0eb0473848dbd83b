import type { Numbering } from './numbering.ts';

interface Numbered {
  text: string;
  numbering: Numbering | null;
}

/** Numbers that one line alone cannot tell, settled by the lines around them: glued decimals, figures without a mark. */
export function settleNumbers(lines: Numbered[]): (Numbering | null)[] {
  const spaced = findSpacedNumbers(lines);
  return settleDecimals(lines).map((numbering, index) => numbering ?? spaced.get(index) ?? null);
}

const fewestSpaced = 2;

/** `1 开展检查`, `2 签订责任书` … without any mark: items where they count up from 1. */
function findSpacedNumbers(lines: Numbered[]): Map<number, Numbering> {
  const found = new Map<number, Numbering>();
  let last = 0;
  for (const [index, { text, numbering }] of lines.entries()) {
    const match = numbering === null ? /^(\d{1,3})\s+(?=[\u4e00-\u9fff《“])/.exec(text) : null;
    const value = Number(match?.[1]);
    if (!match || (value !== last + 1 && value !== 1)) continue;
    last = value;
    found.set(index, { kind: 'arabic', value, printed: match[1] ?? '', rest: text.slice(match[0].length), tight: false });
  }
  return found.size >= fewestSpaced && Math.max(...[...found.values()].map((each) => each.value)) >= fewestSpaced ? found : new Map();
}

/**
 * Glued decimals (`1.1推进…`, `1.2加强…`) look like item 1 whose words begin with a figure. Where the figures behind one
 * number count up from 1, they are decimals.
 */
function settleDecimals(lines: Numbered[]): (Numbering | null)[] {
  const groups = new Map<number, number[]>();
  for (const { numbering } of lines) {
    const next = numbering?.tight && /[.．]$/.test(numbering.printed) ? /^(\d{1,2})(?![\d.．])/.exec(numbering.rest)?.[1] : undefined;
    if (numbering && next) groups.set(numbering.value, [...(groups.get(numbering.value) ?? []), Number(next)]);
  }
  const counts = (value: number): boolean => {
    const found = groups.get(value) ?? [];
    return found.length >= 2 && found.every((each, index) => each === index + 1);
  };
  // A last chapter may hold one item only: it counts where others of the document count up.
  const habit = [...groups.keys()].some((value) => counts(value));
  return lines.map(({ numbering }) => {
    if (!habit || !numbering?.tight || !(counts(numbering.value) || (groups.get(numbering.value) ?? []).join() === '1')) return numbering;
    const match = /^(\d{1,2})[.．、]?\s*/.exec(numbering.rest);
    if (!match?.[1]) return numbering;
    return { kind: 'decimal', value: Number(match[1]), printed: numbering.printed + match[0].trim(), rest: numbering.rest.slice(match[0].length), tight: false };
  });
}
