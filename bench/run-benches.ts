import { DefaultLogger, Runtime } from '@temporalio/worker';
import { measureClickLatency } from './click-latency.ts';
import { readConditions } from './conditions.ts';
import type { Figure } from './figure.ts';
import { clickFigures, historyFigures, importFigures, launchFigures, rehearsalFigures } from './figures.ts';
import { measureHistoryCost } from './history-cost.ts';
import { measureImportTime } from './import-time.ts';
import { measureLaunchRate } from './launch-rate.ts';
import { measureRehearsalTime } from './rehearsal-time.ts';
import { renderReport, reportAsJson } from './render-report.ts';
import { stolenShare } from './stolen-share.ts';

const benches: [name: string, run: () => Promise<Figure[]>][] = [
  ['import', async () => importFigures(await measureImportTime())],
  ['rehearsal', async () => rehearsalFigures(measureRehearsalTime())],
  ['history', async () => historyFigures(await measureHistoryCost())],
  ['click', async () => clickFigures(await measureClickLatency())],
  ['launch', async () => launchFigures(await measureLaunchRate())],
];

/** Runs every bench, one after another so that none disturbs the next, and prints the report. */
export async function runBenches({ json }: { json: boolean }): Promise<void> {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const conditions = await readConditions(process.env);
  const figures: Figure[] = [];
  const stolen: Record<string, number | null> = {};
  for (const [name, run] of benches) {
    const from = performance.now();
    const share = stolenShare();
    figures.push(...(await run()));
    stolen[name] = share();
    process.stderr.write(`${name}: ${((performance.now() - from) / 1_000).toFixed(1)} s\n`);
  }
  const report = { figures, conditions, stolen };
  process.stdout.write(`${json ? reportAsJson(report) : renderReport(report)}\n`);
}
