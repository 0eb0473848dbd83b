import { addWorkdays } from '../calendar/workday.ts';
import { signSince } from '../task/sign-since.ts';
import { hasToSign, type Duty } from '../task/task-state.ts';
import { calendarOfUnit } from './calendar-of.ts';
import { dateOf } from './instant.ts';
import type { ScheduleInput } from './schedule-input.ts';

/** A unit that has still to sign: since when it is asked, by which date (`YYYY-MM-DD`), and under which version. */
export interface SignAsk {
  duty: Duty;
  since: Date;
  due: string;
  version: number;
}

/**
 * Signatures that are asked for: from the last assignment, anew from the end of a suspension or from the refusal of a
 * 申请改派. None before the assignment, and none of a unit whose 申请改派 waits (its clock stands).
 */
export function signAsks(input: ScheduleInput): SignAsk[] {
  const { state, policy } = input;
  const common = signSince(state);
  if (common === null) return [];
  return state.duties
    .filter((duty) => hasToSign(duty) && duty.acknowledgedAt === null && duty.unit !== state.reassign?.unit)
    .map((duty) => {
      const since = new Date(duty.asked?.since ?? common);
      const due = addWorkdays(dateOf(since, policy.zone), policy.signWorkdays, calendarOfUnit(input, duty.unit));
      return { duty, since, due, version: duty.asked?.version ?? state.assignment };
    });
}

/** The first date by which somebody has to sign; null when nobody has. */
export const signDue = (input: ScheduleInput): string | null =>
  signAsks(input)
    .map(({ due }) => due)
    .sort()[0] ?? null;
