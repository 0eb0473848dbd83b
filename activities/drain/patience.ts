import type { DueMessage } from '../../ports/delivery-ledger.ts';
import type { Clock } from '../../ports/clock.ts';

/** Completeness (design.md §5) in the product's time. */
const SINCE_IT_FELL_MS = 60_000;
const AT_MOST_MS = 10 * 60_000;
/** However fast the clock runs, a wake needs this long in real time. */
const LEAST_REAL_MS = 2_000;

/** Real milliseconds to wait after the number of missing lines last fell, and altogether. */
export interface PatienceSpans {
  sinceItFellMs: number;
  atMostMs: number;
}

export async function patienceSpans(clock: Clock): Promise<PatienceSpans> {
  const now = await clock.now();
  const real = async (ms: number) => Math.max(LEAST_REAL_MS, await clock.realMsUntil(new Date(now.getTime() + ms)));
  return { sinceItFellMs: await real(SINCE_IT_FELL_MS), atMostMs: await real(AT_MOST_MS) };
}

/** Remembers, for every message that waits for missing lines, since when, and when their number last fell. */
export interface Patience {
  /** True when the message need not wait any longer: complete, or waited for long enough. */
  isOver(message: DueMessage, missing: number, spans: PatienceSpans): boolean;
}

export function createPatience(monotonicMs: () => number = () => performance.now()): Patience {
  const waits = new Map<string, { since: number; fell: number; missing: number }>();
  return {
    isOver({ recipient, round }, missing, { sinceItFellMs, atMostMs }) {
      const key = `${recipient}|${round.toISOString()}`;
      if (missing === 0) {
        waits.delete(key);
        return true;
      }
      const now = monotonicMs();
      const wait = waits.get(key) ?? { since: now, fell: now, missing };
      if (missing < wait.missing) wait.fell = now;
      waits.set(key, { ...wait, missing });
      const over = now - wait.fell >= sinceItFellMs || now - wait.since >= atMostMs;
      if (over) waits.delete(key);
      return over;
    },
  };
}
