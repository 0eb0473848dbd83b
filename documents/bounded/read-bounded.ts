import { runReading } from './run-reading.ts';
import type { ReadingLimits } from './reading-limits.ts';
import type { ReadingKind, Readings } from './readings.ts';

/**
 * Reads any file that came from outside: `plan` → `PlanDraft`, `directory` → `Directory`, `calendar` → `CalendarNotice`,
 * `form` → `ReturnedForm`, `file` → blocks. The one door for such files: the parsers never run in the process that asks (`runReading` says why it refuses).
 */
export async function readBounded<Kind extends ReadingKind>(kind: Kind, bytes: Uint8Array, fileName: string, limits?: ReadingLimits): Promise<Readings[Kind]> {
  return (await runReading(kind, bytes, fileName, limits)).result;
}
