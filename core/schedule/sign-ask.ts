import { addWorkdays } from '../calendar/workday.ts';
import { dateOf } from './instant.ts';
import { laterOf } from './later-of.ts';
import type { ScheduleInput } from './schedule-input.ts';

/**
 * Since when signatures are asked for, and by which date (`YYYY-MM-DD`): from the last assignment, or anew from the end
 * of a suspension. Null before the assignment and when every lead has signed.
 */
export function signAsk({ state, policy, calendar }: ScheduleInput): { since: Date; due: string } | null {
  const unsigned = state.duties.some((duty) => duty.kind === 'lead' && duty.acknowledgedAt === null);
  if (!unsigned || state.assignedAt === null) return null;
  const since = new Date(laterOf(state.assignedAt, state.pauses?.at(-1)?.to));
  return { since, due: addWorkdays(dateOf(since, policy.zone), policy.signWorkdays, calendar) };
}
