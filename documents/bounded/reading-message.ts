import type { CarriedFault } from './carried-fault.ts';
import type { ReadingKind } from './readings.ts';

/** What the reading process is asked; the file's bytes follow on its standard input. */
export interface ReadingRequest {
  kind: ReadingKind;
  fileName: string;
  /** Process id of the one who asks: when it is gone, the reading ends. */
  asker: number;
}

/** What it reports. The clock of the reading runs from `begun`, and stands still from `converting` to `converted`. */
export type ReadingReport =
  | { type: 'begun' }
  | { type: 'converting' }
  | { type: 'converted' }
  | { type: 'read'; result: unknown; peakMemoryBytes: number }
  | { type: 'failed'; fault: CarriedFault };
