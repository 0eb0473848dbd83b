import type { Policy } from './policy.ts';

export interface PolicyFault {
  field: keyof Policy;
  code: 'not-a-time' | 'empty' | 'out-of-hours' | 'not-a-round' | 'not-rising' | 'not-positive' | 'not-a-day';
  /** The value at fault, as given. */
  value: string;
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const counts = [
  'signWorkdays', 'firstCycleNotice', 'openWorkdays', 'soonWorkdays', 'yellowWorkdays',
  'levelGap', 'holdWorkdays', 'letterAnswerWorkdays', 'reviewWorkdays', 'urgentFallbackMinutes',
] as const satisfies readonly (keyof Policy)[];

/** What makes a policy unfit to launch with; none when it can be planned by. Rounds lie within hours, levels rise. */
export function policyFaults(policy: Policy): PolicyFault[] {
  const faults: PolicyFault[] = [];
  const blame = (field: keyof Policy, code: PolicyFault['code'], value: unknown): void => {
    faults.push({ field, code, value: JSON.stringify(value) });
  };
  const isInside = (time: string): boolean => policy.hours.some(({ from, to }) => from <= time && time < to);

  if (policy.rounds.length === 0) blame('rounds', 'empty', policy.rounds);
  if (policy.hours.length === 0) blame('hours', 'empty', policy.hours);
  for (const span of policy.hours) {
    if (![span.from, span.to].every((time) => TIME.test(time))) blame('hours', 'not-a-time', span);
    else if (span.from >= span.to) blame('hours', 'not-rising', span);
  }
  for (const round of policy.rounds) {
    if (!TIME.test(round)) blame('rounds', 'not-a-time', round);
    else if (!isInside(round)) blame('rounds', 'out-of-hours', round);
  }
  for (const field of ['reminderRound', 'letterShown', 'letterLeaves'] as const) {
    if (!policy.rounds.includes(policy[field])) blame(field, 'not-a-round', policy[field]);
  }
  for (const field of counts) if (!isCount(policy[field])) blame(field, 'not-positive', policy[field]);
  if (!isCount(policy.late.daily) || !isCount(policy.late.every) || policy.late.every === 0) {
    blame('late', 'not-positive', policy.late);
  }
  if (!Number.isInteger(policy.dueDay) || policy.dueDay < 1 || policy.dueDay > 31) blame('dueDay', 'not-a-day', policy.dueDay);
  const [first, second, third] = policy.levels;
  if (!(first >= 1 && first < second && second < third)) blame('levels', 'not-rising', policy.levels);
  return faults;
}

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0;
