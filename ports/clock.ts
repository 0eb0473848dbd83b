/** One clock that everything asks (design.md §5): the machine's at real speed, scaled or stepped in a trial. */
export interface Clock {
  now(): Promise<Date>;
  /** Now and the speed: with it, spans to later instants need no second question. */
  read(): Promise<ClockReading>;
  /** Real milliseconds from now until `instant`, never negative. A stepped clock answers 1:1. */
  realMsUntil(instant: Date): Promise<number>;
}

export interface ClockReading {
  now: Date;
  /** Seconds a day takes; 86400 at real speed, null when stepped. */
  secondsPerDay: number | null;
}
