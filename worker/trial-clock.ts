import type { ClockDriver } from '../desk/clock-driver.ts';
import type { StoredClock } from '../store/clock.ts';
import type { PrismaClient } from '../store/generated/client.ts';

const SEEN_EVERY_MS = 1_000;
const REAL_SECONDS_PER_DAY = 86_400;

/** What the start of a trial wishes for its clock; undefined: as it was, or real speed. */
export type ClockWish = { secondsPerDay: number } | 'paused' | undefined;

/**
 * A scaled clock stands still while the product is stopped (design.md §5). What was seen last is kept, so that a
 * power cut stops it too; a clock at real speed never stops.
 */
export function createTrialClock(prisma: PrismaClient, clock: StoredClock) {
  const seen = async (): Promise<Date | null> => {
    const row = await prisma.setting.findUnique({ where: { name: 'clockSeen' } });
    return row ? new Date(String(row.value)) : null;
  };
  const note = async () => {
    const value = (await clock.now()).toISOString();
    await prisma.setting.upsert({ where: { name: 'clockSeen' }, create: { name: 'clockSeen', value }, update: { value } });
  };

  return {
    /** Sets the clock for the first time, or takes it up where it stood. */
    async begin(firstInstant: Date, wish: ClockWish): Promise<void> {
      const set = (await prisma.clock.count()) > 0;
      const { secondsPerDay } = await clock.read();
      const stopped = set && secondsPerDay !== null && secondsPerDay !== REAL_SECONDS_PER_DAY ? await seen() : null;
      const from = set ? (stopped ?? (await clock.now())) : firstInstant;
      const speed = wish === 'paused' ? null : (wish?.secondsPerDay ?? (set ? secondsPerDay : REAL_SECONDS_PER_DAY));
      if (speed === null) await clock.stand(from);
      else await clock.run(from, speed);
    },
    /** Tells the tasks, once their engine is there, that time has a new pace. */
    async tellTasks(driver: Pick<ClockDriver, 'run'>): Promise<void> {
      const { secondsPerDay } = await clock.read();
      if (secondsPerDay !== null) await driver.run(secondsPerDay);
    },
    keepSeen(onFault: (error: unknown) => void): () => Promise<void> {
      const timer = setInterval(() => void note().catch(onFault), SEEN_EVERY_MS);
      return async () => {
        clearInterval(timer);
        await note();
      };
    },
  };
}
