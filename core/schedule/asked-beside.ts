import { addWorkdays } from '../calendar/workday.ts';
import { isWithUnit } from '../task/matter.ts';
import { mainLead, type Stage } from '../task/task-state.ts';
import type { AskedBeside } from './ask-beside.ts';
import { dateOf } from './instant.ts';
import { officeItemRung } from './office-item-rung.ts';
import type { ScheduleInput } from './schedule-input.ts';

const running: readonly Stage[] = ['assigned', 'underway', 'closing'];

const instructionRules = {
  asked: 'instructionAsked', sign: 'instructionSign', soon: 'instructionSoon', due: 'instructionToday', late: 'instructionLate', passed: 'instructionPassed',
};
const callRules = { asked: 'callAsked', sign: 'callAsked', soon: 'callSoon', due: 'callToday', late: 'callLate', passed: 'callPassed' };

/** 批示 registered as work that a unit has still to answer. None of a unit whose 申请改派 waits (its clock stands). */
export function askedMatters({ state, policy, calendar }: ScheduleInput): AskedBeside[] {
  if (!running.includes(state.stage)) return [];
  return (state.matters ?? []).filter((matter) => isWithUnit(matter) && matter.unit !== state.reassign?.unit).map((matter) => {
    const { id, unit, due, version } = matter;
    const since = new Date(matter.since);
    const asked = dateOf(since, policy.zone);
    const sign = matter.signedAt === null ? addWorkdays(asked, policy.signWorkdays, calendar) : null;
    // A return is told as an answer: only the reminders follow.
    const opens = matter.state === 'open' ? asked : null;
    return { purpose: 'instructionDue', id, unit, due, since, version, opens, sign, rules: instructionRules, passedRung: officeItemRung.instructionPassed };
  });
}

/** Calls for a report the main lead has still to answer: those with a column that is not on file. */
export function askedCalls({ state }: Pick<ScheduleInput, 'state'>): AskedBeside[] {
  const unit = mainLead(state)?.unit;
  if (unit === undefined || !running.includes(state.stage) || unit === state.reassign?.unit) return [];
  return (state.calls ?? []).filter((call) => call.state === 'open' && call.rest > 0).map(({ id, due, version, since, opens }) => ({
    purpose: 'callDue', id, unit, due, since: new Date(since), version, opens, sign: null, rules: callRules, passedRung: officeItemRung.callPassed,
  }));
}

/** Dates of everything that is asked beside the cycles. */
export const duesBeside = (input: ScheduleInput): { of: AskedBeside['purpose']; id: string; unit: string; due: string }[] =>
  [...askedMatters(input), ...askedCalls(input)].map(({ purpose, id, unit, due }) => ({ of: purpose, id, unit, due }));
