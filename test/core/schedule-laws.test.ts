import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkday } from '../../core/calendar/workday.ts';
import { linesDiff } from '../../core/schedule/lines-diff.ts';
import type { Line } from '../../core/schedule/line.ts';
import { insideHours } from '../../core/schedule/round.ts';
import { schedule } from '../../core/schedule/schedule.ts';
import { evolve } from '../../core/task/evolve.ts';
import { inputOf, policy } from './acts-of-a-year.ts';
import { calendar, show, stamp, wallOf } from './play.ts';
import { cycles, steps, walk } from './walk-a-year.ts';

const roundTimes = new Set<string>(policy.rounds);

describe('whatever happens in a year', () => {
  it('every line leaves in a round of a workday, urgent ones inside the hours', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        for (const { planned, caused } of walk(taken)) {
          expect([...planned, ...caused].filter((line) => !mayLeave(line)).map(show)).toEqual([]);
        }
      }),
      { numRuns: 12 },
    );
  });

  it('keys are unique, and planning again changes nothing', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        for (const { state, planned, caused, now } of walk(taken)) {
          const keys = [...planned, ...caused].map(({ key }) => key);
          expect(new Set(keys).size).toBe(keys.length);
          expect(schedule(inputOf(state))).toEqual(planned);
          const stored = planned.map((line) => ({ key: line.key, at: line.at, settled: false, recorded: false, standing: true }));
          expect(linesDiff(planned, stored, now)).toEqual({ add: [], moot: [], move: [] });
        }
      }),
      { numRuns: 12 },
    );
  });

  it('a line that was never planned before is never planned into the past', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const known = new Set<string>();
        for (const { planned, now } of walk(taken)) {
          expect(planned.filter((line) => !known.has(line.key) && line.at < now).map(show)).toEqual([]);
          for (const { key } of planned) known.add(key);
        }
      }),
      {
        numRuns: 20,
        examples: [
          // A lead that asked to be relieved is kept: nothing is asked anew of the others.
          [[{ days: 0, choice: 17, cycle: '2026Q1' }, { days: 0, choice: 19, cycle: '2026Q1' }]],
          // Another unit takes the task over while a report of the first waits for its sign-off.
          [[{ days: 3, choice: 0, cycle: '2026Q1' }, { days: 11, choice: 47, cycle: '2026Q1' }, { days: 1, choice: 4, cycle: '2026Q1' }]],
        ],
      },
    );
  });

  it('what fell away and is asked again comes under a new key', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        let before = new Set<string>();
        const dropped = new Set<string>();
        for (const { planned, now } of walk(taken)) {
          const keys = new Set(planned.map(({ key }) => key));
          for (const key of before) if (!keys.has(key)) dropped.add(key);
          const back = planned.filter((line) => dropped.has(line.key) && line.at > now);
          expect(back.map(({ key }) => key)).toEqual([]);
          before = keys;
        }
      }),
      // A task that left a unit and came back the same day.
      { numRuns: 20, examples: [[[{ days: 0, choice: 4, cycle: '2026Q1' }, { days: 0, choice: 4, cycle: '2026Q1' }]]] },
    );
  });

  it('nobody is reminded of a cycle more than thirty times, nor told twice in one round', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        for (const { planned } of walk(taken)) {
          const asks = planned.filter((line) => line.purpose.startsWith('report') && line.role.startsWith('contactA:'));
          const places = asks.map((line) => `${line.cycle} ${line.role} ${line.at.toISOString()}`);
          expect(new Set(places).size).toBe(places.length);
          for (const cycle of cycles) expect(asks.filter((line) => line.cycle === cycle).length).toBeLessThanOrEqual(30);
        }
      }),
      { numRuns: 12 },
    );
  });

  it('lines reached in time leave the plan as it was', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        for (const { state, planned, now, reached } of walk(taken)) {
          const coming = planned.filter((line) => line.at > now && line.leaving !== 'byRelease' && !reached.has(line.key));
          const next = coming[0]?.at;
          if (!next) continue;
          const due = coming.filter((line) => line.at.getTime() === next.getTime());
          const ahead = new Date(next.getTime() - 20 * 60_000);
          const event = stamp(state, { type: 'linesReached', lines: due, by: 'clock', for: 'clock', via: 'system' }, ahead);
          expect(schedule(inputOf(evolve(state, event)))).toEqual(planned);
        }
      }),
      { numRuns: 12 },
    );
  });

  it('a suspended task is silent, and a unit is asked for nothing that is with the supervisor', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        for (const { state, planned } of walk(taken)) {
          if (state.stage === 'suspended') expect(planned.map(show)).toEqual([]);
          const { extension, reassign } = state;
          const roles = reassign ? [`contactA:${reassign.unit}`, `head:${reassign.unit}`] : [];
          const asked = planned.filter((line) => roles.includes(line.role) && line.purpose !== 'informed');
          expect(asked.map(show)).toEqual([]);
          if (!extension) continue;
          const ofUnit = planned.filter((line) => line.cycle === extension.cycle && !line.role.startsWith('office') && !line.role.startsWith('leader'));
          const about = ofUnit.filter(({ purpose }) => (extension.cycle === null ? purpose.startsWith('deadline') : true));
          expect(about.map(show)).toEqual([]);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('reminders to a silent unit end with the cycle: none at or past the opening of the next', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        for (const { planned } of walk(taken)) {
          const opening = new Map(planned.filter(({ purpose }) => purpose === 'reportOpen').map((line) => [line.cycle, line.at]));
          const past = planned.filter((line) => {
            if (line.purpose !== 'reportOverdue' || !line.role.startsWith('contactA:')) return false;
            const opens = opening.get(cycles[cycles.indexOf(line.cycle ?? '') + 1] ?? null);
            return opens !== undefined && opens > (opening.get(line.cycle) ?? line.at) && line.at >= opens;
          });
          expect(past.map(show)).toEqual([]);
        }
      }),
      { numRuns: 12 },
    );
  });

  it('a missed cycle made good stays repaired late, whatever comes after', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const repaired = new Set<string>();
        let missed = new Set<string>();
        for (const { state } of walk(taken)) {
          for (const cycle of state.cycles) {
            if (missed.has(cycle.id) && cycle.state === 'submitted') repaired.add(cycle.id);
          }
          expect(state.cycles.filter(({ id, repairedLate }) => repaired.has(id) && !repairedLate).map(({ id }) => id)).toEqual([]);
          missed = new Set(state.cycles.flatMap(({ id, state: stands }) => (stands === 'missed' ? [id] : [])));
        }
      }),
      { numRuns: 20 },
    );
  });

  it('planning anew keeps the past: what was told is neither taken back nor told again', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const moments = walk(taken);
        for (const [nth, { planned, now, reached }] of moments.entries()) {
          const before = moments[nth - 1];
          if (!before) continue;
          const stored = before.planned.map((line) => ({
            key: line.key, at: line.at, standing: true, recorded: before.reached.has(line.key), settled: before.reached.has(line.key), notNeeded: false,
          }));
          const { add, moot, move } = linesDiff(planned, stored, now);
          const touched = [...add.map(({ key }) => key), ...moot, ...move.map(({ key }) => key)];
          expect(touched.filter((key) => before.reached.has(key))).toEqual([]);
          expect(add.filter((line) => line.at < now && !reached.has(line.key)).map(show)).toEqual([]);
        }
      }),
      { numRuns: 12 },
    );
  });

  it('level 3 never comes sooner than five workdays after level 2', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        for (const { state, planned } of walk(taken)) {
          for (const third of planned.filter((line) => line.purpose === 'escalate' && line.rung === 3)) {
            if (state.letters.some((mark) => mark.cycle === third.cycle && mark.rung === 3)) continue; // somebody moved it
            const second = planned.find((line) => line.purpose === 'escalate' && line.rung === 2 && line.cycle === third.cycle);
            expect(second && third.at.getTime() - second.at.getTime()).toBeGreaterThanOrEqual(5 * 86_400_000);
          }
        }
      }),
      { numRuns: 12 },
    );
  });
});

/** Cached by instant: the wall clock of this test is Intl's, not the code's. */
const walls = new Map<number, string>();

function mayLeave(line: Line): boolean {
  if (line.urgent) return insideHours(line.at, policy, calendar);
  const wall = walls.get(line.at.getTime()) ?? wallOf(line.at);
  walls.set(line.at.getTime(), wall);
  return isWorkday(wall.slice(0, 10), calendar) && roundTimes.has(wall.slice(11));
}
