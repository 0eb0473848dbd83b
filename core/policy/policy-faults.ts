import { signOffForms } from '../task/task-state.ts';
import { carriages, channelKinds } from './carried.ts';
import { defaultPolicy, taskFigures, unitFigures, type Policy, type UnitFigures } from './policy.ts';

export interface PolicyFault {
  /** Where in the policy: `['rounds', 1]`, `['overrides', 'units', '财务科', 'levels']`. */
  path: (string | number)[];
  code: 'not-a-time' | 'empty' | 'out-of-hours' | 'not-a-round' | 'not-rising' | 'not-a-count' | 'not-a-day' | 'not-a-period' | 'not-a-sign-off' | 'not-a-duty' | 'not-a-carriage' | 'not-a-zone' | 'not-for-one';
  /** The value at fault, as given. */
  value: string;
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const periods: readonly string[] = ['weekly', 'monthly', 'quarterly', 'half-yearly', 'yearly', 'once'] satisfies Policy['period'][];
const groupDuties: readonly string[] = ['inform', 'co'] satisfies Policy['groupDuty'][];
const counts = [
  'signWorkdays', 'breakdownWorkdays', 'firstCycleNotice', 'openWorkdays', 'soonWorkdays', 'yellowWorkdays',
  'levelGap', 'instructionWait', 'holdWorkdays', 'letterAnswerWorkdays', 'reviewWorkdays', 'officeHeadWorkdays', 'returnWorkdays', 'urgentFallbackMinutes',
  'extensionWorkdays', 'extensionLongest', 'extensionTimes', 'reassignWorkdays', 'partNotice', 'callNotice', 'callJoins', 'mostOverdue',
  'secondContactWorkdays', 'lookBackWorkdays', 'yearEndWorkdays', 'asksPerWeek', 'leaderBriefWorkdays',
] as const satisfies readonly (keyof Policy)[];

/** What makes a policy unfit to launch with; none when it can be planned by. Rounds lie within hours, levels rise. */
export function policyFaults(policy: Policy): PolicyFault[] {
  const { overrides } = policy;
  return [
    ...officeFaults(policy),
    ...figureFaults(policy, []),
    ...ownFaults(policy, overrides?.units, 'units'),
    ...ownFaults(policy, overrides?.tasks, 'tasks'),
  ];
}

/** Rounds, hours and letters: one for the whole office. */
function officeFaults(policy: Policy): PolicyFault[] {
  const faults: PolicyFault[] = [];
  const blame = (path: PolicyFault['path'], code: PolicyFault['code'], value: unknown): void => void faults.push({ path, code, value: JSON.stringify(value) });
  const isInside = (time: string): boolean => policy.hours.some(({ from, to }) => from <= time && time < to);

  if (policy.rounds.length === 0) blame(['rounds'], 'empty', policy.rounds);
  if (policy.hours.length === 0) blame(['hours'], 'empty', policy.hours);
  for (const [at, span] of policy.hours.entries()) {
    if (![span.from, span.to].every((time) => TIME.test(time))) blame(['hours', at], 'not-a-time', span);
    else if (span.from >= span.to) blame(['hours', at], 'not-rising', span);
  }
  for (const [at, round] of policy.rounds.entries()) {
    if (!TIME.test(round)) blame(['rounds', at], 'not-a-time', round);
    else if (!isInside(round)) blame(['rounds', at], 'out-of-hours', round);
  }
  for (const field of ['reminderRound', 'letterShown', 'letterLeaves'] as const) {
    if (!policy.rounds.includes(policy[field])) blame([field], 'not-a-round', policy[field]);
  }
  if (!Number.isInteger(policy.dueDay) || policy.dueDay < 1 || policy.dueDay > 31) blame(['dueDay'], 'not-a-day', policy.dueDay);
  if (!groupDuties.includes(policy.groupDuty)) blame(['groupDuty'], 'not-a-duty', policy.groupDuty);
  if (!isZone(policy.zone)) blame(['zone'], 'not-a-zone', policy.zone);
  return faults;
}

/** Figures a unit or a task may have of its own as well. */
function figureFaults(policy: Policy, at: PolicyFault['path']): PolicyFault[] {
  const faults: PolicyFault[] = [];
  const blame = (field: keyof Policy, code: PolicyFault['code'], value: unknown): void => void faults.push({ path: [...at, field], code, value: JSON.stringify(value) });
  for (const field of counts) if (!isCount(policy[field])) blame(field, 'not-a-count', policy[field]);
  if (!isCount(policy.late.daily) || !isCount(policy.late.every) || policy.late.every === 0) blame('late', 'not-a-count', policy.late);
  if (!policy.deadlineSoon.every(isCount)) blame('deadlineSoon', 'not-a-count', policy.deadlineSoon);
  if (!periods.includes(policy.period)) blame('period', 'not-a-period', policy.period);
  if (!signOffForms.includes(policy.signOff)) blame('signOff', 'not-a-sign-off', policy.signOff);
  for (const channel of channelKinds) if (!carriages.includes(policy.carries[channel])) blame('carries', 'not-a-carriage', policy.carries[channel]);
  const [first, second, third] = policy.levels;
  if (policy.levels.length !== 3 || !policy.levels.every(isCount) || !(first >= 1 && first < second && second < third)) blame('levels', 'not-rising', policy.levels);
  return faults;
}

function ownFaults(policy: Policy, own: Readonly<Record<string, UnitFigures>> | undefined, kind: 'units' | 'tasks'): PolicyFault[] {
  return Object.entries(own ?? {}).flatMap(([name, figures]) => {
    const path = ['overrides', kind, name];
    const allowed: readonly string[] = kind === 'units' ? unitFigures : taskFigures;
    const strange = Object.keys(figures).filter((field) => !allowed.includes(field));
    // Over sound figures, so that only what this entry itself says is told of it.
    const merged = { ...defaultPolicy, ...(policy.levels.length === 3 ? { levels: policy.levels } : {}), ...figures };
    return [
      ...strange.map((field): PolicyFault => ({ path: [...path, field], code: 'not-for-one', value: field })),
      ...figureFaults(merged, path).filter((fault) => String(fault.path.at(-1)) in figures),
    ];
  });
}

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0;

function isZone(zone: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
