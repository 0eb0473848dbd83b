import { expect, it } from 'vitest';
import { addWorkdays } from '../../core/calendar/workday.ts';
import { schedule } from '../../core/schedule/schedule.ts';
import type { PlannedCycle } from '../../core/schedule/schedule-input.ts';
import type { TaskState } from '../../core/task/task-state.ts';
import { assigned, calendar, contact, inputOf, perform, reach, report, reviewer } from './play.ts';

// Dates that come daily: a cycle is settled and forgotten while its letters would still lie ahead.
const days = Array.from({ length: 8 }, (_, at) => addWorkdays('2026-03-16', at, calendar));
const cycles = days.map((due, at): PlannedCycle => ({ id: `2026W1${at}`, due }));
const input = (state: TaskState) => inputOf(state, { cycles });

const open = (state: TaskState, id: string, day: string) => reach(state, `${day} 08:40`, schedule(input(state)).filter(({ cycle, purpose }) => cycle === id && purpose.startsWith('report')));
const settle = (state: TaskState, id: string, day: string) => {
  const reported = perform(state, `${day} 09:30`, contact('基教科'), report(id));
  return perform(reported, `${day} 10:00`, reviewer, { type: 'approve', cycle: id, content: `text of ${id}` });
};
const asked = (state: TaskState) => [...new Set(schedule(input(state)).flatMap(({ cycle }) => cycle ?? []))];

it('asks nothing for a cycle that was approved so long ago that the state has forgotten it', () => {
  let state = assigned();
  for (const { id, due } of cycles.slice(0, 6)) state = settle(open(state, id, due), id, due);
  expect(state.cycles.map(({ id }) => id)).not.toContain('2026W10');
  expect(asked(state)).toEqual(['2026W16', '2026W17']);
});

it('goes on asking for an older one that is still missing, and forgets neither when it is made good', () => {
  let state = assigned();
  for (const [at, { id, due }] of cycles.slice(0, 7).entries()) {
    state = open(state, id, due);
    if (at > 0) state = settle(state, id, due);
  }
  expect(asked(state)).toEqual(['2026W10', '2026W17']);
  expect(asked(settle(state, '2026W10', days[6]!))).toEqual(['2026W17']);
});
