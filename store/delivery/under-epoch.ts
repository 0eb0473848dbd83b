import type { Prisma, PrismaClient } from '../generated/client.ts';

/** What runs inside one transaction. */
export type Transaction = Prisma.TransactionClient;

/**
 * Runs `work` in one transaction while the channel's epoch is held still, or not at all: null when a newer reign has
 * begun. Raising the epoch waits for work already under way, so nothing of an old reign is ever written after it.
 */
export const underEpoch = <T>(
  prisma: PrismaClient,
  channel: string,
  epoch: number,
  work: (tx: Transaction) => Promise<T>,
): Promise<T | null> =>
  prisma.$transaction(async (tx) => {
    const reign = await tx.$queryRaw<unknown[]>`
      select 1 from delivery_epochs where channel = ${channel} and epoch = ${epoch} for share`;
    return reign.length > 0 ? await work(tx) : null;
  });

/** Starts a new reign and fences out every older one. The first epoch of a channel is 1. */
export async function raiseEpoch(prisma: PrismaClient, channel: string): Promise<number> {
  const rows = await prisma.$queryRaw<{ epoch: number }[]>`
    insert into delivery_epochs (channel, epoch) values (${channel}, 1)
    on conflict (channel) do update set epoch = delivery_epochs.epoch + 1
    returning epoch`;
  return rows[0]!.epoch;
}
