/** What one reading may use; far above any real plan, far below what would hurt the machine it runs on. */
export interface ReadingLimits {
  /** Resident memory of the reading process, in bytes. */
  memoryBytes: number;
  /** Wall time until the process has started and loaded its readers: no fault of the file. */
  startMs: number;
  /** Wall time of the reading, without conversions by another program. */
  timeMs: number;
  /** Wall time of conversions by other programs, which have limits of their own. */
  conversionMs: number;
}

/** A conversion ends itself after 60 s: what comes on top is for starting and tidying up. */
export const readingLimits: ReadingLimits = { memoryBytes: 300_000_000, startMs: 60_000, timeMs: 15_000, conversionMs: 75_000 };
