import type { GeneratedScore } from './run-generated.ts';
import type { Scored } from './score-variants.ts';

export interface Goal {
  what: string;
  met: boolean;
  facts: string;
}

type Tally = 'titles' | 'sections' | 'owners' | 'leads' | 'deadlines' | 'recurrences';

export const share = (scored: Scored[], tally: Tally): number => {
  const [right, of] = scored.reduce(([a, b], { score }) => [a + score[tally][0], b + score[tally][1]], [0, 0]);
  return of === 0 ? 1 : right / of;
};
export const percent = (value: number): string => `${(Math.floor(value * 1000) / 10).toFixed(1)}%`;

/** What the importer promises (issue "Reading what bureaus really have"), each with the figure that shows it. */
export function judgeGoals(scored: Scored[], generated: GeneratedScore[]): Goal[] {
  const seeds = scored.filter(({ variant }) => variant.document.seed);
  const sum = (test: (each: Scored) => number): number => scored.reduce((total, each) => total + test(each), 0);
  const dated = scored.filter(({ variant }) => variant.document.expected.sample.some((item) => item.deadlineIso !== null));
  const empty = scored.filter(({ variant }) => variant.document.expected.items === 0);
  const invented = sum(({ score }) => score.invented);
  const silent = sum(({ score }) => score.misses.filter((miss) => miss.silent).length);
  const counts = scored.filter(({ score }) => !score.itemsRight).length;
  const made = empty.reduce((total, { score }) => total + score.items, 0);
  const wrong = generated.reduce((total, { right, of }) => total + of - right, 0);
  const goal = (what: string, met: boolean, facts: string): Goal => ({ what, met, facts });
  const atLeast = (what: string, among: Scored[], tally: Tally, least: number): Goal => goal(what, share(among, tally) >= least, percent(share(among, tally)));
  return [
    atLeast('titles of the seeds, every format: 100%', seeds, 'titles', 1),
    atLeast('owners of the seeds, every format: 100%', seeds, 'owners', 1),
    atLeast('titles over all: 98%', scored, 'titles', 0.98),
    atLeast('owners over all: 95%', scored, 'owners', 0.95),
    goal('items counted rightly in every file', counts === 0, `${counts} files differ`),
    goal('no date and no rhythm where there is none', invented === 0, `${invented} invented`),
    atLeast('dates of the dated documents: 100%', dated, 'deadlines', 1),
    goal('no task out of a notice', made === 0, `${made} tasks`),
    goal('no wrong value without a finding', silent === 0, `${silent} in silence`),
    goal('generated plans: 100%', wrong === 0, `${wrong} differ`),
  ];
}
