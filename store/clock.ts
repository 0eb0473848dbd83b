import { realMsTo } from '../core/schedule/real-ms-to.ts';
import type { Clock, ClockReading } from '../ports/clock.ts';
import type { PrismaClient } from './generated/client.ts';

const DAY_SECONDS = 86_400;

/** The clock row, and the one place that changes it. */
export interface StoredClock extends Clock {
  /** Runs from `virtual` on; 86400 seconds a day is real speed. */
  run(virtual: Date, secondsPerDay: number): Promise<void>;
  /** Stands at `virtual` until moved again. */
  stand(virtual: Date): Promise<void>;
}

export function createClock(prisma: PrismaClient, machine: () => Date = () => new Date()): StoredClock {
  const row = async () => await prisma.clock.findUnique({ where: { id: 1 } });

  const read = async (): Promise<ClockReading> => {
    const held = await row();
    // Without a row the product runs on the machine's clock, which never stops.
    if (!held) return { now: machine(), secondsPerDay: DAY_SECONDS };
    if (held.secondsPerDay === null) return { now: held.anchorVirtual, secondsPerDay: null };
    const realMs = machine().getTime() - held.anchorReal.getTime();
    return {
      now: new Date(held.anchorVirtual.getTime() + (realMs * DAY_SECONDS) / held.secondsPerDay),
      secondsPerDay: held.secondsPerDay,
    };
  };

  const write = async (virtual: Date, secondsPerDay: number | null) => {
    const data = { anchorReal: machine(), anchorVirtual: virtual, secondsPerDay };
    await prisma.clock.upsert({ where: { id: 1 }, create: { id: 1, ...data }, update: data });
    await prisma.$executeRaw`select pg_notify('duban_clock', '')`;
  };

  return {
    read,
    async now() {
      return (await read()).now;
    },
    realMsUntil: async (instant) => realMsTo(await read(), instant),
    run: (virtual, secondsPerDay) => write(virtual, secondsPerDay),
    stand: (virtual) => write(virtual, null),
  };
}
