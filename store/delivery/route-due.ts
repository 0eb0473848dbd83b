import type { HandedOn } from '../../core/task/task-state.ts';
import type { PlanningBook } from '../../ports/planning-book.ts';
import type { PrismaClient } from '../generated/client.ts';

interface Due {
  lineKey: string;
  recipient: string;
  planId: string;
  section: string[];
  role: string;
  purpose: string;
  handed: HandedOn[] | null;
}

/**
 * Asks once more, at the last moment, who hears what is due: the process that recorded it may not have heard yet of a
 * change of people (it keeps the directory for a second), and what was put off may leave in somebody's absence. What
 * nobody would hear stays where it was. True when something goes to somebody else.
 */
export async function routeDue(prisma: PrismaClient, books: PlanningBook, channel: string, now: Date): Promise<boolean> {
  return await prisma.$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('duban people'))`; // in turn with delegations and handovers
    const due = await tx.$queryRaw<Due[]>`
      select i.line_key as "lineKey", i.recipient, t.plan_id as "planId", t.section, l.role, l.purpose, t.snapshot -> 'handed' as handed
      from intents i join lines l on l.key = i.line_key join tasks t on t.id = l.task_id
      where i.channel = ${channel} and i.state = 'pending' and i.delivery_id is null and i.not_before <= ${now}::timestamptz and l.role not like 'person:%'
      order by i.line_key for update of i skip locked`;
    const fresh = new Map([...new Set(due.map(({ planId }) => planId))].map((planId) => [planId, books.bookOf(planId, true)]));
    let routed = false;
    for (const { lineKey, recipient, planId, section, role, purpose, handed } of due) {
      const book = await fresh.get(planId)!;
      const holder = book.holderOf(role, section, { at: now, handed: handed ?? [] });
      const way = holder && book.channelFor(holder.person, role, purpose);
      if (!holder || !way || holder.person.address === recipient) continue;
      await tx.intent.update({ where: { lineKey }, data: { recipient: holder.person.address, channel: way } });
      routed = true;
    }
    return routed;
  });
}
