import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarTable } from '../../core/calendar/calendar-table.ts';
import { closeDays, type Closure } from '../../core/calendar/closure.ts';
import { addDays } from '../../core/calendar/day-number.ts';
import { unitCalendarsOf, type UnitCalendars } from '../../core/calendar/unit-days.ts';
import { isWorkday } from '../../core/calendar/workday.ts';
import { dateOf } from '../../core/schedule/instant.ts';
import { splitKey } from '../../core/schedule/letter-key.ts';
import type { Line } from '../../core/schedule/line.ts';
import { linesDiff, type StoredLine } from '../../core/schedule/lines-diff.ts';
import { schedule } from '../../core/schedule/schedule.ts';
import { splitRole } from '../../core/schedule/split-role.ts';
import { inputOf } from './acts-of-a-year.ts';
import { calendar, show, zone } from './play.ts';
import { steps, walk } from './walk-a-year.ts';

const units = ['基教科', '职成科', '督导办', '计财科', '法规科'].map((name, at) => ({ name, type: at % 2 === 0 ? 'school' as const : 'office' as const }));
const date = fc.integer({ min: 0, max: 330 }).map((days) => addDays('2026-02-20', days));
const closure = (...types: (Closure['unitType'])[]) =>
  fc.record({ unitType: fc.constantFrom(...types), from: date, days: fc.nat(45) }).map(({ unitType, from, days }): Closure => ({ unitType, from, to: addDays(from, days), why: '停办' }));

/** The office's days and those of units, with closures of everybody (short) and of schools. */
const frameOf = (closures: readonly Closure[]): { calendar: CalendarTable; unitCalendars: UnitCalendars } => {
  const office = closeDays(calendar, closures.filter(({ unitType }) => unitType === null));
  return { calendar: office, unitCalendars: unitCalendarsOf(units, closures.filter(({ unitType }) => unitType !== null), office) };
};
const daysOf = (frame: { calendar: CalendarTable; unitCalendars: UnitCalendars }, { role, urgent }: Line): CalendarTable => {
  const { kind, unit } = splitRole(role);
  const isTheirs = ['contactA', 'contactB', 'head'].includes(kind) && !urgent; // what is urgent skips the closure, not the hours
  return (isTheirs ? frame.unitCalendars.get(unit)?.calendar : undefined) ?? frame.calendar;
};

/** Told before anything is late. */
const ahead = new Set(['assigned', 'signBy', 'reportOpen', 'reportSoon', 'reportDue', 'deadlineSoon', 'subItemSoon', 'breakdownOpen', 'breakdownSoon', 'breakdownDue',
  'partOpen', 'partDue', 'instructionAsked', 'instructionSign', 'instructionSoon', 'instructionToday', 'callAsked', 'callSoon', 'callToday', 'yearEndOpen', 'yearEndDue', 'reviewOpen', 'reviewDue']);

const storedOf = (planned: readonly Line[], reached: ReadonlySet<string>): StoredLine[] =>
  planned.map(({ key, at: when }) => ({ key, at: when, standing: true, recorded: reached.has(key), settled: reached.has(key), notNeeded: false }));

describe('whatever happens in a year with closures', () => {
  const closures = fc.array(fc.oneof(closure('school'), closure('school', null)), { maxLength: 3 });

  it('nobody is told anything on a day off of theirs', () => {
    fc.assert(
      fc.property(steps, closures, (taken, closed) => {
        const frame = frameOf(closed);
        for (const { planned, caused } of walk(taken, frame)) {
          expect([...planned, ...caused].filter((line) => !isWorkday(dateOf(line.at, zone), daysOf(frame, line))).map(show)).toEqual([]);
        }
      }),
      // The chain begins with the head's letter before the date, and their school is closed when it would leave.
      { numRuns: 15, examples: [[[{ days: 0, choice: 34, cycle: '2026Q3' }], [{ unitType: 'school', from: '2026-09-12', to: '2026-09-29', why: '停办' }]]] },
    );
  });

  it('what is not late yet is told by its date', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        for (const { planned } of walk(taken)) {
          const past = planned.filter((line) => ahead.has(line.reason.rule) && line.due !== null && dateOf(line.at, zone) > line.due);
          expect(past.map((line) => `${show(line)} due ${line.due}`)).toEqual([]);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('a key never stands for two different tellings', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const meant = new Map<string, string>();
        for (const { planned, caused } of walk(taken)) {
          for (const line of caused) {
            expect([line.key, meant.get(line.key)]).toEqual([line.key, undefined]);
            meant.set(line.key, 'an event');
          }
          for (const line of planned) {
            expect([line.key, meant.get(line.key) ?? line.reason.rule]).toEqual([line.key, line.reason.rule]);
            meant.set(line.key, line.reason.rule);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('versions of what is asked rise and never fall', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const highest = new Map<string, number>();
        for (const { planned } of walk(taken)) {
          const now = new Map<string, number>();
          for (const { cycle, purpose, role, rung, version } of planned) {
            const what = [cycle, purpose, role, rung].join('/');
            now.set(what, Math.max(version, now.get(what) ?? 0));
          }
          for (const [what, version] of now) {
            expect([what, version >= (highest.get(what) ?? 0)]).toEqual([what, true]);
            highest.set(what, version);
          }
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('a calendar that changes', () => {
  it('moves what lies ahead and nothing that was told, and once taken changes nothing more', () => {
    fc.assert(
      fc.property(steps, fc.array(closure('school', null), { minLength: 1, maxLength: 3 }), (taken, closed) => {
        for (const { state, planned, reached, now } of walk(taken)) {
          const changed = schedule({ ...inputOf(state), ...frameOf(closed) });
          const stored = storedOf(planned, reached);
          const { add, moot, move } = linesDiff(changed, stored, now);
          const touched = [...add.map(({ key }) => splitKey(key).root), ...moot, ...move.map(({ key }) => key)];
          expect(touched.filter((key) => reached.has(key))).toEqual([]);

          const moved = new Map(move.map(({ key, at: when }) => [key, when]));
          const after = [
            ...stored.filter(({ key }) => !moot.includes(key)).map((line) => ({ ...line, at: moved.get(line.key) ?? line.at })),
            ...moot.map((key): StoredLine => ({ ...stored.find((line) => line.key === key)!, settled: true, notNeeded: true })),
            ...storedOf(add, new Set()),
          ];
          expect(linesDiff(changed, after, now)).toEqual({ add: [], moot: [], move: [] });
        }
      }),
      { numRuns: 15 },
    );
  });
});
