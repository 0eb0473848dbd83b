import type { CalendarTable } from '../calendar/calendar-table.ts';
import { addDays } from '../calendar/day-number.ts';
import { isWorkday, workdayOnOrAfter } from '../calendar/workday.ts';
import type { LocalTime, Policy } from '../policy/policy.ts';
import { dateOf, instantAt } from './instant.ts';

/** First of the named times on a workday at or after `now`. Throws TypeError without any time. */
function nextOf(times: readonly LocalTime[], now: Date, policy: Policy, calendar: CalendarTable): Date {
  if (times.length === 0) throw new TypeError(`policy version ${policy.version} names no time to leave at`);
  const ordered = [...times].sort();
  let date = workdayOnOrAfter(dateOf(now, policy.zone), calendar);
  for (;;) {
    for (const time of ordered) {
      const at = instantAt(date, time, policy.zone);
      if (at >= now) return at;
    }
    date = workdayOnOrAfter(addDays(date, 1), calendar);
  }
}

/** The first round (process.md §5) at or after `now`; rounds are on workdays only. */
export const nextRound = (now: Date, policy: Policy, calendar: CalendarTable): Date =>
  nextOf(policy.rounds, now, policy, calendar);

/** The first instant at or after `now` at which letters leave. */
export const nextLetterRound = (now: Date, policy: Policy, calendar: CalendarTable): Date =>
  nextOf([policy.letterLeaves], now, policy, calendar);

/** The first instant at or after `now` at which letters of this level are shown, or (level 1) its reader is told. */
export const nextShowing = (level: number, now: Date, policy: Policy, calendar: CalendarTable): Date =>
  nextOf([level === 1 ? policy.reminderRound : policy.letterShown], now, policy, calendar);

/** True while a message may be seen: within the hours of a workday (end excluded). */
export function insideHours(now: Date, policy: Policy, calendar: CalendarTable): boolean {
  const date = dateOf(now, policy.zone);
  if (!isWorkday(date, calendar)) return false;
  return policy.hours.some(
    ({ from, to }) => instantAt(date, from, policy.zone) <= now && now < instantAt(date, to, policy.zone),
  );
}

/** `now` itself inside the hours, else their next beginning. Urgent messages skip the round, not the hours. */
export const nextInsideHours = (now: Date, policy: Policy, calendar: CalendarTable): Date =>
  insideHours(now, policy, calendar)
    ? now
    : nextOf(
        policy.hours.map(({ from }) => from),
        now,
        policy,
        calendar,
      );
