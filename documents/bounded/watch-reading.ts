import type { ChildProcess } from 'node:child_process';
import type { UnreadableDocument } from '../unreadable-document.ts';
import type { ReadingLimits } from './reading-limits.ts';
import type { ReadingReport } from './reading-message.ts';
import { tooMuchMemory, tooMuchTime } from './reading-refusals.ts';
import { residentMemory } from './resident-memory.ts';

const LOOK_MS = 25;

export interface ReadingWatch {
  hear(report: ReadingReport['type']): void;
  stop(): void;
}

/** Looks at a reading process until it is stopped; calls `refuse` once, at the first limit passed. */
export function watchReading(child: ChildProcess, limits: ReadingLimits, refuse: (refusal: UnreadableDocument) => void): ReadingWatch {
  const spentMs = { starting: 0, reading: 0, converting: 0 };
  const allowedMs = { starting: limits.startMs, reading: limits.timeMs, converting: limits.conversionMs };
  let doing: keyof typeof spentMs = 'starting';
  let since = performance.now();
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;

  const count = (): void => {
    const now = performance.now();
    spentMs[doing] += now - since;
    since = now;
  };
  const stop = (): void => {
    isOver = true;
    clearTimeout(timer);
  };
  const look = async (): Promise<void> => {
    const memory = child.pid === undefined ? null : await residentMemory(child.pid);
    if (isOver) return;
    count();
    const refusal = memory !== null && memory > limits.memoryBytes ? tooMuchMemory(limits) : spentMs[doing] > allowedMs[doing] ? tooMuchTime(allowedMs[doing]) : null;
    if (!refusal) return again();
    stop();
    refuse(refusal);
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
