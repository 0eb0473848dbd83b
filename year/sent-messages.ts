import { isAsk } from '../core/burden/is-ask.ts';
import { isoIn } from '../core/schedule/instant.ts';
import { NEVER } from '../core/schedule/never.ts';
import type { Purpose, RoleName } from '../core/schedule/line.ts';
import type { OutcomeLine } from '../ports/reads.ts';
import { groupBy } from './group-by.ts';
import type { Year } from './open-year.ts';
import { findMessages } from './read-messages.ts';
import type { Directory } from '../core/plan/directory.ts';

/** One message that really left, with what it held. */
export interface SentMessage {
  /** Its round (an urgent one's instant) as the rehearsal prints it; '' for one no planned line stands behind. */
  at: string;
  to: string;
  channel: 'chat' | 'mail';
  purposes: Purpose[];
  tasks: string[];
  roles: RoleName[];
  /** It burdens whoever gets it (`isAsk` of one of its lines). */
  ask: boolean;
  /** When it came, on the product's clock. */
  cameAt: Date;
}

/** What lies in chat and mailboxes, each message with the lines the register has behind it. */
export async function sentMessages(year: Pick<Year, 'sandbox' | 'reads' | 'database'>, directory: Directory, zone: string): Promise<SentMessage[]> {
  const byDelivery = groupBy(await year.reads.lines(new Date(0), NEVER), ({ deliveryId }) => deliveryId);
  const rounds = new Map((await year.database.prisma.delivery.findMany({ select: { id: true, round: true } })).map(({ id, round }) => [id, round]));
  return findMessages(year.sandbox, directory).map(({ deliveryId, to, channel, cameAt }) => {
    const lines: OutcomeLine[] = byDelivery.get(deliveryId) ?? [];
    const round = rounds.get(deliveryId);
    return {
      at: round ? isoIn(round, zone) : '',
      to,
      channel,
      purposes: [...new Set(lines.map(({ purpose }) => purpose))],
      tasks: [...new Set(lines.map(({ taskId }) => taskId))],
      roles: [...new Set(lines.map(({ role }) => role))],
      ask: lines.some(isAsk),
      cameAt,
    };
  });
}
