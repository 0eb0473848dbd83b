import { realMsTo } from '../core/schedule/real-ms-to.ts';
import type { Clock, ClockReading } from '../ports/clock.ts';
import type { PrismaClient } from './generated/client.ts';

/** The clock row, and the one place that changes it. */
export interface StoredClock extends Clock {
  /** Runs from `virtual` on; 86400 seconds a day is real speed. */
  run(virtual: Date, secondsPerDay: number): Promise<void>;
  /** Stands at `virtual` until moved again. */
  stand(virtual: Date): Promise<void>;
}

export function createClock(prisma: PrismaClient, machine: () => Date = () => new Date()): StoredClock {
  const read = async (): Promise<ClockReading> => {
    const [told] = await prisma.$queryRaw<ClockReading[]>`select now, seconds_per_day as "secondsPerDay" from clock_reading(${machine()}::timestamptz)`;
    return told!;
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
