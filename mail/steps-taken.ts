import { dateOf } from '../core/schedule/instant.ts';
import type { Line, Purpose } from '../core/schedule/line.ts';
import type { Step } from '../locales/zh-CN/letters.ts';
import type { OutcomeLine } from '../ports/reads.ts';

const purposes: Partial<Record<Purpose, Step>> = {
  reportOpen: 'reminded',
  reportSoon: 'reminded',
  reportDue: 'reminded',
  reportOverdue: 'urged',
  nudged: 'urged',
};
const order: readonly Step[] = ['reminded', 'urged', 'toldHead', 'toldLeader'];
const told: readonly (string | null)[] = ['sent', 'merged', 'fallback'];

/** What was really sent about a late report before `letter`, by kind of step, with the dates on which it left. Pure. */
export function stepsTaken(letter: Line, history: readonly OutcomeLine[], zone: string): { step: Step; dates: string[] }[] {
  const taken = history
    .filter((line) => line.key !== letter.key && told.includes(line.outcome) && concerns(line, letter))
    .map((line) => ({ step: stepOf(line), date: dateOf(line.outcomeAt ?? line.at, zone) }));
  return order
    .map((step) => ({ step, dates: [...new Set(taken.filter((each) => each.step === step).map((each) => each.date))].sort() }))
    .filter(({ dates }) => dates.length > 0);
}

/** Lines of the cycle, and nudges, which have none; of earlier letters those below this one. */
const concerns = (line: OutcomeLine, letter: Line): boolean =>
  line.purpose === 'escalate'
    ? line.cycle === letter.cycle && line.rung < letter.rung && !line.role.startsWith('secretary')
    : stepOf(line) !== null && (line.cycle === letter.cycle || line.cycle === null);

function stepOf({ purpose, rung }: OutcomeLine): Step | null {
  if (purpose === 'escalate') return rung === 1 ? 'toldHead' : 'toldLeader';
  return purposes[purpose] ?? null;
}
