import { addWorkdays } from '../calendar/workday.ts';
import { isAskingAway, mainLead } from '../task/task-state.ts';
import { dateOf } from './instant.ts';
import { nextRound } from './round.ts';
import type { ScheduleInput } from './schedule-input.ts';

/** A breakdown the main lead still owes. */
export interface BreakdownAsk {
  unit: string;
  /** The first round after what makes it owed. */
  heardAt: Date;
  /** `YYYY-MM-DD`: some workdays after the assignment, or as it was returned with. */
  due: string;
  version: number;
}

/**
 * What is asked where the policy wants a breakdown before the task is underway (process.md §3); null where none is, none
 * any more, or one waits for the office. A lead that has signed is asked only if it was told so when it did: a policy
 * that changes later asks nothing of the past.
 */
export function breakdownAsk({ state, policy, calendar }: ScheduleInput): BreakdownAsk | null {
  const main = mainLead(state);
  const { breakdown, reporting } = state;
  const isWorking = (state.stage === 'assigned' || state.stage === 'underway') && state.rectifying === undefined;
  if (!main || !isWorking || !(policy.breakdownWorkdays > 0) || reporting.since === null || isAskingAway(state)) return null;
  if (main.acknowledgedAt !== null && breakdown?.asked !== true) return null;
  if (breakdown?.proposal || (breakdown?.approvals ?? 0) > 0) return null;

  const returned = breakdown?.returned && breakdown.returned.at > reporting.since ? breakdown.returned : undefined;
  const heardAt = nextRound(new Date(returned?.at ?? reporting.since), policy, calendar);
  const byRule = returned?.due ?? addWorkdays(dateOf(new Date(reporting.since), policy.zone), policy.breakdownWorkdays, calendar);
  const heardOn = dateOf(heardAt, policy.zone);
  return { unit: main.unit, heardAt, due: byRule > heardOn ? byRule : heardOn, version: reporting.version + (breakdown?.returns ?? 0) };
}
