import { hasToBreakDown } from './evolve-breakdown.ts';
import { isWithUnit } from './matter.ts';
import { refuseCycle } from './refuse-cycle.ts';
import { hasToSign, mainLead, type Stage, type TaskState } from './task-state.ts';

const running: readonly Stage[] = ['assigned', 'underway', 'closing'];

/**
 * Units that still owe a signature, a breakdown, a part, a report or an answer, and could give it now: a nudge to anybody
 * else would be noise. Whoever waits for the supervisor's decision is not nudged for it.
 */
export function unitsToNudge(state: TaskState): string[] {
  const { stage, duties, reassign, matters = [], calls = [] } = state;
  if (!running.includes(stage)) return [];
  const main = mainLead(state);
  const mainOwes = (stage !== 'closing' && (owesReport(state) || owesBreakdown(state))) || calls.some(({ state: stands, rest }) => stands === 'open' && rest > 0);
  const units = [
    ...duties.filter((duty) => hasToSign(duty) && duty.acknowledgedAt === null).map(({ unit }) => unit),
    ...(main && mainOwes ? [main.unit] : []),
    ...(stage === 'closing' ? [] : partsOwed(state)),
    ...matters.filter(isWithUnit).map(({ unit }) => unit),
  ];
  return [...new Set(units)].filter((unit) => unit !== reassign?.unit);
}

const owesReport = ({ cycles, extension, rectifying }: TaskState): boolean =>
  cycles.some(({ id, state }) => ['open', 'returned', 'missed'].includes(state) && id !== extension?.cycle && (rectifying === undefined || id === rectifying));

const owesBreakdown = (state: TaskState): boolean => state.stage === 'assigned' && hasToBreakDown(state) && !state.breakdown?.proposal;

const partsOwed = (state: TaskState): string[] =>
  (state.parts ?? []).filter(({ cycle, due, given }) => due !== null && !given && [null, 'NO_SUCH_CYCLE'].includes(refuseCycle(state, cycle))).map(({ unit }) => unit);
