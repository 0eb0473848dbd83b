import { createHash } from 'node:crypto';

/** The id of the one message a person gets over a channel at a round: the same again after a restore (design.md §6). */
export const deliveryIdOf = (channel: string, recipient: string, round: Date): string =>
  createHash('sha256').update(`${recipient}|${round.toISOString()}|${channel}`).digest('hex');
