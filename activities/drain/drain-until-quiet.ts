import type { Channel } from '../../ports/channel.ts';
import type { Clock } from '../../ports/clock.ts';
import type { ClaimedDelivery, DeliveryLedger, DueMessage } from '../../ports/delivery-ledger.ts';
import type { RegisterReads } from '../../ports/reads.ts';
import { createDoubts, type Doubt, type Doubts } from './doubts.ts';
import { fallbackAt, hoursNow, type SendingRules } from './drain-rules.ts';
import { createPacing, pause, type Pacing } from './pacing.ts';
import { createPatience, patienceSpans, type Patience } from './patience.ts';
import { createSender, type Sender } from './send-delivery.ts';

/** What a drain remembers from one call to the next within a reign. */
export interface DrainMemory {
  pacing: Pacing;
  doubts: Doubts;
  patience: Patience;
}

export interface DrainOptions extends SendingRules {
  channel: Channel;
  /** Takes what this channel will not; null: the office's desk does. */
  fallback: Pick<Channel, 'name' | 'reaches'> | null;
  ledger: DeliveryLedger;
  reads: Pick<RegisterReads, 'delivery'>;
  clock: Clock;
  /** From `ledger.raiseEpoch`. */
  epoch: number;
  /** Aborted: the one send in hand is finished and settled, nothing more is begun. */
  signal: AbortSignal;
  memory?: DrainMemory;
}

/** What was done; every count is of messages, not of lines. */
export interface DrainReport {
  sent: number;
  /** Found at the provider after an attempt of unknown end. */
  found: number;
  retryLater: number;
  fellBack: number;
  /** No way was left: items on the office's desk. */
  failed: number;
  /** Another deliverer reigns now: this one must stop. */
  fencedOut: boolean;
}

/** Sends between two looks at what is due, so that an urgent message overtakes a long round. */
const SENDS_A_PASS = 10;
const ASK_AGAIN_MS = 250;
/** A look-up further off than this keeps nobody waiting: the drain is called again. */
const QUIET_DOUBT_MS = 30_000;

/** A new reign; what the provider said about its pace outlives it. */
export const createDrainMemory = (pacing: Pacing = createPacing()): DrainMemory => ({
  pacing,
  doubts: createDoubts(),
  patience: createPatience(),
});

/**
 * Claims and sends until nothing of the channel is due, complete and inside hours. Messages whose fate is unknown are
 * looked up and settled before it returns; those waiting for a retry time, or for a held channel, are left to the next call.
 */
export async function drainUntilQuiet(options: DrainOptions): Promise<DrainReport> {
  const { ledger, channel, epoch, signal } = options;
  const memory = options.memory ?? createDrainMemory();
  const report: DrainReport = { sent: 0, found: 0, retryLater: 0, fellBack: 0, failed: 0, fencedOut: false };
  const sender = createSender(options, memory, report);

  while (!signal.aborted && !report.fencedOut) {
    for (const orphan of await ledger.orphans(channel.name, epoch)) {
      if (await ledger.adopt(epoch, channel.name, orphan.id)) memory.doubts.add(orphan);
    }
    const looked = await lookUpDoubts(memory, sender, options, report);
    const retried = await sendRetries(memory, sender, options);
    const { sent, waiting } = await sendDue(memory, sender, options);
    if (looked + retried + sent > 0) continue;

    const waitMs = nextLookMs(memory, waiting);
    if (waitMs === null) break;
    await pause(waitMs, signal);
  }
  return report;
}

/** Milliseconds until there is something to do that this drain must stay for; null when it is quiet. */
function nextLookMs({ doubts, pacing }: DrainMemory, waiting: boolean): number | null {
  const doubtMs = doubts.nextInMs();
  const lookMs = doubtMs === null ? Infinity : Math.max(doubtMs, pacing.heldMs());
  if (lookMs <= QUIET_DOUBT_MS) return waiting ? Math.min(lookMs, ASK_AGAIN_MS) : lookMs;
  return waiting ? ASK_AGAIN_MS : null;
}

/** After 10 s, again after 5 s more, then the same delivery id once more: never resent blindly (design.md §6). */
async function lookUpDoubts(memory: DrainMemory, sender: Sender, { signal }: DrainOptions, report: DrainReport): Promise<number> {
  let worked = 0;
  for (const doubt of memory.doubts.due()) {
    if (signal.aborted || report.fencedOut || memory.pacing.heldMs() > 0) break;
    worked += 1;
    await settleDoubt(doubt, memory, sender);
  }
  return worked;
}

const LOOKS = 2;

async function settleDoubt(doubt: Doubt, { doubts }: DrainMemory, sender: Sender): Promise<void> {
  const seen = await sender.lookUp(doubt.delivery);
  if (seen === 'cannotTell') return doubts.postpone(doubt, doubt.looks);
  if (seen === 'notThere' && doubt.looks + 1 < LOOKS) return doubts.postpone(doubt, doubt.looks + 1);
  doubts.remove(doubt.delivery.id);
  if (seen === 'notThere') await sender.sendAgain(doubt.delivery);
}

async function sendRetries(memory: DrainMemory, sender: Sender, options: DrainOptions): Promise<number> {
  const { ledger, channel, epoch, clock, signal } = options;
  if (memory.pacing.heldMs() > 0) return 0;
  const { maySee } = await hoursNow(clock, options);
  let worked = 0;
  for (const delivery of await ledger.retries(channel.name, epoch)) {
    if (signal.aborted || memory.pacing.heldMs() > 0) break;
    if (!maySee(delivery.round)) continue;
    worked += 1;
    await sender.sendAgain(delivery);
  }
  return worked;
}

async function sendDue(memory: DrainMemory, sender: Sender, options: DrainOptions): Promise<{ sent: number; waiting: boolean }> {
  const { ledger, channel, clock, signal } = options;
  const { now, maySee } = await hoursNow(clock, options);
  let sent = 0;
  let waiting = false;
  for (const message of await ledger.due(channel.name, now)) {
    if (signal.aborted || sent >= SENDS_A_PASS) break;
    if (!maySee(message.round)) continue;
    if (memory.pacing.heldMs() > 0 && now < fallbackAt(message.round, message.urgent, options)) continue;
    if (!(await isComplete(message, memory, options))) {
      waiting = true;
      continue;
    }
    const delivery = await claim(message, now, options);
    if (!delivery) continue; // nothing left of it, moved on, or not ours any more
    sent += 1;
    await sender.send(delivery);
  }
  return { sent, waiting };
}

/** A message of a round waits for what is still missing; an urgent one between the rounds for nothing. */
async function isComplete(message: DueMessage, { patience }: DrainMemory, { ledger, clock, policy, calendar }: DrainOptions): Promise<boolean> {
  if (message.urgent && !isRound(message.round, { policy, calendar })) return true;
  const missing = await ledger.missingFor(message.recipient, message.round);
  return patience.isOver(message, missing, missing === 0 ? noWait : await patienceSpans(clock));
}

const noWait = { sinceItFellMs: 0, atMostMs: 0 };

const isRound = (instant: Date, rules: SendingRules): boolean =>
  fallbackAt(new Date(instant.getTime() - 1), false, rules).getTime() === instant.getTime();

const claim = ({ recipient, round, urgent }: DueMessage, at: Date, { ledger, channel, epoch }: DrainOptions): Promise<ClaimedDelivery | null> =>
  ledger.claim(channel.name, epoch, { recipient, round, urgent }, at);
