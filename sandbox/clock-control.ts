/** What the clock page asks of the trial's clock; the product gives it. */
export interface ClockControl {
  /** `now` is an ISO instant; `secondsPerDay` is real seconds for one day of the trial, `null` at real speed or when stepped. */
  read(): Promise<{ now: string; secondsPerDay: number | null; paused: boolean }>;
  pause(): Promise<void>;
  run(secondsPerDay: number | 'real'): Promise<void>;
  /** Settles when everything due up to the instant has happened. */
  to(instant: string): Promise<void>;
}
