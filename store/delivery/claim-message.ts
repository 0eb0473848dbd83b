import type { ClaimedDelivery, DueMessage } from '../../ports/delivery-ledger.ts';
import type { PlanningBook } from '../../ports/planning-book.ts';
import type { PrismaClient } from '../generated/client.ts';
import { deliveryIdOf } from './delivery-id.ts';
import { letterMayLeave } from './letter-may-leave.ts';
import { putOffAsks } from './put-off-asks.ts';
import { underEpoch, type Transaction } from './under-epoch.ts';

/** `late`: the round's message was claimed before, and what is still pending for it must move on. */
export type Claim = { kind: 'claimed'; delivery: ClaimedDelivery } | { kind: 'late' } | { kind: 'nothing' };

/**
 * One committed row `sending(epoch)` with everything pending for the person up to this round; asks past the budget of
 * the week are put off to the next.
 */
export async function claimMessage(
  prisma: PrismaClient,
  books: PlanningBook,
  channel: string,
  epoch: number,
  { recipient, round }: DueMessage,
  at: Date,
): Promise<Claim> {
  const id = deliveryIdOf(channel, recipient, round);
  const claim = await underEpoch(prisma, channel, epoch, async (tx): Promise<Claim> => {
    if (await tx.delivery.findUnique({ where: { id }, select: { id: true } })) return { kind: 'late' };
    const due = await lockPending(tx, channel, recipient, round, at);
    const putOff = await putOffAsks(tx, books, { recipient, round }, due);
    const keys = due.filter((key) => !putOff.has(key));
    if (keys.length === 0) return { kind: 'nothing' };
    const rows = await tx.$queryRaw<{ claimedAt: Date }[]>`
      insert into deliveries (id, channel, recipient, round, state, epoch, claimed_at, tries)
      values (${id}, ${channel}, ${recipient}, ${round}::timestamptz, 'sending', ${epoch}, now(), 1)
      on conflict do nothing returning claimed_at as "claimedAt"`;
    const claimedAt = rows[0]?.claimedAt;
    if (!claimedAt) return { kind: 'nothing' }; // another one was faster
    await tx.intent.updateMany({ where: { lineKey: { in: keys } }, data: { state: 'claimed', deliveryId: id } });
    return { kind: 'claimed', delivery: { id, recipient, round, claimedAt, tries: 1 } };
  });
  return claim ?? { kind: 'nothing' };
}

/** Skips rows another transaction holds: an intent that is being recalled this instant is not sent. */
async function lockPending(tx: Transaction, channel: string, recipient: string, round: Date, now: Date): Promise<string[]> {
  const rows = await tx.$queryRaw<{ key: string }[]>`
    select i.line_key as key
    from intents i
      join lines l on l.key = i.line_key
      join tasks t on t.id = l.task_id
      join plans p on p.id = t.plan_id
    where i.channel = ${channel} and i.recipient = ${recipient} and i.state = 'pending'
      and (i.not_before = ${round}::timestamptz or (not i.urgent and i.not_before < ${round}::timestamptz
        and exists (select 1 from intents same where same.channel = i.channel and same.recipient = i.recipient
          and same.state = 'pending' and same.not_before = ${round}::timestamptz and not same.urgent)))
      and ${letterMayLeave(now)}
    order by i.line_key
    for update of i skip locked`;
  return rows.map((row) => row.key);
}
