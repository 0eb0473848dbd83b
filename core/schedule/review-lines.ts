import { addWorkdays } from '../calendar/workday.ts';
import { drawLine } from './draw-line.ts';
import { dateOf, instantAt } from './instant.ts';
import { laterOf } from './later-of.ts';
import type { Line } from './line.ts';
import { nextRound } from './round.ts';
import type { ScheduleInput } from './schedule-input.ts';

interface Waiting {
  cycle: string | null;
  version: number;
  since: Date;
}

/**
 * What waits for the office (process.md §5: review 3 workdays, then the office's head): submitted reports, and a task
 * for which completion was applied. The unit's clock stands meanwhile, the office's runs.
 */
export function reviewLines(input: ScheduleInput): Line[] {
  const { state } = input;
  if (state.stage !== 'assigned' && state.stage !== 'underway' && state.stage !== 'closing') return [];
  // The office's clock stood as well while the task was suspended.
  const pauses = state.pauses ?? [];
  const resumedAt = pauses.at(-1)?.to;
  const reports = state.cycles.flatMap((cycle): Waiting[] =>
    (cycle.state === 'submitted' || cycle.state === 'signedOff') && cycle.submittedAt !== null
      ? [{ cycle: cycle.id, version: cycle.returns + pauses.length, since: new Date(laterOf(cycle.submittedAt, resumedAt)) }]
      : [],
  );
  const completion: Waiting[] =
    state.stage === 'closing' && state.completion
      ? [{ cycle: null, version: state.reporting.version, since: new Date(laterOf(state.completion.at, resumedAt)) }]
      : [];
  return [...reports, ...completion].flatMap((waiting) => askForReview(input, waiting));
}

function askForReview({ state, policy, calendar }: ScheduleInput, { cycle, version, since }: Waiting): Line[] {
  const submitted = dateOf(since, policy.zone);
  const due = addWorkdays(submitted, policy.reviewWorkdays, calendar);
  const on = (date: string): Date => instantAt(date, policy.reminderRound, policy.zone);
  const asked = nextRound(since, policy, calendar);
  const reminded = on(due) > asked ? on(due) : asked;
  const ask = (rung: number, role: string, at: Date, rule: string): Line =>
    drawLine(state.taskId, {
      purpose: 'reviewDue',
      rung,
      cycle,
      version,
      role,
      at,
      due,
      reason: { rule, facts: { cycle: cycle ?? '', submitted, due } },
    });

  return [
    ask(0, 'office', asked, 'reviewOpen'),
    ...(reminded > asked ? [ask(1, 'office', reminded, 'reviewDue')] : []),
    ask(2, 'officeHead', on(addWorkdays(dateOf(reminded, policy.zone), 1, calendar)), 'reviewLate'),
  ];
}
