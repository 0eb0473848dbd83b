import fc from 'fast-check';
import { addDays } from '../../core/calendar/day-number.ts';
import { withSigners } from '../../core/plan/with-signers.ts';
import type { Line } from '../../core/schedule/line.ts';
import { linesOfEvent } from '../../core/schedule/lines-of-event.ts';
import { schedule } from '../../core/schedule/schedule.ts';
import type { ScheduleInput } from '../../core/schedule/schedule-input.ts';
import { decide } from '../../core/task/decide.ts';
import { evolve } from '../../core/task/evolve.ts';
import type { RecordedEvent } from '../../core/task/task-event.ts';
import type { TaskState } from '../../core/task/task-state.ts';
import { commandOf, inputOf as plainInput, mostChoice, policy } from './acts-of-a-year.ts';
import { assigned, at, co, lead, stamp } from './play.ts';

export const cycles = ['2026Q1', '2026Q2', '2026Q3', '2026Q4'];

/** A year in steps: some days pass, then what came due is reached or somebody acts. */
export const steps = fc.array(fc.record({ days: fc.integer({ min: 0, max: 25 }), choice: fc.nat({ max: mostChoice }), cycle: fc.constantFrom(...cycles) }), { maxLength: 15 });

interface Step {
  days: number;
  choice: number;
  cycle: string;
}

/** Where a year stands after a step. */
export interface Moment {
  state: TaskState;
  planned: Line[];
  caused: Line[];
  now: Date;
  /** Keys of lines reached by then: no line is reached twice. */
  reached: ReadonlySet<string>;
}

/** Plays the steps and gives every moment of them; a frozen state shows whether anything writes into it. `frame`: other than an office without closures. */
export function walk(taken: readonly Step[], frame: Partial<ScheduleInput> = {}): Moment[] {
  const inputOf = (now: TaskState): ScheduleInput => ({ ...plainInput(now), ...frame });
  let state = freeze(assigned('2026-03-02 09:00', withSigners([lead('基教科'), co('计财科')], policy), { kind: 'dated', end: '2026-11-30' }));
  let day = '2026-03-02';
  const reached = new Set<string>();
  const moments: Moment[] = [{ state, planned: schedule(inputOf(state)), caused: [], now: at(`${day} 09:00`), reached: new Set() }];
  for (const { days, choice, cycle } of taken) {
    const since = at(`${day} 10:00`);
    day = addDays(day, days);
    const now = at(`${day} 10:00`);
    const due = schedule(inputOf(state)).filter((line) => line.at > since && line.at <= now && line.leaving !== 'byRelease' && !reached.has(line.key));
    for (const { key } of due) reached.add(key);
    const caused: Line[] = [];
    const fold = (event: RecordedEvent): void => {
      caused.push(...linesOfEvent(event, inputOf(state)));
      state = freeze(evolve(state, event));
    };
    if (due.length > 0) fold(stamp(state, { type: 'linesReached', lines: due, by: 'clock', for: 'clock', via: 'system' }, now));
    const command = commandOf(choice, cycle, state, day);
    const decision = command && decide(state, command);
    if (decision?.ok) for (const [ordinal, event] of decision.events.entries()) fold(stamp(state, event, now, ordinal));
    moments.push({ state, planned: schedule(inputOf(state)), caused, now, reached: new Set(reached) });
  }
  return moments;
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
  return value;
}
