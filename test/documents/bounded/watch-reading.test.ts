import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readPs, type ProcessUsage } from '../../../documents/bounded/process-usage.ts';
import { readingLimits } from '../../../documents/bounded/reading-limits.ts';
import { watchReading } from '../../../documents/bounded/watch-reading.ts';
import type { UnreadableDocument } from '../../../documents/unreadable-document.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Watches a reading that uses so much of each second it is given; answers what it was refused with, once it was. */
function watched(share: { cpu: number; memoryBytes?: number }) {
  const began = Date.now();
  let refusal: UnreadableDocument | null = null;
  const usageOf = (): Promise<ProcessUsage> => Promise.resolve({ memoryBytes: share.memoryBytes ?? 0, cpuMs: (Date.now() - began) * share.cpu });
  const watch = watchReading({ pid: 1 }, readingLimits, (why) => void (refusal = why), usageOf);
  return { watch, told: async (afterSeconds: number) => (await vi.advanceTimersByTimeAsync(afterSeconds * 1_000), refusal as UnreadableDocument | null) };
}

it('ends a reading at fifteen seconds of processor time', async () => {
  const { watch, told } = watched({ cpu: 1 });
  watch.hear('begun');
  expect(await told(14)).toBeNull();
  expect(await told(2)).toMatchObject({ code: 'TOO_DEMANDING', message: expect.stringContaining('处理时间超过 15 秒') });
});

it('lets a busy machine take its time, and blames the machine after five minutes', async () => {
  const { watch, told } = watched({ cpu: 0.03 });
  watch.hear('begun');
  expect(await told(299)).toBeNull();
  expect(await told(2)).toMatchObject({ code: 'READING_STOPPED', message: expect.stringContaining('机器正忙') });
});

it('counts neither the start nor a conversion as reading', async () => {
  const { watch, told } = watched({ cpu: 1 });
  expect(await told(60)).toBeNull();
  watch.hear('begun');
  expect(await told(10)).toBeNull();
  watch.hear('converting');
  expect(await told(150)).toBeNull();
  watch.hear('converted');
  expect(await told(4)).toBeNull();
  expect(await told(2)).toMatchObject({ code: 'TOO_DEMANDING' });
});

it('ends a conversion that does not end itself, and whatever takes too much memory', async () => {
  const slow = watched({ cpu: 0 });
  slow.watch.hear('converting');
  expect(await slow.told(201)).toMatchObject({ code: 'TOO_DEMANDING', message: expect.stringContaining('转换') });
  expect(await watched({ cpu: 0, memoryBytes: 301_000_000 }).told(1)).toMatchObject({ code: 'TOO_DEMANDING', message: expect.stringContaining('300 MB') });
});

it.each([
  ['  2048   0:01.25\n', { memoryBytes: 2_097_152, cpuMs: 1_250 }],
  ['2048 01:02:03', { memoryBytes: 2_097_152, cpuMs: 3_723_000 }],
  ['', null],
])('understands what ps says: %j', (line, usage) => expect(readPs(line)).toEqual(usage));
