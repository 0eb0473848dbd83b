import { chineseCalendar } from '../core/calendar/chinese-calendar.ts';
import { dutiesOf } from '../core/plan/duties.ts';
import { termOf } from '../core/plan/term.ts';
import { defaultPolicy } from '../core/policy/policy.ts';
import type { RehearsedTask } from '../core/rehearsal/rehearsal.ts';
import { rehearse } from '../core/rehearsal/rehearse.ts';
import { madeDirectory, madePlan } from './made-plan.ts';
import { percentile } from './percentile.ts';

export interface RehearsalTime {
  tasks: number;
  /** Lines of the year, nobody answering. */
  slots: number;
  ms: number;
}

const YEAR = 2026;
const UNITS = 17;
const REPETITIONS = 5;

/** Plays a year in which nobody answers, which is the year with the most lines. */
export function measureRehearsalTime(sizes: readonly number[] = [38, 200]): RehearsalTime[] {
  const directory = madeDirectory(UNITS);
  return sizes.map((size) => {
    const tasks = madePlan(size, UNITS).tasks.map((draft, index): RehearsedTask => {
      const { duties } = dutiesOf(draft, directory);
      return { taskId: `bench-${index + 1}`, section: draft.section, duties, term: termOf(draft, YEAR, chineseCalendar) };
    });
    const play = () => rehearse({ tasks, policy: defaultPolicy, calendar: chineseCalendar, year: YEAR, directory, scenario: 'silent' });
    const { slots } = play(); // warms up
    const waits = Array.from({ length: REPETITIONS }, () => {
      const from = performance.now();
      play();
      return performance.now() - from;
    });
    return { tasks: size, slots: slots.length, ms: percentile(waits, 50) };
  });
}
