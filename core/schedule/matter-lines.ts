import { askBeside } from './ask-beside.ts';
import { askOffice } from './ask-office.ts';
import { askedMatters } from './asked-beside.ts';
import { dateOf } from './instant.ts';
import type { Line } from './line.ts';
import type { ScheduleInput } from './schedule-input.ts';

/**
 * 批示 registered as work (process.md §7, instructionDue): the unit is asked for its receipt and its answer, the office for
 * its review. Nothing in a year without 批示.
 */
export function matterLines(input: ScheduleInput): Line[] {
  const { state, policy } = input;
  const answered = ['assigned', 'underway', 'closing'].includes(state.stage) ? (state.matters ?? []).filter((matter) => matter.state === 'answered') : [];
  return [
    ...askedMatters(input).flatMap((asked) => askBeside(input, asked)),
    ...answered.flatMap(({ id, unit, version, since }) =>
      askOffice(input, {
        purpose: 'instructionDue',
        cycle: id,
        version,
        since: new Date(since),
        workdays: policy.reviewWorkdays,
        rules: ['answerOpen', 'answerDue', 'answerLate'],
        facts: { unit, submitted: dateOf(new Date(since), policy.zone) },
      }),
    ),
  ];
}
