import { DefaultLogger, Runtime } from '@temporalio/worker';
import { chineseCalendar } from '../core/calendar/chinese-calendar.ts';
import { workdayOnOrAfter } from '../core/calendar/workday.ts';
import { instantAt, minuteIn } from '../core/schedule/instant.ts';
import type { YearProgress } from './play-year.ts';
import { NoScript, readScript } from './read-script.ts';
import { isRight, renderYear } from './render-year.ts';
import { runYear, type YearReport } from './run-year.ts';

export interface PlayWish {
  plans: string[];
  directory?: string;
  habits?: string;
  policy?: string;
  /** Dates, `YYYY-MM-DD`: launch and last day; the year's first workday, and until nothing is planned, without them. */
  from?: string;
  to?: string;
  year: number;
  json: boolean;
}

const zone = 'Asia/Shanghai';
const LAUNCHED_AT = '08:30';

/** Plays plan after plan, prints each report; true when one was played at least and all was as rehearsed. What is not there is said and left out. */
export async function playPlans({ plans, from, to, year, json, ...wish }: PlayWish): Promise<boolean> {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const span = {
    from: instantAt(from ?? workdayOnOrAfter(`${year}-01-01`, chineseCalendar), LAUNCHED_AT, zone),
    until: to === undefined ? null : instantAt(to, '23:59', zone),
    year,
  };
  const reports: YearReport[] = [];
  for (const plan of plans) {
    try {
      const report = await runYear(await readScript({ ...wish, plan }), span, createTeller(plan));
      reports.push(report);
      if (!json) process.stdout.write(`${renderYear(report)}\n`);
    } catch (error) {
      if (!(error instanceof NoScript)) throw error;
      process.stderr.write(`${plan}: ${error.message}\n`);
    }
  }
  if (json) process.stdout.write(`${JSON.stringify(reports, null, 2)}\n`);
  return reports.length > 0 && reports.every(isRight);
}

const TOLD_EVERY_MS = 5_000;

/** A line on stderr every few seconds. */
function createTeller(plan: string): (progress: YearProgress) => void {
  let toldAt = performance.now();
  return ({ at, stops, messages, acts }) => {
    if (performance.now() - toldAt < TOLD_EVERY_MS) return;
    toldAt = performance.now();
    process.stderr.write(`${plan}: ${minuteIn(at, zone)}, ${stops} stops, ${messages} messages, ${acts} acts\n`);
  };
}
