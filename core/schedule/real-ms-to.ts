const DAY_SECONDS = 86_400;

/** Real milliseconds from a reading of the clock until `instant`, never negative; a stepped clock (null) answers 1:1. */
export function realMsTo({ now, secondsPerDay }: { now: Date; secondsPerDay: number | null }, instant: Date): number {
  const virtualMs = Math.max(0, instant.getTime() - now.getTime());
  return secondsPerDay === null ? virtualMs : Math.ceil((virtualMs * secondsPerDay) / DAY_SECONDS);
}
