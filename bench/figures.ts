import type { ClickLatency } from './click-latency.ts';
import type { Figure } from './figure.ts';
import type { HistoryCost } from './history-cost.ts';
import type { Stretch } from './history-stretches.ts';
import type { ImportTime } from './import-time.ts';
import type { LaunchPair, LaunchRate } from './launch-rate.ts';
import { percentile } from './percentile.ts';
import type { RehearsalTime } from './rehearsal-time.ts';

const most = (stretches: readonly Stretch[]): number => Math.max(0, ...stretches.map(({ events }) => events));

/** The dearest of each kind: a goal met on average is not met. */
export function historyFigures({ stretches, rejected, rejections }: HistoryCost): Figure[] {
  const bench = 'history';
  const wakes = stretches.filter(({ kind }) => kind === 'wake');
  const acts = stretches.filter(({ kind }) => kind === 'action');
  const moving = acts.filter(({ movesWake }) => movesWake);
  const leaving = acts.filter(({ movesWake }) => !movesWake);
  const starts = stretches.filter(({ kind }) => kind === 'start');
  return [
    { bench, what: 'events a wake', value: most(wakes), unit: 'events', goal: { atMost: 6 }, note: `dearest of ${wakes.length}` },
    { bench, what: 'events an action', value: most(leaving), unit: 'events', goal: { atMost: 6 }, note: `dearest of ${leaving.length}` },
    { bench, what: 'events an action that moves the next wake', value: most(moving), unit: 'events', goal: { atMost: 8 }, note: `dearest of ${moving.length}` },
    { bench, what: 'events a rejected action', value: rejected / rejections, unit: 'events', goal: { atMost: 0 }, note: `${rejections} rejected` },
    { bench, what: 'local writes of a first workflow task', value: Math.max(0, ...starts.map(({ localActivities }) => localActivities)), unit: 'writes', goal: { atMost: 1 }, note: `most of ${starts.length}` },
  ];
}

export function clickFigures({ clicks, p50Ms, p99Ms, settledMs }: ClickLatency): Figure[] {
  const bench = 'click';
  const note = `${clicks} clicks, 5 a second; app, workers and sandbox in one process`;
  return [
    { bench, what: 'click to acknowledgement, p50', value: p50Ms, unit: 'ms', note },
    { bench, what: 'click to acknowledgement, p99', value: p99Ms, unit: 'ms', goal: { atMost: 300 }, note },
    { bench, what: 'click to outcome, slowest', value: settledMs, unit: 'ms', note },
  ];
}

/** Medians of the pairs: one of them says as much about the machine in these seconds as about the product. */
export function launchFigures({ tasks, pairs }: LaunchRate): Figure[] {
  const bench = 'launch';
  const note = `median of ${pairs.length} batches of ${tasks}`;
  const median = (of: (pair: LaunchPair) => number): number => percentile(pairs.map(of), 50);
  const ratios = pairs.map(({ productMs, bareMs }) => bareMs / productMs);
  const spread = [Math.min(...ratios), Math.max(...ratios)].map((ratio) => ratio.toFixed(2)).join('–');
  return [
    { bench, what: 'tasks launched', value: median(({ productMs }) => (tasks * 1_000) / productMs), unit: '1/s', note },
    { bench, what: 'bare workflows with one local write', value: median(({ bareMs }) => (tasks * 1_000) / bareMs), unit: '1/s', note },
    { bench, what: 'ratio', value: percentile(ratios, 50), unit: '×', goal: { atLeast: 0.8 }, note: `same server, same run, in turn; median of ${pairs.length} pairs, ${spread}` },
    { bench, what: 'ratio without the storing transaction', value: median(({ productMs, storingMs, bareMs }) => bareMs / (productMs - storingMs)), unit: '×', note: 'of the same pairs' },
  ];
}

export const importFigures = (times: ImportTime[]): Figure[] =>
  times.flatMap(({ document, tasks, ms, atMostMs, peakMemoryBytes }): Figure[] => [
    { bench: 'import', what: document, value: ms, unit: 'ms', goal: atMostMs === null ? undefined : { atMost: atMostMs }, note: `${tasks} tasks, median, a process each` },
    { bench: 'import', what: `${document}, memory`, value: peakMemoryBytes / 1_000_000, unit: 'MB', goal: { atMost: 300 }, note: 'peak of the reading process' },
  ]);

export const rehearsalFigures = (times: RehearsalTime[]): Figure[] =>
  times.map(({ tasks, slots, ms }) => ({ bench: 'rehearse', what: `a year of ${tasks} tasks`, value: ms, unit: 'ms', note: `${slots} lines, median` }));
