import { waitsForSignOff } from '../task/task-state.ts';
import { askOffice } from './ask-office.ts';
import { dateOf } from './instant.ts';
import { laterOf } from './later-of.ts';
import type { Line } from './line.ts';
import type { ScheduleInput } from './schedule-input.ts';

interface Submitted {
  cycle: string | null;
  version: number;
  since: Date;
}

/**
 * What waits for the office (process.md §5: review 3 workdays, then the office's head): submitted reports, and a task
 * for which completion was applied. A report that lacks its sign-off is still with the unit. The unit's clock stands meanwhile, the office's runs.
 */
export function reviewLines(input: ScheduleInput): Line[] {
  const { state, policy } = input;
  if (state.stage !== 'assigned' && state.stage !== 'underway' && state.stage !== 'closing') return [];
  // The office's clock stood as well while the task was suspended.
  const pauses = state.pauses ?? [];
  const resumedAt = pauses.at(-1)?.to;
  const reports = state.cycles.flatMap((cycle): Submitted[] =>
    (cycle.state === 'submitted' || cycle.state === 'signedOff') && !waitsForSignOff(cycle) && cycle.submittedAt !== null
      ? [{ cycle: cycle.id, version: cycle.returns + pauses.length, since: new Date(laterOf(cycle.signedOffAt ?? cycle.submittedAt, resumedAt)) }]
      : [],
  );
  const completion: Submitted[] =
    state.stage === 'closing' && state.completion
      ? [{ cycle: null, version: state.reporting.version, since: new Date(laterOf(state.completion.at, resumedAt)) }]
      : [];
  return [...breakdownReview(input), ...[...reports, ...completion].flatMap(({ cycle, version, since }) =>
    askOffice(input, {
      purpose: 'reviewDue',
      cycle,
      version,
      since,
      workdays: policy.reviewWorkdays,
      rules: ['reviewOpen', 'reviewDue', 'reviewLate'],
      facts: { cycle: cycle ?? '', submitted: dateOf(since, policy.zone) },
    }),
  )];
}

/** Its rungs lie above those of a completion, with which it shares cycle and purpose. */
export const breakdownReviewRung = 10;

/** 细化分解 that waits for the office. */
function breakdownReview(input: ScheduleInput): Line[] {
  const { state, policy } = input;
  const proposal = state.breakdown?.proposal;
  if (!proposal || (state.stage !== 'assigned' && state.stage !== 'underway')) return [];
  const since = new Date(proposal.at);
  return askOffice(input, {
    purpose: 'reviewDue',
    cycle: null,
    version: proposal.revision,
    since,
    workdays: policy.reviewWorkdays,
    rules: ['breakdownReviewOpen', 'breakdownReviewDue', 'breakdownReviewLate'],
    facts: { submitted: dateOf(since, policy.zone) },
    firstRung: breakdownReviewRung,
  });
}
