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

/**
 * Takes an orphan or a retry into this reign before anything is done about it; false when it is settled or fenced out.
 * Counts a try unless it only takes over an orphan, which is looked up first.
 */
export async function adoptDelivery(prisma: PrismaClient, epoch: number, channel: string, id: string): Promise<boolean> {
  const adopted = await underEpoch(prisma, channel, epoch, (tx) => tx.$executeRaw`
    update deliveries set state = 'sending', epoch = ${epoch}, retry_at = null,
      tries = tries + case when state = 'sending' and epoch < ${epoch} then 0 else 1 end
    where id = ${id} and channel = ${channel} and state in ('sending', 'retry') and epoch <= ${epoch}`);
  return (adopted ?? 0) > 0;
}

const asClaimed = ({ id, recipient, round, claimedAt, tries }: ClaimedDelivery): ClaimedDelivery => ({
  id,
  recipient,
  round,
  claimedAt,
  tries,
});
