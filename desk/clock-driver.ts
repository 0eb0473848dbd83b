import { setTimeout as sleep } from 'node:timers/promises';
import type { Stepping } from '../ports/stepping.ts';
import { ClockFault } from './clock-fault.ts';
import type { TaskEngine } from './task-engine.ts';

const REAL_SECONDS_PER_DAY = 86_400;
const LOOK_MS = 60;
const TELL_AGAIN_MS = 5_000;
const AT_ONCE = 20;

export interface ClockState {
  now: string;
  secondsPerDay: number | null;
  paused: boolean;
}

export interface ClockDriver {
  read(): Promise<ClockState>;
  /** The clock stands where it is. Tasks find out by themselves when they ask next. */
  pause(): Promise<void>;
  run(secondsPerDay: number | 'real'): Promise<void>;
  /** Stops at every instant somebody wants attention, waits until all is quiet there, and stands at `instant`. Throws `ClockFault`. */
  to(instant: Date, told?: (progress: { at: Date; stops: number }) => void): Promise<void>;
}

export interface ClockDriverDependencies {
  clock: {
    read(): Promise<{ now: Date; secondsPerDay: number | null }>;
    run(virtual: Date, secondsPerDay: number): Promise<void>;
    stand(virtual: Date): Promise<void>;
  };
  stepping: Stepping;
  engine: Pick<TaskEngine, 'tellClockMoved'>;
  /** How long one stop may take to come to rest, real milliseconds. */
  patienceMs?: number;
}

/** Moves the trial's clock. Nobody else writes it. */
export function createClockDriver({ clock, stepping, engine, patienceMs = 120_000 }: ClockDriverDependencies): ClockDriver {
  const tell = async (tasks: string[]) => {
    for (let from = 0; from < tasks.length; from += AT_ONCE) {
      await Promise.all(tasks.slice(from, from + AT_ONCE).map((task) => engine.tellClockMoved(task)));
    }
  };

  const rest = async (at: Date) => {
    const until = Date.now() + patienceMs;
    let toldAt = Date.now();
    for (let quiet = 0; quiet < 2; ) {
      const open = await stepping.unsettled(at);
      quiet = open.tasks + open.messages + open.acts === 0 ? quiet + 1 : 0;
      if (quiet < 2) await sleep(LOOK_MS);
      // Told again while it lasts: a worker may have been down, or a task started between two looks.
      if (open.tasks > 0 && Date.now() - toldAt > TELL_AGAIN_MS) {
        toldAt = Date.now();
        await tell(await stepping.tasksDue(at));
      }
      if (quiet === 0 && Date.now() > until) throw new ClockFault({ code: 'CLOCK_UNSETTLED', at, open });
    }
  };

  const stopAt = async (at: Date) => {
    await clock.stand(at);
    await tell(await stepping.tasksDue(at));
    await rest(at);
  };

  return {
    async read() {
      const { now, secondsPerDay } = await clock.read();
      return { now: now.toISOString(), secondsPerDay, paused: secondsPerDay === null };
    },
    async pause() {
      await clock.stand((await clock.read()).now);
    },
    async run(speed) {
      const { now } = await clock.read();
      await clock.run(now, speed === 'real' ? REAL_SECONDS_PER_DAY : speed);
      await tell(await stepping.openTasks());
    },
    async to(instant, told) {
      const { now } = await clock.read();
      if (instant < now) throw new ClockFault({ code: 'CLOCK_BACKWARDS', at: now, wanted: instant });
      await stopAt(now);
      let here = now;
      for (let stops = 1; ; stops += 1) {
        const next = await stepping.nextStop(here);
        if (next === null || next >= instant) break;
        told?.({ at: next, stops });
        await stopAt(next);
        here = next;
      }
      await stopAt(instant);
      told?.({ at: instant, stops: 0 });
    },
  };
}
