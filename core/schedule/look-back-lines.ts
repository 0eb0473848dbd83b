import { addWorkdays } from '../calendar/workday.ts';
import { askOffice } from './ask-office.ts';
import { dateOf, instantAt } from './instant.ts';
import type { Line } from './line.ts';
import type { ScheduleInput } from './schedule-input.ts';

/** 回头看: some workdays after a completion was confirmed the office looks whether it stands, then closes out or reopens. */
export function lookBackLines(input: ScheduleInput): Line[] {
  const { state, policy, calendar } = input;
  if (state.stage !== 'completed' || state.completedAt === undefined || policy.lookBackWorkdays === 0) return [];
  const completed = dateOf(new Date(state.completedAt), policy.zone);
  return askOffice(input, {
    purpose: 'lookBack',
    cycle: null,
    version: state.reporting.version,
    since: instantAt(addWorkdays(completed, policy.lookBackWorkdays, calendar), policy.reminderRound, policy.zone),
    workdays: policy.reviewWorkdays,
    rules: ['lookBackOpen', 'lookBackDue', 'lookBackLate'],
    facts: { completed },
  });
}
