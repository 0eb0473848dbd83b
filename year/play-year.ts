import { setTimeout as sleep } from 'node:timers/promises';
import type { People } from './create-people.ts';
import type { Year } from './open-year.ts';

const LOOK_MS = 5;
const PATIENCE_MS = 30_000;

export interface YearProgress {
  at: Date;
  stops: number;
  messages: number;
  acts: number;
}

/**
 * Plays on until nothing is planned any more, or `until` (design.md §5): sleeps to the next wake, round or act, lets the
 * people act, waits until every task and the inbox are quiet, delivers, lets the people read. Throws when a stop does
 * not come to rest.
 */
export async function playYear(
  year: Pick<Year, 'clock' | 'stepping' | 'passTo' | 'deliver'>,
  people: People,
  { until, told = () => undefined }: { until: Date; told?: (progress: YearProgress) => void },
): Promise<YearProgress> {
  const progress: YearProgress = { at: await year.clock.now(), stops: 0, messages: 0, acts: 0 };
  for (;;) {
    const stops = [await year.stepping.nextStop(progress.at), people.nextActAt()].filter((at) => at !== null);
    const next = stops.length > 0 ? new Date(Math.min(...stops.map((at) => at.getTime()))) : null;
    if (next === null || next > until) return progress;

    await year.passTo(next);
    await rest(year, next);
    const acts = await people.actAt(next);
    if (acts > 0) await rest(year, next);
    const messages = await year.deliver();
    if (messages > 0) await people.readMessages();
    Object.assign(progress, { at: next, stops: progress.stops + 1, messages: progress.messages + messages, acts: progress.acts + acts });
    told(progress);
  }
}

/** Until no wake is due and no act is open. */
async function rest({ stepping }: Pick<Year, 'stepping'>, at: Date): Promise<void> {
  for (const until = Date.now() + PATIENCE_MS; ; ) {
    const { tasks, acts } = await stepping.unsettled(at);
    if (tasks + acts === 0) return;
    if (Date.now() > until) throw new Error(`${at.toISOString()} does not come to rest: ${tasks} tasks have not woken, ${acts} acts are open`);
    await sleep(LOOK_MS);
  }
}
