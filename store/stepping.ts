import type { DeliveryLedger } from '../ports/delivery-ledger.ts';
import type { Stepping } from '../ports/stepping.ts';
import type { PrismaClient } from './generated/client.ts';

const closed = ['drafted', 'closedOut', 'withdrawn', 'carriedOver'];

/**
 * A stop lies 4 minutes ahead of a round, after the last of its wakes (design.md §5 spreads them to 5 minutes before):
 * one stop records a whole round, the next sends it.
 */
export const createStepping = (prisma: PrismaClient, ledger: Pick<DeliveryLedger, 'due'>, channels: string[]): Stepping => ({
  async nextStop(after) {
    const [row] = await prisma.$queryRaw<{ at: Date | null }[]>`
      select min(at) as at from (
        select case when urgent then at else at - interval '4 minutes' end as at from lines
          where recorded_at is null and outcome is null and wake_at < '9999-01-01'
        union all select not_before from intents where state = 'pending') as stops
      where at > ${after}::timestamptz`;
    return row?.at ?? null;
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
    const due = await Promise.all(channels.map((channel) => ledger.due(channel, at)));
    const sending = await prisma.delivery.count({ where: { state: 'sending' } });
    const acts = await prisma.inbox.count({ where: { state: 'open' } });
    return { tasks, messages: due.flat().length + sending, acts };
  },
});
