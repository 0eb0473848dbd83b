import { reckon, type Reckoning } from '../core/reckoning/reckon.ts';
import { reckonedLines } from '../core/reckoning/reckoned-lines.ts';
import { rehearse } from '../core/rehearsal/rehearse.ts';
import { NEVER } from '../core/schedule/never.ts';
import { checkManners, type Manners } from './check-manners.ts';
import { compareMessages, placeOf, type MessageDifference } from './compare-messages.ts';
import { countActs, type ActCounts } from './count-acts.ts';
import { createPeople } from './create-people.ts';
import { launchScript } from './launch-script.ts';
import { openYear } from './open-year.ts';
import { playYear, type YearProgress } from './play-year.ts';
import type { Script } from './read-script.ts';
import { sentMessages } from './sent-messages.ts';

export interface YearSpan {
  /** When the plan is launched, an instant in office hours or before. */
  from: Date;
  /** Nothing later is played; null: until nothing is planned any more. */
  until: Date | null;
  year: number;
}

/** What a played year came to. */
export interface YearReport {
  plan: string;
  tasks: number;
  people: number;
  from: string;
  until: string;
  stops: number;
  messages: { rehearsed: number; sent: number; chat: number; mail: number };
  acts: ActCounts;
  differences: MessageDifference[];
  reckoning: Reckoning;
  manners: Manners;
  seconds: { launch: number; play: number; all: number };
}

/** Nobody supervises beyond this: a line there is a defect of the rules. */
const AT_MOST_YEARS = 2;

/** Plays a script on servers of its own and holds what was sent against what the rehearsal says of the same people. */
export async function runYear(script: Script, { from, until, year: ofYear }: YearSpan, told?: (progress: YearProgress) => void): Promise<YearReport> {
  const begun = performance.now();
  const secondsSince = (instant: number): number => Math.round((performance.now() - instant) / 100) / 10;
  const { directory, habits } = script;
  const year = await openYear({ directory, start: from });
  try {
    const launching = performance.now();
    const { planId, launch, tasks } = await launchScript(year, script, ofYear);
    const launchSeconds = secondsSince(launching);
    const { policy, calendar } = await year.planning.bookOf(planId);
    const people = createPeople(year, { planId, directory, habits, policy, calendar });
    const playing = performance.now();
    const end = until ?? new Date(Date.UTC(ofYear + AT_MOST_YEARS, 0, 1));
    const { at, stops } = await playYear(year, people, { until: end, told });
    const playSeconds = secondsSince(playing);

    const sent = await sentMessages(year, directory, policy.zone);
    const rehearsed = rehearse({ tasks, policy, calendar, year: ofYear, launch: launch.launch, directory, scenario: habits }).messages.filter((message) => new Date(message.at) <= end);
    const lines = await year.reads.lines(new Date(0), NEVER);
    return {
      plan: script.name,
      tasks: tasks.length,
      people: directory.people.length,
      from: from.toISOString(),
      until: (until ?? at).toISOString(),
      stops,
      messages: { rehearsed: rehearsed.length, sent: sent.length, chat: sent.filter(({ channel }) => channel === 'chat').length, mail: sent.filter(({ channel }) => channel === 'mail').length },
      acts: await countActs(year),
      differences: compareMessages(rehearsed, sent),
      reckoning: reckon(reckonedLines(lines), until ?? NEVER),
      manners: checkManners(sent, policy, calendar, new Set(rehearsed.filter(({ beyondBudget }) => beyondBudget).map(placeOf))),
      seconds: { launch: launchSeconds, play: playSeconds, all: secondsSince(begun) },
    };
  } finally {
    await year.close();
  }
}
