import { beforeAll, describe, expect, it } from 'vitest';
import { measureHistoryCost, type HistoryCost } from '../../bench/history-cost.ts';
import type { Stretch } from '../../bench/history-stretches.ts';

// Counted in histories fetched from a real dev server (design.md §8).
let cost: HistoryCost;
beforeAll(async () => {
  cost = await measureHistoryCost();
});

const eventsOf = (wanted: (stretch: Stretch) => boolean): number[] => cost.stretches.filter(wanted).map(({ events }) => events);

describe('what supervision costs in history', () => {
  it('costs at most six events a wake', () => {
    const wakes = eventsOf(({ kind }) => kind === 'wake');
    expect(wakes.length).toBeGreaterThanOrEqual(12);
    expect(Math.max(...wakes)).toBeLessThanOrEqual(6);
  });

  it('costs at most six events an act that leaves the next wake alone', () => {
    const acts = eventsOf(({ kind, movesWake }) => kind === 'action' && !movesWake);
    expect(acts.length).toBeGreaterThanOrEqual(6);
    expect(Math.max(...acts)).toBeLessThanOrEqual(6);
  });

  it('costs at most eight events an act that moves the next wake', () => {
    const acts = eventsOf(({ kind, movesWake }) => kind === 'action' && movesWake);
    expect(acts.length).toBeGreaterThanOrEqual(6);
    expect(Math.max(...acts)).toBeLessThanOrEqual(8);
  });

  it('costs nothing to refuse an act', () => {
    expect(cost.rejections).toBeGreaterThan(0);
    expect(cost.rejected).toBe(0);
  });

  it('writes the register exactly once in the first workflow task', () => {
    const starts = cost.stretches.filter(({ kind }) => kind === 'start');
    expect(starts.length).toBeGreaterThan(0);
    expect(starts.map(({ localActivities }) => localActivities)).toEqual(starts.map(() => 1));
  });
});
