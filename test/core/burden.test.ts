import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asksLeave, type PolicedAsk } from '../../core/burden/asks-leave.ts';
import { asksNeeded, type AskWindow } from '../../core/burden/asks-needed.ts';
import { isAsk } from '../../core/burden/is-ask.ts';
import { latestDay } from '../../core/burden/latest-day.ts';
import { weekOf } from '../../core/burden/week-of.ts';
import { addDays } from '../../core/calendar/day-number.ts';
import { addWorkdays } from '../../core/calendar/workday.ts';
import { defaultPolicy as policy } from '../../core/policy/policy.ts';
import { dateOf } from '../../core/schedule/instant.ts';
import type { Line } from '../../core/schedule/line.ts';
import { nextRound } from '../../core/schedule/round.ts';
import { schedule } from '../../core/schedule/schedule.ts';
import { assigned, at, calendar, inputOf, zone } from './play.ts';

const plan = schedule(inputOf(assigned()));
const lineOf = (purpose: Line['purpose'], rung = 0): Line => plan.find((line) => line.purpose === purpose && line.rung === rung && line.cycle !== '2026Q1' && line.role.startsWith('contactA')) ?? plan.find((line) => line.purpose === purpose)!;

describe('an ask', () => {
  it.each([
    ['an opening notice', lineOf('reportOpen'), true],
    ['a late reminder', lineOf('reportOverdue', 1), true],
    ['a letter to a leader', plan.find(({ leaving }) => leaving === 'byItself')!, false],
    ['an item on the desk of the office', lineOf('officeItem', 2), false],
    ['an answer to a person\'s own act', { ...lineOf('reportOpen'), purpose: 'answered' as const }, false],
    ['something urgent', { ...lineOf('reportOpen'), urgent: true }, false],
  ])('%s: %s', (_, line, expected) => expect(isAsk(line)).toBe(expected));

  it('may wait as long as its date allows, and without an end once it is late', () => {
    const days = (line: Line) => [dateOf(line.at, zone), latestDay(line, policy, calendar)];
    expect(days(lineOf('reportOpen'))).toEqual(['2026-06-15', '2026-06-23']); // due the 25th: in hand a workday before the reminder
    expect(days(lineOf('reportSoon'))).toEqual(['2026-06-24', '2026-06-25']);
    expect(days(lineOf('reportDue'))).toEqual(['2026-06-25', '2026-06-25']);
    expect(days(lineOf('reportOverdue', 1))[1]).toBeNull();
    expect(days(plan.find(({ purpose }) => purpose === 'assigned')!)).toEqual(['2026-03-02', '2026-03-03']);
  });

  it('never has a last day before the day it is planned for', () => {
    for (const line of plan) expect((latestDay(line, policy, calendar) ?? '9') >= dateOf(line.at, zone)).toBe(true);
  });
});

const windows = fc.array(fc.tuple(fc.nat(9), fc.nat(9)).map(([from, more]): AskWindow => ({ from: addDays('2026-03-02', from), to: addDays('2026-03-02', from + more) })), { maxLength: 6 });
const days = Array.from({ length: 20 }, (_, n) => addDays('2026-03-02', n));

/** Every choice of days, tried out. */
function fewestTried(all: readonly AskWindow[]): number {
  const isMet = (chosen: readonly string[]): boolean => all.every(({ from, to }) => chosen.some((day) => from <= day && day <= to));
  let choices: string[][] = [[]];
  for (let size = 0; ; size += 1) {
    if (choices.some(isMet)) return size;
    choices = choices.flatMap((chosen) => days.filter((day) => day > (chosen.at(-1) ?? '')).map((day) => [...chosen, day]));
  }
}

it('counts no more days with a message than there must be', () => {
  fc.assert(
    fc.property(windows.filter((all) => all.length <= 4), (all) => {
      expect(asksNeeded(all)).toBe(fewestTried(all));
    }),
    { numRuns: 60 },
  );
});

describe('the budget of a week', () => {
  const ask = (day: string, due: string | null): PolicedAsk => ({
    line: { purpose: due !== null && due < day ? 'reportOverdue' : 'reportDue', at: at(`${day} 09:00`), due, reason: { rule: 'x', facts: {} } },
    policy,
    calendar,
  });
  const late = (day: string) => ask(day, '2026-02-26');
  const judge = (day: string, asked: number, pending: PolicedAsk[], coming: PolicedAsk[] = []) =>
    asksLeave({ round: at(`${day} 09:00`), asked, pending, coming: () => coming }, calendar);
  // Monday 2 March to Sunday 8 March 2026.
  it.each([
    ['the third ask leaves', judge('2026-03-04', 2, [late('2026-03-04')]), true],
    ['a late reminder past the third waits', judge('2026-03-05', 3, [late('2026-03-05')]), false],
    ['what is due today does not', judge('2026-03-05', 3, [late('2026-03-05'), ask('2026-03-05', '2026-03-05')]), true],
    ['a late reminder waits for what must be told later in the week anyway', judge('2026-03-04', 2, [late('2026-03-04')], [ask('2026-03-06', '2026-03-06')]), false],
    ['but not while there is room for both', judge('2026-03-04', 1, [late('2026-03-04')], [ask('2026-03-06', '2026-03-06')]), true],
    ['nor for what can wait itself', judge('2026-03-04', 2, [late('2026-03-04')], [late('2026-03-06')]), true],
    ['nothing waits where waiting saves nothing', judge('2026-03-02', 0, [ask('2026-03-02', '2026-03-02')], ['03', '04', '05', '06'].map((day) => ask(`2026-03-${day}`, `2026-03-${day}`))), true],
  ])('%s', (_, leaves, expected) => expect(leaves).toBe(expected));

  it('is what the policy says, also per unit, and none with 0', () => {
    const of = (asksPerWeek: number): PolicedAsk => ({ ...late('2026-03-05'), policy: { ...policy, asksPerWeek } });
    expect(judge('2026-03-05', 3, [of(4)])).toBe(true);
    expect(judge('2026-03-05', 3, [of(4), of(2)])).toBe(false);
    expect(judge('2026-03-05', 9, [of(0)])).toBe(true);
  });

  const someAsks = fc.array(fc.record({ day: fc.nat(13), slack: fc.nat(8), late: fc.boolean() }), { minLength: 1, maxLength: 14 });

  it('is kept whenever no date is in the way, drops nothing, and lets nothing pass its date', () => {
    fc.assert(
      fc.property(someAsks, (given) => {
        const all = given.map(({ day, slack, late: isLate }) => {
          const date = dateOf(nextRound(at(`${addDays('2026-03-02', day)} 08:00`), policy, calendar), zone);
          return ask(date, isLate ? '2026-02-26' : addDays(date, slack));
        });
        const { left, messages } = playBudget(all);
        expect(left).toEqual([]);
        for (const { round, asks } of messages) {
          for (const { line } of asks) {
            const latest = latestDay(line, policy, calendar);
            // A day off may be the last day: then the workday before it was.
            if (latest !== null) expect(dateOf(round, zone) <= latest).toBe(true);
          }
        }
        for (const message of messages) {
          const { monday } = weekOf(dateOf(message.round, zone));
          const earlier = messages.filter(({ round }) => round < message.round && weekOf(dateOf(round, zone)).monday === monday);
          if (earlier.length >= 3) expect(message.asks.some(({ line }) => cannotWait(line, message.round))).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });
});

const cannotWait = (line: PolicedAsk['line'], round: Date): boolean =>
  (latestDay(line, policy, calendar) ?? '9999-12-31') < addWorkdays(dateOf(round, zone), 1, calendar);

/** Round after round for three weeks. */
function playBudget(all: readonly PolicedAsk[]) {
  let left = [...all];
  const messages: { round: Date; asks: PolicedAsk[] }[] = [];
  for (let round = at('2026-03-02 09:00'); round < at('2026-04-01 09:00') && left.length > 0; round = nextRound(new Date(round.getTime() + 1), policy, calendar)) {
    const pending = left.filter(({ line }) => line.at <= round);
    if (pending.length === 0) continue;
    const { monday } = weekOf(dateOf(round, zone));
    const asked = messages.filter((message) => dateOf(message.round, zone) >= monday).length;
    const coming = left.filter(({ line }) => line.at > round && dateOf(line.at, zone) <= addDays(monday, 6));
    if (!asksLeave({ round, asked, pending, coming: () => coming }, calendar)) continue;
    messages.push({ round, asks: pending });
    left = left.filter((each) => !pending.includes(each));
  }
  return { left, messages };
}
