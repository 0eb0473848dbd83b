import type { SendOutcome } from '../../ports/channel.ts';
import { Prisma, type PrismaClient } from '../generated/client.ts';
import { underEpoch, type Transaction } from './under-epoch.ts';

/**
 * Writes what the channel answered. Accepted: every line in the message gets its outcome; later: the row waits for
 * its retry time (real time, the database's clock); unknown: it stays `sending` until somebody has looked it up.
 * A permanent refusal is settled by `fallBack`, which knows where the lines go.
 */
export async function settleDelivery(
  prisma: PrismaClient,
  channel: string,
  epoch: number,
  id: string,
  outcome: SendOutcome,
  at: Date,
): Promise<boolean> {
  const settled = await underEpoch(prisma, channel, epoch, async (tx) => {
    const where = { id, channel, epoch, state: 'sending' };
    switch (outcome.kind) {
      case 'accepted': {
        const place = outcome.place === null || outcome.place === undefined ? Prisma.DbNull : (outcome.place as Prisma.InputJsonValue);
        const { count } = await tx.delivery.updateMany({
          where,
          data: { state: 'accepted', providerId: outcome.providerId, place, settledAt: at, retryAt: null, note: null },
        });
        if (count > 0) await settleLines(tx, id, at);
        return count > 0;
      }
      case 'retryLater': {
        const count = await tx.$executeRaw`
          update deliveries set state = 'retry', note = ${outcome.reason},
            retry_at = now() + make_interval(secs => ${outcome.afterMs / 1000}::float8)
          where id = ${id} and channel = ${channel} and epoch = ${epoch} and state = 'sending'`;
        return count > 0;
      }
      case 'unknown':
        return (await tx.delivery.updateMany({ where, data: { note: outcome.reason } })).count > 0;
      case 'permanent':
        throw new TypeError(`delivery ${id}: a permanent refusal (${outcome.reason}) is settled by fallBack, which says where its lines go`);
      default:
        throw new TypeError(`delivery ${id}: unknown outcome ${JSON.stringify(outcome satisfies never)}`);
    }
  });
  return settled ?? false;
}

async function settleLines(tx: Transaction, id: string, at: Date): Promise<void> {
  await tx.$executeRaw`
    update lines l set
      outcome = case when i.fallen_from is not null then 'fallback' when l.at < d.round then 'merged' else 'sent' end,
      outcome_at = ${at}::timestamptz,
      outcome_note = coalesce(i.fallen_from, i.put_off)
    from intents i join deliveries d on d.id = i.delivery_id
    where i.delivery_id = ${id} and l.key = i.line_key and l.outcome is null`;
  await tx.intent.updateMany({ where: { deliveryId: id }, data: { state: 'settled' } });
}
