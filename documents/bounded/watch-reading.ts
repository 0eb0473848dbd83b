import type { ChildProcess } from 'node:child_process';
import type { UnreadableDocument } from '../unreadable-document.ts';
import { processUsage } from './process-usage.ts';
import type { ReadingLimits } from './reading-limits.ts';
import type { ReadingReport } from './reading-message.ts';
import { tooLongConversion, tooMuchMemory, tooMuchTime, tooSlowMachine } from './reading-refusals.ts';

const LOOK_MS = 25;

export interface ReadingWatch {
  hear(report: ReadingReport['type']): void;
  stop(): void;
}

/** Looks at a reading process until it is stopped; calls `refuse` once, at the first limit passed. */
export function watchReading(
  child: Pick<ChildProcess, 'pid'>,
  limits: ReadingLimits,
  refuse: (refusal: UnreadableDocument) => void,
  usageOf: typeof processUsage = processUsage,
): ReadingWatch {
  const wallMs = { starting: 0, reading: 0, converting: 0 };
  let doing: keyof typeof wallMs = 'starting';
  let since = performance.now();
  let [seenCpuMs, readingCpuMs] = [0, 0];
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;

  const count = (): void => {
    const now = performance.now();
    wallMs[doing] += now - since;
    since = now;
  };
  const stop = (): void => {
    isOver = true;
    clearTimeout(timer);
  };
  const look = async (): Promise<void> => {
    const usage = child.pid === undefined ? null : await usageOf(child.pid);
    if (isOver) return;
    count();
    if (usage) {
      if (doing === 'reading') readingCpuMs += usage.cpuMs - seenCpuMs;
      seenCpuMs = usage.cpuMs;
    }
    const refusal = limitPassed(usage?.memoryBytes ?? 0);
    if (!refusal) return again();
    stop();
    refuse(refusal);
  };
  const limitPassed = (memoryBytes: number): UnreadableDocument | null => {
    if (memoryBytes > limits.memoryBytes) return tooMuchMemory(limits);
    if (readingCpuMs > limits.cpuMs) return tooMuchTime(limits);
    if (wallMs.converting > limits.conversionMs) return tooLongConversion(limits);
    return wallMs[doing] > limits.wallMs && doing !== 'converting' ? tooSlowMachine(limits) : null;
  };
  const again = (): void => void (timer = setTimeout(() => void look(), LOOK_MS));
  again();

  return {
    hear(report) {
      count();
      doing = report === 'converting' ? 'converting' : 'reading';
    },
    stop,
  };
}
