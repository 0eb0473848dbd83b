import type { ClockControl } from '../clock-control.ts';

/** What the clock page shows: the clock, and the walk under way or how the last one failed. */
export interface ClockState {
  now?: string;
  secondsPerDay?: number | null;
  paused?: boolean;
  moving?: { from: string; to: string };
  error?: string;
}

/** The page's side of the clock: a walk to an instant goes on while the page polls. */
export interface ClockDesk {
  read(): Promise<ClockState>;
  pause(): Promise<void>;
  run(secondsPerDay: number | 'real'): Promise<void>;
  /** Starts a walk and returns. Throws a sentence when one is under way or the instant is none. */
  to(instant: string): Promise<void>;
}

const words = (error: unknown) => (error instanceof Error ? error.message : String(error));

export function createClockDesk(clock: ClockControl): ClockDesk {
  let moving: { from: string; to: string } | undefined;
  let failure: string | undefined;
  return {
    async read() {
      try {
        const state = await clock.read();
        return { ...state, ...(moving ? { moving } : {}), ...(failure === undefined ? {} : { error: failure }) };
      } catch (error) {
        return { error: `读不到时钟：${words(error)}` };
      }
    },
    async pause() {
      failure = undefined;
      await clock.pause();
    },
    async run(secondsPerDay) {
      failure = undefined;
      await clock.run(secondsPerDay);
    },
    async to(instant) {
      if (moving) throw new RangeError(`时钟正在走到 ${moving.to}，请等它走完`);
      if (Number.isNaN(Date.parse(instant))) throw new RangeError(`“${instant}”不是一个时刻`);
      const { now } = await clock.read();
      if (Date.parse(instant) <= Date.parse(now)) throw new RangeError('只能走到以后的时刻');
      moving = { from: now, to: instant };
      failure = undefined;
      void clock
        .to(instant)
        .catch((error: unknown) => void (failure = `没有走到：${words(error)}`))
        .finally(() => void (moving = undefined));
    },
  };
}
