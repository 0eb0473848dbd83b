/** What one reading may use; far above any real plan, far below what would hurt the machine it runs on. */
export interface ReadingLimits {
  /** Resident memory of the reading process, in bytes. */
  memoryBytes: number;
  /** Processor time of the reading, without conversions: what the file asks for, however busy the machine is. */
  cpuMs: number;
  /** Wall time until the process has started and loaded its readers, and again for the reading: then the machine is at fault, not the file. */
  wallMs: number;
  /** Wall time of conversions by other programs, which have limits of their own. */
  conversionMs: number;
}

/** A conversion ends itself after three minutes: what comes on top is for starting and tidying up. */
export const readingLimits: ReadingLimits = { memoryBytes: 300_000_000, cpuMs: 15_000, wallMs: 300_000, conversionMs: 200_000 };
