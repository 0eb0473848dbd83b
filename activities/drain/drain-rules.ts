import type { CalendarTable } from '../../core/calendar/calendar-table.ts';
import type { Policy } from '../../core/policy/policy.ts';
import { insideHours, nextRound } from '../../core/schedule/round.ts';
import type { Clock } from '../../ports/clock.ts';

/** The office's policy and calendar by which messages leave. */
export interface SendingRules {
  policy: Policy;
  calendar: CalendarTable;
}

const DAY_MS = 86_400_000;
const FAST_DAY_MS = 10 * 60_000;
/** RFC 5321, 4.5.4.1: give up four to five days after. */
const LAST_RESORT_MS = 5 * DAY_MS;

/**
 * Answers whether a message of a round may be seen now. On a clock whose day takes less than ten real minutes a send
 * would miss its hour, so there the planned instant counts (design.md §5).
 */
export async function hoursNow(clock: Clock, { policy, calendar }: SendingRules): Promise<{ now: Date; maySee: (round: Date) => boolean }> {
  const now = await clock.now();
  const dayMs = await clock.realMsUntil(new Date(now.getTime() + DAY_MS));
  return { now, maySee: (round) => insideHours(dayMs < FAST_DAY_MS ? round : now, policy, calendar) };
}

/** Instant from which a message that a channel keeps putting off takes the next one: urgent after 15 minutes, others at the next round. */
export function fallbackAt(round: Date, urgent: boolean, { policy, calendar }: SendingRules): Date {
  if (urgent) return new Date(round.getTime() + policy.urgentFallbackMinutes * 60_000);
  return nextRound(new Date(round.getTime() + 1), policy, calendar);
}

/** Instant from which the last channel is given up and the office is told. */
export const giveUpAt = (round: Date): Date => new Date(round.getTime() + LAST_RESORT_MS);

/** A reason that concerns the whole channel, not one recipient: nothing at all is sent until the time is over. */
export const concernsChannel = (reason: string): boolean => /^(ratelimited|rate_limited|unavailable)\b/.test(reason);

const MOST_DOUBLINGS = 3;

/** `Retry-After` is kept to the second; a recipient's own delay doubles with every try. */
export const retryDelayMs = (afterMs: number, reason: string, tries: number): number =>
  concernsChannel(reason) ? afterMs : afterMs * 2 ** Math.min(Math.max(tries - 1, 0), MOST_DOUBLINGS);
