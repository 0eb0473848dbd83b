import { DefaultLogger, Runtime } from '@temporalio/worker';
import { beforeAll, describe, expect, it } from 'vitest';
import { dailyCycles, measureCycleCost, weeklyCycles, type RunCost } from '../../bench/cycle-cost.ts';

// Counted in histories fetched from the engine (design.md §8): each report asked for once, submitted and approved.
beforeAll(() => Runtime.install({ logger: new DefaultLogger('ERROR') }));

const eventsOf = (runs: RunCost[]) => runs.reduce((sum, { events }) => sum + events, 0);
const actionsOf = (runs: RunCost[]) => runs.reduce((sum, { actions }) => sum + actions, 0);
const tooDear = (runs: RunCost[]) => runs.filter(({ events, wakes, actions }) => events > 6 * wakes + 8 * actions + 12);

describe('a year of reports in history', () => {
  it('costs at most 1,350 events with one a week, and no run more than its wakes and actions are worth', async () => {
    const cycles = weeklyCycles();
    const runs = await measureCycleCost(cycles);
    expect(cycles).toHaveLength(52);
    expect(actionsOf(runs)).toBe(2 * cycles.length + 1);
    expect(runs.length).toBeGreaterThan(1);
    expect(tooDear(runs)).toEqual([]);
    expect(eventsOf(runs)).toBeLessThanOrEqual(1_350);
  });

  it('costs at most 5,800 events with one on every workday', async () => {
    const cycles = dailyCycles();
    const runs = await measureCycleCost(cycles);
    expect(cycles.length).toBeGreaterThan(240);
    expect(actionsOf(runs)).toBe(2 * cycles.length + 1);
    expect(runs.length).toBeGreaterThan(1);
    expect(tooDear(runs)).toEqual([]);
    expect(eventsOf(runs)).toBeLessThanOrEqual(5_800);
  });
});
