import type { CalendarTable } from '../core/calendar/calendar-table.ts';
import type { Policy } from '../core/policy/policy.ts';
import { reckon } from '../core/reckoning/reckon.ts';
import { reckonedLines } from '../core/reckoning/reckoned-lines.ts';
import { NEVER } from '../core/schedule/never.ts';
import { realMsTo } from '../core/schedule/real-ms-to.ts';
import { daysReckoned } from '../core/schedule/reckoned-at.ts';
import type { Clock, ClockReading } from '../ports/clock.ts';
import type { ReckoningDesk } from '../ports/reckoning-desk.ts';
import type { RegisterReads } from '../ports/reads.ts';
import type { ReckonActivities } from './reckon-contract.ts';

export interface ReckonDependencies {
  reads: Pick<RegisterReads, 'lines'>;
  clock: Pick<Clock, 'read'>;
  rules(): Promise<{ policy: Policy; calendar: CalendarTable }>;
  desk: ReckoningDesk;
}

const SECOND_LOOK_MS = 10 * 60_000;
const SHORTEST_LOOK_MS = 60_000;

/** Ten minutes on the product's clock; a scaled or stepped one still leaves a real minute to catch up. */
const secondLookMs = (told: ClockReading): number =>
  told.secondsPerDay === null ? SHORTEST_LOOK_MS : Math.max(SHORTEST_LOOK_MS, realMsTo(told, new Date(told.now.getTime() + SECOND_LOOK_MS)));

export const createReckonActivities = ({ reads, clock, rules, desk }: ReckonDependencies): ReckonActivities => ({
  async reckonDay(reckoned, sure) {
    const [told, { policy, calendar }] = await Promise.all([clock.read(), rules()]);
    const { day, next } = daysReckoned(told.now, policy, calendar);
    const inMs = realMsTo(told, next);
    if (reckoned !== null && day <= reckoned) return { reckoned, doubt: false, inMs };

    const { unexplained } = reckon(reckonedLines(await reads.lines(new Date(0), NEVER)), told.now);
    if (unexplained.length > 0 && !sure) return { reckoned, doubt: true, inMs: secondLookMs(told) };
    if (unexplained.length > 0) await desk.tell(day, unexplained, told.now);
    return { reckoned: day, doubt: false, inMs };
  },
});
