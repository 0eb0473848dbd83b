import { cancellationSignal, heartbeat } from '@temporalio/activity';
import type { Channel } from '../ports/channel.ts';
import type { Clock } from '../ports/clock.ts';
import type { DeliveryLedger } from '../ports/delivery-ledger.ts';
import type { RegisterReads } from '../ports/reads.ts';
import type { DrainActivities, DrainedFor } from './drain-contract.ts';
import { createBell, type OnIntents } from './drain/bell.ts';
import type { SendingRules } from './drain/drain-rules.ts';
import { createDrainMemory, drainUntilQuiet } from './drain/drain-until-quiet.ts';
import { createPacing, type Pacing } from './drain/pacing.ts';

export interface DrainDependencies {
  channel: Channel;
  fallback: Channel | null;
  ledger: DeliveryLedger;
  reads: Pick<RegisterReads, 'delivery'>;
  clock: Clock;
  /** Read again before every pass: policy and calendar may change while the activity runs. */
  rules(): Promise<SendingRules>;
  /** A hint to look at once; without it the register is asked once a second. */
  onIntents?: OnIntents;
  /** Calls a second the provider bears. */
  perSecond?: number;
}

const RUN_MS = 10 * 60_000;
const HEARTBEAT_MS = 5_000;
const POLL_MS = 1_000;

/** The thin shell around `drainUntilQuiet`: a reign, a heartbeat, and waiting for what comes next. */
export function createDrainActivities(dependencies: DrainDependencies): DrainActivities {
  const pacing = createPacing(dependencies.perSecond);
  return { drain };

  async function drain(): Promise<DrainedFor> {
    const signal = AbortSignal.any([cancellationSignal(), AbortSignal.timeout(RUN_MS)]);
    const beat = setInterval(() => heartbeat(), HEARTBEAT_MS);
    heartbeat(); // a cancellation can only be heard by an activity that beats
    try {
      return await reign(dependencies, signal, pacing);
    } finally {
      clearInterval(beat);
    }
  }
}

/** Drains whenever the bell rings, a second has passed or the next message is due, until `signal` is aborted. */
export async function reign(dependencies: DrainDependencies, signal: AbortSignal, pacing?: Pacing): Promise<DrainedFor> {
  const { channel, ledger, clock, rules } = dependencies;
  const done: DrainedFor = { sent: 0, found: 0, retryLater: 0, fellBack: 0, failed: 0 };
  const bell = createBell(dependencies.onIntents);
  try {
    const epoch = await ledger.raiseEpoch(channel.name);
    const memory = createDrainMemory(pacing);
    while (!signal.aborted) {
      const { fencedOut, ...counts } = await drainUntilQuiet({ ...dependencies, ...(await rules()), epoch, memory, signal });
      for (const key of Object.keys(done) as (keyof DrainedFor)[]) done[key] += counts[key];
      // Thrown, so that the engine starts this one again only after the pause of its retry policy.
      if (fencedOut) throw new Error(`channel ${channel.name}: epoch ${epoch} is over, another deliverer has taken the channel`);
      const next = await ledger.nextDue(channel.name);
      const nextMs = next ? await clock.realMsUntil(next) : POLL_MS;
      // What is due and still here waits for its hours or for a held channel.
      await bell.wait(nextMs > 0 ? Math.min(nextMs, POLL_MS) : POLL_MS, signal);
    }
    return done;
  } finally {
    bell.close();
  }
}
