import type { Outcome } from '../../core/schedule/line.ts';
import type { OutcomeLine } from '../../ports/reads.ts';
import type { Prisma } from '../generated/client.ts';
import { asLine } from '../line-rows.ts';

export const withIntent = { intent: true } satisfies Prisma.LineInclude;

/** A row of `lines` with whom it reached, by which way and what became of it. */
export const asOutcomeLine = (row: Prisma.LineGetPayload<{ include: typeof withIntent }>): OutcomeLine => ({
  ...asLine(row),
  recordedAt: row.recordedAt,
  outcome: row.outcome as Outcome | null,
  outcomeAt: row.outcomeAt,
  outcomeNote: row.outcomeNote,
  ...(row.intent?.putOff ? { putOffTo: row.intent.notBefore } : {}),
  recipient: row.intent?.recipient ?? null,
  channel: row.intent?.channel ?? null,
  deliveryId: row.intent?.deliveryId ?? null,
});
