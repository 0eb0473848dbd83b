import type { ClaimedDelivery } from '../../ports/delivery-ledger.ts';
import type { PrismaClient } from '../generated/client.ts';
import { underEpoch } from './under-epoch.ts';

/** Deliveries `sending` under an older epoch, oldest claim first: nobody knows whether they left. */
export const findOrphans = async (prisma: PrismaClient, channel: string, epoch: number): Promise<ClaimedDelivery[]> =>
  (
    await prisma.delivery.findMany({
      where: { channel, state: 'sending', epoch: { lt: epoch } },
      orderBy: { claimedAt: 'asc' },
    })
  ).map(asClaimed);

/** Deliveries whose retry time (real time) has come, longest waiting first. */
export const findRetries = (prisma: PrismaClient, channel: string, epoch: number): Promise<ClaimedDelivery[]> =>
  prisma.$queryRaw<ClaimedDelivery[]>`
    select id, recipient, round, claimed_at as "claimedAt", tries from deliveries
    where channel = ${channel} and state = 'retry' and epoch <= ${epoch} and retry_at <= now()
    order by retry_at`;

/** Takes an orphan or a retry into this reign before anything is done about it; false when it is settled or fenced out. */
export async function adoptDelivery(prisma: PrismaClient, epoch: number, channel: string, id: string): Promise<boolean> {
  const adopted = await underEpoch(prisma, channel, epoch, (tx) =>
    tx.delivery.updateMany({
      where: { id, channel, state: { in: ['sending', 'retry'] }, epoch: { lte: epoch } },
      data: { state: 'sending', epoch, retryAt: null, tries: { increment: 1 } },
    }),
  );
  return (adopted?.count ?? 0) > 0;
}

const asClaimed = ({ id, recipient, round, claimedAt, tries }: ClaimedDelivery): ClaimedDelivery => ({
  id,
  recipient,
  round,
  claimedAt,
  tries,
});
