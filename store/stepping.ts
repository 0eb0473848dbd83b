import { insideHours, nextInsideHours } from '../core/schedule/round.ts';
import type { Stepping } from '../ports/stepping.ts';
import { readCalendar } from './calendar.ts';
import { findDue } from './delivery/due-messages.ts';
import type { PrismaClient } from './generated/client.ts';
import { readPolicy } from './policy.ts';

const closed = ['drafted', 'closedOut', 'withdrawn', 'carriedOver'];

/**
 * A stop lies 4 minutes ahead of a round, after the last of its wakes (design.md §5 spreads them to 5 minutes before):
 * one stop records a whole round, the next sends it. A message that was late on a clock that ran, and for which it is
 * too late in the day where the clock now stands, waits for the next hours: these are a stop then, and until then it is at rest.
 */
export const createStepping = (prisma: PrismaClient, channels: string[]): Stepping => {
  /** Only looks: the ledger's own `due` locks what it routes anew, and the deliverer's claim would skip those lines into a later message. */
  const due = async (at: Date) => (await Promise.all(channels.map((channel) => findDue(prisma, channel, at)))).flat().length;
  /** When the hours begin for which the messages due wait; null inside the hours, and where nothing is due. */
  const hoursAwaited = async (at: Date): Promise<Date | null> => {
    const [policy, calendar] = [await readPolicy(prisma), await readCalendar(prisma)];
    return insideHours(at, policy, calendar) || (await due(at)) === 0 ? null : nextInsideHours(at, policy, calendar);
  };

  return {
    async nextStop(after) {
      const [row] = await prisma.$queryRaw<{ at: Date | null }[]>`
        select min(at) as at from (
          select case when urgent then at else at - interval '4 minutes' end as at from lines
            where recorded_at is null and outcome is null and wake_at < '9999-01-01'
          union all select not_before from intents where state = 'pending') as stops
        where at > ${after}::timestamptz`;
      const awaited = await hoursAwaited(after);
      return awaited && (!row?.at || awaited < row.at) ? awaited : (row?.at ?? null);
    },

    async tasksDue(at) {
      const rows = await prisma.task.findMany({ where: { nextWakeAt: { lte: at }, stage: { notIn: closed } }, select: { id: true } });
      return rows.map((row) => row.id);
    },

    async openTasks() {
      const rows = await prisma.task.findMany({ where: { stage: { notIn: closed } }, select: { id: true } });
      return rows.map((row) => row.id);
    },

    async unsettled(at) {
      const tasks = await prisma.task.count({ where: { nextWakeAt: { lte: at }, stage: { notIn: closed } } });
      // In the order in which a message goes: one that is claimed between the two looks is not missed.
      const waiting = (await hoursAwaited(at)) ? 0 : await due(at);
      const sending = await prisma.delivery.count({ where: { state: 'sending' } });
      const acts = await prisma.inbox.count({ where: { state: 'open' } });
      return { tasks, messages: waiting + sending, acts };
    },
  };
};
