import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseCalendar } from '../../core/calendar/chinese-calendar.ts';
import { closeDays, type Closure } from '../../core/calendar/closure.ts';
import { addDays } from '../../core/calendar/day-number.ts';
import { unitCalendarsOf } from '../../core/calendar/unit-days.ts';
import { isProvisional, isWorkday } from '../../core/calendar/workday.ts';
import type { Unit } from '../../core/plan/directory.ts';
import { rehearse } from '../../core/rehearsal/rehearse.ts';
import { defaultPolicy as policy } from '../../core/policy/policy.ts';
import { dateOf } from '../../core/schedule/instant.ts';
import type { Line } from '../../core/schedule/line.ts';
import { linesOfEvent } from '../../core/schedule/lines-of-event.ts';
import { linesDiff } from '../../core/schedule/lines-diff.ts';
import { schedule } from '../../core/schedule/schedule.ts';
import { splitRole } from '../../core/schedule/split-role.ts';
import { assigned, at, calendar, co, inputOf, lead, office, perform, show, stamp, wallOf, zone } from './play.ts';

const unit = (name: string, type: Unit['type']): Unit => ({ name, type, parent: null, aliases: [] });
const units = [unit('一中', 'school'), unit('基教科', 'office')];
const summer: Closure = { unitType: 'school', from: '2026-07-10', to: '2026-08-31', why: '暑假' };
const closedFor = (...closures: Closure[]) => unitCalendarsOf(units, closures, calendar);
const ofSchool = (line: Line): boolean => ['contactA', 'contactB', 'head'].includes(splitRole(line.role).kind) && splitRole(line.role).unit === '一中';

describe('a closure', () => {
  it('takes days off, make-up days too, and makes no year one that has its notice', () => {
    const closed = closeDays(calendar, [{ from: '2026-02-13', to: '2026-02-14' }, { from: '2027-07-05', to: '2027-07-05' }]);
    expect(['2026-02-12', '2026-02-13', '2026-02-14', '2027-07-05', '2027-07-06'].map((date) => isWorkday(date, closed))).toEqual([true, false, false, false, true]);
    expect([isProvisional('2026-02-13', closed), isProvisional('2027-07-05', closed)]).toEqual([false, true]);
  });

  it('concerns units of its type alone', () => {
    const calendars = closedFor(summer);
    expect([...calendars.keys()]).toEqual(['一中']);
    expect(isWorkday('2026-07-13', calendars.get('一中')!.calendar)).toBe(false);
  });
});

describe('asks to a closed unit', () => {
  const task = assigned('2026-06-01 09:00', [lead('一中'), co('基教科')], { kind: 'dated', end: '2026-08-20' });
  const plan = (unitCalendars = closedFor(summer)) => schedule({ ...inputOf(task), cycles: [{ id: '2026-07', due: '2026-07-24' }, { id: '2026-09', due: '2026-09-24' }], unitCalendars });
  const told = (purpose: string, cycle: string | null) => plan().filter((line) => line.purpose === purpose && line.cycle === cycle && ofSchool(line)).map((line) => wallOf(line.at));

  it('about a date in the closure leave before it, and late ones after it', () => {
    expect(told('reportOpen', '2026-07')).toEqual(['2026-07-01 09:00']);
    expect(told('reportDue', '2026-07')).toEqual(['2026-07-09 09:00']);
    expect(told('reportOverdue', '2026-07').slice(0, 3)).toEqual(['2026-09-01 09:00', '2026-09-02 09:00', '2026-09-03 09:00']);
    expect(told('deadlineSoon', null)).toEqual(['2026-07-01 09:00', '2026-07-09 09:00']);
    expect(told('deadlineOverdue', null)[0]).toBe('2026-09-01 09:00');
  });

  it('leave the office and other units as they were', () => {
    const others = (lines: Line[]) => lines.filter((line) => !ofSchool(line) && line.purpose === 'informed').map(show);
    expect(others(plan())).toEqual(others(plan(new Map())));
  });

  it('ask for a signature when the unit is back', () => {
    const late = assigned('2026-07-20 09:00', [lead('一中')]);
    const asks = schedule({ ...inputOf(late), unitCalendars: closedFor(summer) }).filter(({ purpose }) => purpose === 'assigned' || purpose === 'signBy');
    expect(asks.slice(0, 2).map(({ purpose, at: when, due }) => [purpose, wallOf(when), due])).toEqual([['assigned', '2026-09-01 09:00', '2026-09-02'], ['signBy', '2026-09-02 09:00', '2026-09-02']]);
  });

  it('let a jump of levels wait until its head is there, as level 1 by rule does', () => {
    const autumn: Closure = { unitType: 'school', from: '2026-09-10', to: '2026-09-29', why: '秋假' };
    const running = assigned('2026-03-02 09:00', [lead('一中')]);
    const jumped = perform(running, '2026-03-02 10:00', office, { type: 'escalate', cycle: '2026Q3', level: 1, reason: 'r', isEmpty: false, hasLeft: false, isPlanned: true });
    const heard = (state: typeof running) => schedule({ ...inputOf(state), unitCalendars: closedFor(autumn) }).filter((line) => line.role === 'head:一中' && line.cycle === '2026Q3').map((line) => wallOf(line.at));
    expect(heard(jumped)).toEqual(heard(running));
    expect(heard(running)).toEqual(['2026-10-08 09:00']);
  });

  it('are moved when the closure is entered later, as a recalculation shows', () => {
    const stored = plan(new Map()).map(({ key, at: when }) => ({ key, at: when, settled: false, recorded: false, standing: true }));
    const diff = linesDiff(plan(), stored, at('2026-06-02 10:00'));
    expect(diff.move.find(({ key }) => key.includes('reportDue') && key.includes('2026-07'))?.at).toEqual(at('2026-07-09 09:00'));
    expect(diff.move.length).toBeGreaterThan(3);
  });

  it('about what somebody did wait until it is back, urgent ones do not', () => {
    const input = { ...inputOf(task), unitCalendars: closedFor(summer) };
    const leaves = (type: 'withdrawn' | 'nudged') => {
      const event = type === 'nudged' ? ({ type, units: ['一中'], words: null } as const) : ({ type, reason: 'r' } as const);
      return linesOfEvent(stamp(task, { ...event, units: ['一中'], by: 'o', for: 'o', via: 'chat' } as Parameters<typeof stamp>[1], at('2026-07-20 10:00')), input).map((line) => wallOf(line.at));
    };
    expect(leaves('withdrawn')).toEqual(['2026-09-01 09:00']);
    expect(leaves('nudged')).toEqual(['2026-07-20 10:00']);
  });

  it('never leave on a day off, and nothing that is not late passes its date', () => {
    const month = fc.integer({ min: 0, max: 300 }).map((days) => addDays('2026-03-10', days));
    fc.assert(
      fc.property(fc.array(fc.tuple(month, fc.nat(60)), { minLength: 1, maxLength: 3 }), month, (spans, launch) => {
        const closures = spans.map(([from, more]): Closure => ({ ...summer, from, to: addDays(from, more) }));
        const unitCalendars = closedFor(...closures);
        const state = perform(assigned(`${launch} 10:00`, [lead('一中'), co('基教科')], { kind: 'dated', end: '2026-12-10' }), `${launch} 11:00`, office, { type: 'nudge', words: null });
        const input = { ...inputOf(state), unitCalendars };
        for (const line of schedule(input)) {
          const day = dateOf(line.at, zone);
          if (ofSchool(line)) expect(isWorkday(day, unitCalendars.get('一中')!.calendar)).toBe(true);
          expect(isWorkday(day, calendar)).toBe(true);
          if (['reportOpen', 'reportSoon', 'reportDue', 'signBy', 'assigned'].includes(line.purpose) && line.rung === 0 && line.due !== null) expect(day <= line.due).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

it('a rehearsal says which lines were planned around a closure', () => {
  const directory = { units, groups: [], people: [{ name: '甲', address: 'a@x', chatId: 'U', phone: null, roles: [{ kind: 'contactA' as const, scope: '一中' }, { kind: 'supervisor' as const, scope: '' }] }] };
  const term = { kind: 'planYear' as const, end: '2026-12-31' };
  const overrides = { units: {}, tasks: {} };
  const { slots } = rehearse({
    tasks: [{ taskId: 't1', section: [], duties: [lead('一中')], term }], policy: { ...policy, period: 'monthly', overrides }, calendar: chineseCalendar,
    unitCalendars: closedFor(summer), year: 2026, launch: '2026-03-02', directory, scenario: 'prompt',
  });
  const july = slots.filter(({ cycle }) => cycle === '2026-07');
  expect(july.length).toBeGreaterThan(0);
  expect(july.filter(({ purpose }) => purpose === 'reportOpen').every(({ closed }) => closed === '暑假')).toBe(true);
  expect(slots.filter(({ cycle }) => cycle === '2026-05').some(({ closed }) => closed !== undefined)).toBe(false);
});
