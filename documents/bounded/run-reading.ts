import type { ChildProcess } from 'node:child_process';
import { unpackFault } from './carried-fault.ts';
import { makeReadingFolder, removeReadingFolder } from './reading-folder.ts';
import { readingLimits, type ReadingLimits } from './reading-limits.ts';
import type { ReadingReport, ReadingRequest } from './reading-message.ts';
import type { ReadingKind, Readings } from './readings.ts';
import { readingStopped, tooMuchMemory } from './reading-refusals.ts';
import { endReadingProcess, startReadingProcess } from './start-reading-process.ts';
import { watchReading } from './watch-reading.ts';

/** One reading with what it cost. */
export interface Reading<Result> {
  result: Result;
  /** The most memory the reading process held. */
  peakMemoryBytes: number;
}

/**
 * Reads a file in a process of its own, watched for memory and time, which ends with the reading or with us.
 *
 * @throws {UnreadableDocument} what the reader refuses; TOO_DEMANDING at a limit, READING_STOPPED when the process was ended from outside
 * @throws {UnreadableDirectory} the faults of a directory
 */
export async function runReading<Kind extends ReadingKind>(kind: Kind, bytes: Uint8Array, fileName: string, limits: ReadingLimits = readingLimits): Promise<Reading<Readings[Kind]>> {
  const folder = await makeReadingFolder();
  const child = startReadingProcess(folder, limits);
  const end = (): void => endReadingProcess(child);
  process.once('exit', end);
  try {
    return (await converse(child, { kind, fileName, asker: process.pid }, bytes, limits)) as Reading<Readings[Kind]>;
  } finally {
    process.removeListener('exit', end);
    await removeReadingFolder(folder);
  }
}

function converse(child: ChildProcess, request: ReadingRequest, bytes: Uint8Array, limits: ReadingLimits): Promise<Reading<unknown>> {
  return new Promise((resolve, reject) => {
    let settle: (() => void) | undefined;
    const watch = watchReading(child, limits, (refusal) => finish(() => reject(refusal)));
    const finish = (outcome: () => void): void => {
      watch.stop();
      settle ??= outcome;
      endReadingProcess(child);
    };
    child.on('message', (report: ReadingReport) => {
      if (report.type === 'read') finish(() => resolve(report));
      else if (report.type === 'failed') finish(() => reject(unpackFault(report.fault)));
      else watch.hear(report.type);
    });
    child.once('error', (error) => {
      watch.stop();
      reject(new Error(`the reading process cannot be started: ${error.message}`, { cause: error }));
    });
    // Only when it is gone is anything told: whoever asked may count on nothing being left.
    child.once('exit', (code, signal) => {
      watch.stop();
      if (settle) return settle();
      // V8 gave up on its own limit before the watch looked again.
      reject(signal === 'SIGABRT' || code === 134 ? tooMuchMemory(limits) : readingStopped(signal ?? `退出码 ${code}`));
    });
    child.stdin?.on('error', () => undefined); // it ended before it had read everything, which its end tells
    child.send(request, () => undefined);
    child.stdin?.end(bytes);
  });
}
