import { askOffice } from './ask-office.ts';
import { dateOf } from './instant.ts';
import type { Line } from './line.ts';
import type { ScheduleInput } from './schedule-input.ts';

/** A 申请改派 that waits (process.md §3): the office decides within some workdays (2), then its head is told. */
export function reassignLines(input: ScheduleInput): Line[] {
  const { state, policy } = input;
  const { reassign } = state;
  if (!reassign || (state.stage !== 'assigned' && state.stage !== 'underway')) return [];
  const since = new Date(reassign.askedAt);
  return askOffice(input, {
    purpose: 'reassignDue',
    cycle: null,
    version: reassign.revision,
    since,
    workdays: policy.reassignWorkdays,
    rules: ['reassignOpen', 'reassignDue', 'reassignLate'],
    facts: { unit: reassign.unit, suggested: reassign.suggested, asked: dateOf(since, policy.zone) },
  });
}
