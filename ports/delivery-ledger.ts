import type { SendOutcome } from './channel.ts';

/** Everything due to one person over one channel at one round. */
export interface DueMessage {
  recipient: string;
  round: Date;
  urgent: boolean;
}

export interface ClaimedDelivery {
  id: string;
  recipient: string;
  round: Date;
  /** When it was first claimed, real time: where a look-up at the provider starts. */
  claimedAt: Date;
  tries: number;
}

/** Claims, outcomes and the fence. A statement under an old epoch changes nothing and answers false. */
export interface DeliveryLedger {
  /** Starts a new reign over the channel; every older epoch is fenced out from here on. */
  raiseEpoch(channel: string): Promise<number>;
  /** Messages whose instant has come, urgent first, then by round. Released letters only; held ones are not due. */
  due(channel: string, now: Date): Promise<DueMessage[]>;
  /** How many lines of this round or older that can reach the person have neither intent nor outcome. */
  missingFor(recipient: string, round: Date): Promise<number>;
  /**
   * One committed row `sending(epoch)` with the intents of this round, or null when another holds it, it is fenced out,
   * or nothing is left to send. Intents that came after the round's message was claimed move to the next round.
   */
  claim(channel: string, epoch: number, message: DueMessage, at: Date): Promise<ClaimedDelivery | null>;
  /** Deliveries `sending` under an older epoch: their fate is unknown and must be looked up first. */
  orphans(channel: string, epoch: number): Promise<ClaimedDelivery[]>;
  /** Deliveries whose retry time has come. */
  retries(channel: string, epoch: number): Promise<ClaimedDelivery[]>;
  /** Takes an orphan or retry over into this epoch before anything is done about it. */
  adopt(epoch: number, channel: string, id: string): Promise<boolean>;
  /** Writes the outcome and that of every line in it; `at` is the product's instant. */
  settle(channel: string, epoch: number, id: string, outcome: SendOutcome, at: Date): Promise<boolean>;
  /**
   * The channel refused for good, or the recipient cannot be reached here: the lines go out on `to`,
   * or, when there is none, become an item on the office's desk.
   */
  fallBack(channel: string, epoch: number, id: string, to: string | null, reason: string, at: Date): Promise<boolean>;
  /** Earliest instant at which something on the channel wants attention, null when nothing is planned. */
  nextDue(channel: string): Promise<Date | null>;
}
