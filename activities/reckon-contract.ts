export interface DayReckoned {
  /** The newest workday reckoned so far, `YYYY-MM-DD`; null while there is none. */
  reckoned: string | null;
  /** Something of a newer day is unexplained: it is looked at once more before anybody is told. */
  doubt: boolean;
  /** Real milliseconds until it should be asked again. */
  inMs: number;
}

/** What `reckon-daily` asks of the world. */
export interface ReckonActivities {
  /**
   * Reckons all lines up to the newest workday that is over, unless that is `reckoned` already. What is unexplained is
   * told to the office when `sure`, else it is a doubt: after an outage the product may still be catching up.
   * Safe to run twice: one day has one item.
   */
  reckonDay(reckoned: string | null, sure: boolean): Promise<DayReckoned>;
}
