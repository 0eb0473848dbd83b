import type { DeliveryLedger } from '../ports/delivery-ledger.ts';
import type { PlanningBook } from '../ports/planning-book.ts';
import { claimMessage } from './delivery/claim-message.ts';
import { findDue, findNextDue } from './delivery/due-messages.ts';
import { fallBackDelivery } from './delivery/fall-back.ts';
import { countMissing } from './delivery/missing-lines.ts';
import { moveLateIntents } from './delivery/move-late-intents.ts';
import { adoptDelivery, findOrphans, findRetries } from './delivery/open-deliveries.ts';
import { settleDelivery } from './delivery/settle-delivery.ts';
import { routeDue } from './delivery/route-due.ts';
import { raiseEpoch } from './delivery/under-epoch.ts';
import type { PrismaClient } from './generated/client.ts';

/**
 * Claims, outcomes and the fence on Postgres. `books` answers who holds a role, and the policy and calendar by which a
 * late line finds its next round.
 */
export const createDeliveryLedger = (prisma: PrismaClient, books: PlanningBook): DeliveryLedger => ({
  raiseEpoch: (channel) => raiseEpoch(prisma, channel),
  async due(channel, now) {
    const due = await findDue(prisma, channel, now);
    return due.length > 0 && (await routeDue(prisma, books, channel, now)) ? findDue(prisma, channel, now) : due;
  },
  missingFor: (recipient, round) => countMissing(prisma, books, recipient, round),

  async claim(channel, epoch, message, at) {
    const claim = await claimMessage(prisma, books, channel, epoch, message, at);
    if (claim.kind === 'late') await moveLateIntents(prisma, books, channel, epoch, message, at);
    return claim.kind === 'claimed' ? claim.delivery : null;
  },

  orphans: (channel, epoch) => findOrphans(prisma, channel, epoch),
  retries: (channel, epoch) => findRetries(prisma, channel, epoch),
  adopt: (epoch, channel, id) => adoptDelivery(prisma, epoch, channel, id),
  settle: (channel, epoch, id, outcome, at) => settleDelivery(prisma, channel, epoch, id, outcome, at),
  fallBack: (channel, epoch, id, to, reason, at) => fallBackDelivery(prisma, books, channel, epoch, id, to, reason, at),
  nextDue: (channel) => findNextDue(prisma, channel),
});
