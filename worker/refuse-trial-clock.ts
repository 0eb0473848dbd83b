import type { StoredClock } from '../store/clock.ts';

const REAL_SECONDS_PER_DAY = 86_400;
const SLACK_MS = 60_000;

/** A real channel is set, but the register's clock is a trial's: what it plans would reach real people on made-up days. */
export class TrialClockLeft extends Error {
  override readonly name = 'TrialClockLeft';
  readonly code = 'TRIAL_CLOCK_LEFT';
  /** Where the trial's clock stands, ISO. */
  readonly stands: string;
  constructor(stands: Date) {
    super(`a real channel is set, but this register belongs to a trial whose clock stands at ${stands.toISOString()}`);
    this.stands = stands.toISOString();
  }
}

/** Refuses a register whose clock is not the machine's. Throws `TrialClockLeft`. */
export async function refuseTrialClock(clock: Pick<StoredClock, 'read'>, machine: () => Date = () => new Date()): Promise<void> {
  const { now, secondsPerDay } = await clock.read();
  if (secondsPerDay !== REAL_SECONDS_PER_DAY || Math.abs(now.getTime() - machine().getTime()) > SLACK_MS) throw new TrialClockLeft(now);
}
