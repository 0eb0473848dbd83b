import type { Channel, SendOutcome } from '../../ports/channel.ts';
import type { ClaimedDelivery } from '../../ports/delivery-ledger.ts';
import type { DeliveryView } from '../../ports/reads.ts';
import { concernsChannel, fallbackAt, giveUpAt, retryDelayMs } from './drain-rules.ts';
import type { DrainMemory, DrainOptions, DrainReport } from './drain-until-quiet.ts';
import { insist } from './insist.ts';

export interface Sender {
  /** Sends what was claimed this instant. */
  send(delivery: ClaimedDelivery): Promise<void>;
  /** Takes a retry, or one that is proven not to have left, into this reign and sends it under the same id. */
  sendAgain(delivery: ClaimedDelivery): Promise<void>;
  /** Asks the provider about a delivery of this reign; what is found is settled as accepted. */
  lookUp(delivery: ClaimedDelivery): Promise<'found' | 'notThere' | 'cannotTell'>;
}

/** A claim older than this is asked for again before the send: the process may have stood still meanwhile. */
const FRESH_MS = 2_000;
/** Above every channel's own timeout; an adapter that never answers must not hold the others. */
const ANSWER_MS = 40_000;
/** Clocks of the database and the provider differ. */
const SKEW_MS = 60_000;

export function createSender(options: DrainOptions, memory: DrainMemory, report: DrainReport): Sender {
  const { channel, fallback, ledger, reads, clock, epoch, signal } = options;

  const wrote = (ours: boolean): boolean => {
    if (!ours) report.fencedOut = true;
    return ours;
  };
  const settle = async (delivery: ClaimedDelivery, outcome: SendOutcome): Promise<boolean> => {
    const at = await insist(`delivery ${delivery.id}: ${outcome.kind}`, () => clock.now(), signal);
    return wrote(await insist(`delivery ${delivery.id}: ${outcome.kind}`, () => ledger.settle(channel.name, epoch, delivery.id, outcome, at), signal));
  };
  const fallBack = async (delivery: ClaimedDelivery, view: DeliveryView | null, reason: string): Promise<void> => {
    const to = view && fallback?.reaches(view.recipient) ? fallback.name : null;
    const at = await clock.now();
    const write = () => ledger.fallBack(channel.name, epoch, delivery.id, to, reason, at);
    if (!wrote(await insist(`delivery ${delivery.id}: ${reason}`, write, signal))) return;
    report[to === null ? 'failed' : 'fellBack'] += 1;
  };
  /** True once the policy's wait for this channel is over. */
  const isWaitedOut = async (delivery: ClaimedDelivery, view: DeliveryView): Promise<boolean> => {
    const urgent = view.items.some((item) => item.line.urgent);
    const until = fallback?.reaches(view.recipient) ? fallbackAt(delivery.round, urgent, options) : giveUpAt(delivery.round);
    return (await clock.now()) >= until;
  };

  const conclude = async (delivery: ClaimedDelivery, view: DeliveryView, outcome: SendOutcome): Promise<void> => {
    switch (outcome.kind) {
      case 'accepted':
        if (await settle(delivery, outcome)) report.sent += 1;
        return;
      case 'permanent':
        return fallBack(delivery, view, outcome.reason);
      case 'retryLater': {
        if (concernsChannel(outcome.reason)) memory.pacing.holdFor(outcome.afterMs);
        if (await isWaitedOut(delivery, view)) return fallBack(delivery, view, outcome.reason);
        const afterMs = retryDelayMs(outcome.afterMs, outcome.reason, delivery.tries);
        if (await settle(delivery, { ...outcome, afterMs })) report.retryLater += 1;
        return;
      }
      case 'unknown':
        if (await settle(delivery, outcome)) memory.doubts.add(delivery);
        return;
      default:
        throw new TypeError(`delivery ${delivery.id}: unknown outcome ${JSON.stringify(outcome satisfies never)}`);
    }
  };

  const send = async (delivery: ClaimedDelivery): Promise<void> => {
    const claimedAtMs = performance.now();
    const view = await reads.delivery(delivery.id);
    if (!view) return fallBack(delivery, null, 'the recipient is no longer in the directory');
    if (!channel.reaches(view.recipient)) return fallBack(delivery, view, 'the recipient has no address here');
    const heldMs = memory.pacing.heldMs();
    if (heldMs > 0) return conclude(delivery, view, { kind: 'retryLater', afterMs: heldMs, reason: 'unavailable: the channel is held' });

    await memory.pacing.take(signal);
    const at = await clock.now();
    // The fence holds rows, not sockets: whoever stood still between claim and send may have been replaced.
    const isStale = performance.now() - claimedAtMs > FRESH_MS;
    if (isStale && !wrote(await ledger.adopt(epoch, channel.name, delivery.id))) return;
    const outcome = await attempt(channel, { deliveryId: delivery.id, recipient: view.recipient, at, view });
    await conclude(delivery, view, outcome);
  };

  return {
    send,
    async sendAgain(delivery) {
      if (!wrote(await ledger.adopt(epoch, channel.name, delivery.id))) return;
      const again = { ...delivery, tries: delivery.tries + 1 };
      const view = await reads.delivery(delivery.id);
      if (view && (await isWaitedOut(again, view))) return fallBack(again, view, 'the channel did not take it in time');
      await send(again);
    },
    async lookUp(delivery) {
      const view = await reads.delivery(delivery.id);
      if (!view) return 'notThere';
      const since = new Date(delivery.claimedAt.getTime() - SKEW_MS);
      const found = await look(channel, delivery, view, since);
      if (found === 'cannotTell' || found === undefined) return found ?? 'notThere';
      if (await settle(delivery, { kind: 'accepted', ...found })) report.found += 1;
      return 'found';
    },
  };
}

/** An adapter that throws or never answers left no proof either way: that is `unknown`. */
async function attempt(channel: Channel, message: Parameters<Channel['send']>[0]): Promise<SendOutcome> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<SendOutcome>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'unknown', reason: `no answer within ${ANSWER_MS} ms` }), ANSWER_MS);
  });
  try {
    return await Promise.race([channel.send(message), silence]);
  } catch (error) {
    return { kind: 'unknown', reason: `the channel failed: ${error instanceof Error ? error.message : String(error)}` };
  } finally {
    clearTimeout(timer);
  }
}

type Found = { providerId: string; place: unknown } | undefined | 'cannotTell';

async function look(channel: Channel, delivery: ClaimedDelivery, view: DeliveryView, since: Date): Promise<Found> {
  try {
    return await channel.find(delivery.id, view.recipient, since);
  } catch {
    return 'cannotTell'; // the port's promise: it throws when it cannot tell
  }
}
