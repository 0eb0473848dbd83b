import { describe, expect, it } from 'vitest';
import { createDoubts } from '../../activities/drain/doubts.ts';
import { concernsChannel, fallbackAt, giveUpAt, hoursNow, retryDelayMs } from '../../activities/drain/drain-rules.ts';
import { createPacing } from '../../activities/drain/pacing.ts';
import { createPatience, patienceSpans } from '../../activities/drain/patience.ts';
import { chineseCalendar } from '../../core/calendar/chinese-calendar.ts';
import { defaultPolicy } from '../../core/policy/policy.ts';
import type { Clock } from '../../ports/clock.ts';

const rules = { policy: defaultPolicy, calendar: chineseCalendar };
const at = (local: string) => new Date(`2026-${local}+08:00`);
/** A day takes `secondsPerDay` real seconds. */
const clock = (now: Date, secondsPerDay = 86_400): Clock => ({
  now: async () => now,
  read: async () => ({ now, secondsPerDay }),
  realMsUntil: async (instant) => (Math.max(0, instant.getTime() - now.getTime()) * secondsPerDay) / 86_400,
});

describe('patience with what is not recorded yet', () => {
  const message = { recipient: 'a@example.org', round: at('03-02T09:00'), urgent: false };
  const spans = { sinceItFellMs: 60_000, atMostMs: 600_000 };

  it.each([
    ['complete at once', [[0, 0, true]]],
    ['never falls: a minute', [[0, 3, false], [59_999, 3, false], [60_000, 3, true]]],
    ['falls: a minute from then', [[0, 3, false], [50_000, 2, false], [109_999, 2, false], [110_000, 2, true]]],
    ['rises: not counted as falling', [[0, 3, false], [50_000, 4, false], [60_000, 3, false], [119_999, 3, false], [120_000, 3, true]]],
    ['falls for ever: ten minutes at most', [...Array.from({ length: 10 }, (_, minute) => [minute * 59_000, 100 - minute, false] as const), [600_000, 80, true]]],
  ] as const)('%s', (_, course) => {
    let now = 0;
    const patience = createPatience(() => now);
    for (const [ms, missing, over] of course) {
      now = ms;
      expect([ms, patience.isOver(message, missing, spans)]).toEqual([ms, over]);
    }
  });

  it('goes with the clock, but never under two real seconds', async () => {
    expect(await patienceSpans(clock(at('03-02T09:00')))).toEqual({ sinceItFellMs: 60_000, atMostMs: 600_000 });
    expect(await patienceSpans(clock(at('03-02T09:00'), 3_600))).toEqual({ sinceItFellMs: 2_500, atMostMs: 25_000 });
    expect(await patienceSpans(clock(at('03-02T09:00'), 30))).toEqual({ sinceItFellMs: 2_000, atMostMs: 2_000 });
  });
});

describe('when a message may be seen', () => {
  it.each([
    ['03-02T08:59', false],
    ['03-02T09:00', true],
    ['03-02T11:30', false],
    ['03-02T16:59', true],
    ['03-01T10:00', false], // a Sunday
    ['02-28T10:00', true], // a Saturday worked for the Spring Festival
    ['02-23T10:00', false], // still the Spring Festival
  ])('at %s: %s', async (local, seen) => {
    expect((await hoursNow(clock(at(local)), rules)).maySee(at('03-02T09:00'))).toBe(seen);
  });

  it('asks the planned instant on a clock whose day is under ten minutes', async () => {
    const { maySee } = await hoursNow(clock(at('03-02T23:00'), 599), rules);
    expect([maySee(at('03-02T14:30')), maySee(at('03-02T12:00'))]).toEqual([true, false]);
    expect((await hoursNow(clock(at('03-02T23:00'), 600), rules)).maySee(at('03-02T14:30'))).toBe(false);
  });
});

describe('waits and retries', () => {
  it('lets an urgent message wait a quarter of an hour for its channel, others until the next round', () => {
    expect(fallbackAt(at('03-02T09:10'), true, rules)).toEqual(at('03-02T09:25'));
    expect(fallbackAt(at('03-02T09:00'), false, rules)).toEqual(at('03-02T14:30'));
    expect(fallbackAt(at('03-06T14:30'), false, rules)).toEqual(at('03-09T09:00'));
    expect(giveUpAt(at('03-02T09:00'))).toEqual(at('03-07T09:00'));
  });

  it('keeps Retry-After to the second and doubles the delay of one recipient', () => {
    expect(retryDelayMs(30_000, 'ratelimited, retry after 30 s', 5)).toBe(30_000);
    expect([1, 2, 3, 4, 9].map((tries) => retryDelayMs(1_000, '451 greylisted', tries))).toEqual([1_000, 2_000, 4_000, 8_000, 8_000]);
    expect(['ratelimited', 'unavailable: 421', '451 ratelimited'].map(concernsChannel)).toEqual([true, true, false]);
  });

  it('makes no call while the channel is held, and spaces them otherwise', async () => {
    let now = 0;
    const pacing = createPacing(5, () => now);
    const stopped = AbortSignal.abort();
    await pacing.take(stopped);
    pacing.holdFor(30_000);
    pacing.holdFor(10_000); // a shorter hold does not end the longer one
    expect(pacing.heldMs()).toBe(30_000);
    now = 30_000;
    expect(pacing.heldMs()).toBe(0);
  });

  it('looks up a doubt after ten seconds, and later the more often it was tried', () => {
    let now = 0;
    const doubts = createDoubts(undefined, () => now);
    const delivery = { id: 'd', recipient: 'a', round: at('03-02T09:00'), claimedAt: new Date(0), tries: 1 };
    doubts.add(delivery);
    doubts.add({ ...delivery, id: 'often', tries: 4 });
    expect(doubts.nextInMs()).toBe(10_000);
    now = 9_999;
    expect(doubts.due()).toEqual([]);
    now = 10_000;
    expect(doubts.due().map((doubt) => doubt.delivery.id)).toEqual(['d']);
    doubts.postpone(doubts.due()[0]!, 1);
    expect(doubts.nextInMs()).toBe(5_000);
    doubts.remove('d');
    expect(doubts.nextInMs()).toBe(70_000);
    doubts.remove('often');
    expect(doubts.nextInMs()).toBeNull();
  });
});
