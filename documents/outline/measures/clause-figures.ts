import { findFigures } from './figure-grammar.ts';
import type { Figure } from './figure-grammar.ts';

/** One amount with the words that belong to it inside its clause; names are blanked in `before` and `after`. */
export interface PlacedFigure {
  figure: Figure;
  /** The stretch as printed, from the 、 before it to the one after. */
  text: string;
  before: string;
  after: string;
  /** Words between the amount before and this one. */
  gap: string;
  /** Words of the clause before the stretch: the verb of a list stands there. */
  lead: string;
  /** Words of the clause behind the amount, to its end: the verb of a list may stand there too. */
  tail: string;
  /** `before` and `after` as printed, without brackets: what names are made of. */
  printed: { before: string; after: string };
  /** Second or later of a list joined by 、, 和, 及. */
  listed: boolean;
  /** What the bracket behind it breaks it down to. */
  inside: string;
}

/** Words further away than this say nothing about an amount. */
const reach = 160;
const joint = /[、]|和|及|与|或/;

/** Amounts of one clause outside brackets, each with its own words. `open` is `printed` with names and dates blanked. */
export function placeFigures(open: string, printed: string): PlacedFigure[] {
  const { bare, brackets } = blankBrackets(open);
  const figures = findFigures(bare);
  const starts: number[] = [];
  for (const [at, figure] of figures.entries()) {
    const joined = at === 0 ? -1 : bare.slice(figures[at - 1]?.end ?? 0, figure.index).search(joint);
    // Without a joint (60人以上大班额控制在15%) the words before the first amount belong to the second too.
    starts.push(Math.max(figure.index - reach, joined < 0 ? (starts[at - 1] ?? 0) : (figures[at - 1]?.end ?? 0) + joined + 1));
  }
  return figures.map((figure, at) => {
    const start = starts[at] ?? 0;
    const next = figures[at + 1];
    const following = starts[at + 1] ?? bare.length;
    const stop = next && following <= start ? next.index : following;
    const inside = brackets.find((bracket) => bracket.from >= figure.end && bracket.from < stop)?.text ?? '';
    return {
      figure,
      text: printed.slice(start, stop).replace(/[、\s]+$/, '').replace(/(?<=.)[和及与]$/, '').replace(/^[、\s]+/, ''),
      before: bare.slice(start, figure.index),
      after: bare.slice(figure.end, stop).replace(/[、\s]+$/, '').replace(/[和及与]$/, ''),
      gap: bare.slice(figures[at - 1]?.end ?? 0, figure.index),
      lead: bare.slice(Math.max(0, start - reach), start),
      tail: bare.slice(figure.end, figure.end + reach),
      printed: { before: withoutBrackets(printed.slice(start, figure.index)), after: withoutBrackets(printed.slice(figure.end, stop)).replace(/[、\s]+$/, '').replace(/[和及与]$/, '') },
      listed: at > 0 && start !== starts[at - 1],
      inside,
    };
  });
}

const withoutBrackets = (text: string): string => text.replace(/[（(][^（）()]*[）)]?/g, '');

/** Blanks brackets out. One that holds the only amount of its clause (大班额（控制在3%以内）) is opened instead. */
function blankBrackets(open: string): { bare: string; brackets: { from: number; text: string }[] } {
  const brackets: { from: number; text: string }[] = [];
  const bare = open.replace(/[（(]([^（）()]*)[）)]/g, (match, inside: string, from: number) => {
    if (match.length < 4) return match; // （含） belongs to its number
    if (findFigures(inside).length > 0 && findFigures(open.slice(0, from)).length === 0) return `\u0000${inside}\u0000`;
    brackets.push({ from, text: inside });
    return '\u0000'.repeat(match.length);
  });
  return { bare, brackets };
}
