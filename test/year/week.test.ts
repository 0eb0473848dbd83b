import { DefaultLogger, Runtime } from '@temporalio/worker';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chineseCalendar } from '../../core/calendar/chinese-calendar.ts';
import { defaultPolicy } from '../../core/policy/policy.ts';
import { reckon } from '../../core/reckoning/reckon.ts';
import { reckonedLines } from '../../core/reckoning/reckoned-lines.ts';
import type { RehearsedSlot } from '../../core/rehearsal/rehearsal.ts';
import { rehearse } from '../../core/rehearsal/rehearse.ts';
import { NEVER } from '../../core/schedule/never.ts';
import { insideHours } from '../../core/schedule/round.ts';
import type { OutcomeLine } from '../../ports/reads.ts';
import { createPeople, type People } from '../../year/create-people.ts';
import { launchScript } from '../../year/launch-script.ts';
import { readScript } from '../../year/read-script.ts';
import { startTrial, type Trial } from '../support/trial.ts';

const SECONDS_A_DAY = 30;
const at = (local: string): Date => new Date(`${local}:00+08:00`);
/** What is planned by then has left when the week is over, also what took the next round. */
const [WEEK_ENDS, COMPARED_UNTIL] = [at('2026-03-16T17:30'), at('2026-03-16T09:00')];

// A week on a real engine with real workers, deliverer and bot: a day takes thirty seconds, an hour little more than one.
describe('a week of the sample at thirty seconds a day', () => {
  let trial: Trial;
  let slots: RehearsedSlot[];
  let lines: OutcomeLine[];

  /** People look at their messages and act for as long as the clock runs. */
  const live = async (people: People, until: Date) => {
    await trial.runClock(SECONDS_A_DAY);
    for (let now = await trial.clock.now(); now < until; now = await trial.clock.now()) {
      await people.readMessages();
      await people.actAt(now);
      await sleep(20);
    }
    await trial.clock.stand(until);
  };

  beforeAll(async () => {
    Runtime.install({ logger: new DefaultLogger('ERROR') });
    const script = await readScript({ plan: 'sample' });
    const { directory, habits } = script;
    // A sandbox bears more than a provider, whose pace a fast day does not change.
    trial = await startTrial({ directory, start: '2026-03-09T05:00:00+08:00', perSecond: { slack: 50, mail: 50 } });
    const { planId, launch, tasks } = await launchScript(trial, script, 2026);
    const { policy, calendar } = await trial.planning.bookOf(planId);
    const people = createPeople(trial, { planId, directory, habits, policy, calendar });

    await live(people, at('2026-03-13T17:30'));
    await trial.playUntil('2026-03-16T05:00:00'); // nothing of a weekend need be waited for
    await live(people, WEEK_ENDS);
    await trial.playUntil('2026-03-16T17:30:00'); // what is on its way comes to rest

    slots = rehearse({ tasks, policy, calendar, year: 2026, launch: launch.launch, directory, scenario: habits }).slots;
    lines = await trial.reads.lines(new Date(0), NEVER);
  });
  afterAll(() => trial?.close());

  const sent = () => lines.filter(({ outcome }) => outcome === 'sent' || outcome === 'merged'); // merged: it rode in a later message
  /** Without the version: an event's number depends on how many wakes came before it. */
  const nameOf = ({ task, cycle, purpose, rung, role }: Pick<RehearsedSlot, 'task' | 'cycle' | 'purpose' | 'rung' | 'role'>) => [task, cycle ?? '-', purpose, rung, role].join(' ');
  const namesOf = (each: OutcomeLine[]) => new Set(each.map((line) => nameOf({ ...line, task: line.taskId })));

  it('tells every line the rehearsal has for the week, and no other', () => {
    const told = namesOf(sent());
    const planned = slots.filter((slot) => new Date(slot.ridesAt ?? slot.at) <= COMPARED_UNTIL);
    expect(planned.filter((slot) => !told.has(nameOf(slot)))).toEqual([]);
    const rehearsed = new Set(slots.filter((slot) => new Date(slot.at) <= WEEK_ENDS).map(nameOf));
    expect([...told].filter((name) => !rehearsed.has(name))).toEqual([]);
    expect(new Set(planned.map(({ purpose }) => purpose))).toEqual(new Set(['assigned', 'informed', 'signBy', 'actedFor', 'reportOpen']));
  });

  // With a day under ten minutes hours are a matter of the planned instant (design.md §5): how late a send comes is the machine's.
  it('plans all within the hours of workdays, and tells nothing before its instant', () => {
    expect(sent().filter((line) => !insideHours(line.at, defaultPolicy, chineseCalendar)).map(({ key }) => key)).toEqual([]);
    expect(sent().filter((line) => line.outcomeAt! < line.at).map(({ key }) => key)).toEqual([]);
  });

  it('leaves nothing unexplained', () => {
    expect(reckon(reckonedLines(lines), WEEK_ENDS).unexplained).toEqual([]);
  });
});
