import type { DueMessage } from '../../ports/delivery-ledger.ts';
import { Prisma, type PrismaClient } from '../generated/client.ts';
import { letterMayLeave } from './letter-may-leave.ts';

const open = (channel: string, now: Date): Prisma.Sql => Prisma.sql`
  from intents i
    join lines l on l.key = i.line_key
    join tasks t on t.id = l.task_id
    join plans p on p.id = t.plan_id
  where i.channel = ${channel} and i.state = 'pending' and ${letterMayLeave(now)}`;

/**
 * Messages whose instant has come, urgent first, then by round. What earlier rounds left over rides in the newest
 * one, so that an outage ends with one message a person; an urgent line keeps its own instant.
 */
export const findDue = (prisma: PrismaClient, channel: string, now: Date): Promise<DueMessage[]> =>
  prisma.$queryRaw<DueMessage[]>`
    with ready as (
      select i.recipient, i.not_before, i.urgent ${open(channel, now)} and i.not_before <= ${now}::timestamptz
    ), digests as (
      select recipient, max(not_before) as round from ready where not urgent group by recipient
    )
    select r.recipient, case when r.urgent then r.not_before else d.round end as round, bool_or(r.urgent) as urgent
    from ready r left join digests d on d.recipient = r.recipient
    group by 1, 2
    order by 3 desc, 2, 1`;

/** Earliest instant on the product's clock at which a message of the channel may leave; past instants count. */
export async function findNextDue(prisma: PrismaClient, channel: string): Promise<Date | null> {
  // At the beginning of time every hold still stands: a held letter is nothing to wait for.
  const rows = await prisma.$queryRaw<{ at: Date | null }[]>`
    select min(i.not_before) as at ${open(channel, new Date(0))}`;
  return rows[0]?.at ?? null;
}
