import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultPolicy as policy } from '../../core/policy/policy.ts';
import { drawLine } from '../../core/schedule/draw-line.ts';
import { ladderOf } from '../../core/schedule/ladder.ts';
import { splitKey } from '../../core/schedule/letter-key.ts';
import type { Line } from '../../core/schedule/line.ts';
import { reachLines } from '../../core/schedule/reach-lines.ts';
import { schedule } from '../../core/schedule/schedule.ts';
import { wakeAt, wakeOf } from '../../core/schedule/wake-at.ts';
import { assigned, at, calendar, contact, inputOf, perform, show, wallOf } from './play.ts';

const year = schedule(inputOf(perform(assigned(), '2026-03-02 10:00', contact('基教科'), { type: 'acknowledge' })));
const dueBy = (from: string, to: string): Line[] => year.filter((line) => line.at > at(from) && line.at <= at(to));
const reachAt = (lines: Line[], now: string) => reachLines(lines, at(now), policy, calendar);

describe('a wake', () => {
  it('tells what is due in the coming round as it is', () => {
    const { reached, skipped, moved } = reachAt(dueBy('2026-03-16 00:00', '2026-03-16 09:00'), '2026-03-16 08:40');
    expect(reached.map(show)).toEqual(['2026Q1 reportOpen/0 contactA:基教科 @ 2026-03-16 09:00']);
    expect([skipped, moved]).toEqual([[], []]);
  });

  it('still tells it ten minutes into the round', () => {
    const lines = dueBy('2026-03-16 00:00', '2026-03-16 09:00');
    expect(reachAt(lines, '2026-03-16 09:10').reached).toHaveLength(1);
    expect(reachAt(lines, '2026-03-16 09:11').moved).toHaveLength(1);
  });

  it('after an outage tells the highest rung of each ladder, in the next round, and skips the rest', () => {
    const { reached, skipped, moved } = reachAt(dueBy('2026-03-16 00:00', '2026-03-30 09:00'), '2026-03-30 10:00');
    expect(reached).toEqual([]);
    expect(skipped.map(({ purpose, rung }) => `${purpose}/${rung}`)).toEqual([
      'reportOpen/0', 'reportSoon/0', 'reportDue/0', 'reportOverdue/1', 'reportOverdue/2',
    ]);
    expect(moved.map(({ to }) => `${show(to)} ${splitKey(to.key).moves}`)).toEqual([
      '2026Q1 escalate/1 head:基教科 @ 2026-03-30 14:30 1',
      '2026Q1 reportOverdue/3 contactA:基教科 @ 2026-03-30 14:30 1',
    ]);
  });

  it('moves a letter to the next letters, and behind its own showing', () => {
    const letter = dueBy('2026-04-01 09:01', '2026-04-01 14:30');
    expect(reachAt(letter, '2026-04-01 15:00').moved.map(({ to }) => wallOf(to.at))).toEqual(['2026-04-02 14:30']);
    // Awake again at 14:00: the showing missed its morning, so the letter waits a day though its own hour has not come.
    const both = dueBy('2026-04-01 00:00', '2026-04-01 14:30');
    expect(reachAt(both, '2026-04-01 14:00').moved.map(({ to }) => show(to))).toEqual([
      '2026Q1 officeItem/2 office @ 2026-04-01 14:30',
      '2026Q1 escalate/2 leader:基教科 @ 2026-04-02 14:30',
    ]);
  });

  it('leaves a letter that waits for its release where it is, and is not woken by it', () => {
    const letters = year.filter((line) => line.leaving === 'byRelease');
    expect(letters.length).toBeGreaterThan(0);
    expect(reachAt(letters, '2026-12-31 10:00')).toEqual({ reached: [], skipped: [], moved: [], waiting: letters });
    expect(letters.map(wakeOf)).toEqual(letters.map(() => null));
  });

  it('moves an urgent line to the hours, not to a round', () => {
    const urgent = drawLine('t1', { purpose: 'nudged', role: 'contactA:基教科', at: at('2026-03-16 11:00'), urgent: true, reason: { rule: 'nudged', facts: {} } });
    expect(reachAt([urgent], '2026-03-16 12:00').moved.map(({ to }) => wallOf(to.at))).toEqual(['2026-03-16 14:30']);
    expect(reachAt([urgent], '2026-03-16 11:20').moved.map(({ to }) => wallOf(to.at))).toEqual(['2026-03-16 11:20']);
  });

  it('puts every line in one place, keeps one of each ladder, and tells nothing before its time', () => {
    const spans = fc.tuple(fc.integer({ min: 0, max: 300 * 24 }), fc.integer({ min: 0, max: 20 * 24 }));
    fc.assert(
      fc.property(spans, ([start, length]) => {
        const from = new Date(at('2026-03-02 00:00').getTime() + start * 3_600_000);
        const now = new Date(from.getTime() + length * 3_600_000);
        const due = year.filter((line) => line.at > from && line.at <= now);
        const { reached, skipped, moved, waiting } = reachLines(due, now, policy, calendar);
        const all = [...reached, ...skipped, ...moved.map((each) => each.from), ...waiting];
        expect(all.map(({ key }) => key).sort()).toEqual(due.map(({ key }) => key).sort());
        const told = [...reached, ...moved.map(({ to }) => to)];
        const names = told.flatMap((line) => ladderOf(line)?.name ?? []);
        expect(new Set(names).size).toBe(names.length);
        expect(skipped.every((line) => names.includes(ladderOf(line)?.name ?? ''))).toBe(true);
        expect(moved.filter(({ to }) => to.at < now)).toEqual([]);
      }),
    );
  });
});

describe('wakes', () => {
  it('lie 30 to 5 minutes ahead of the round, the same for a task each time, spread over tasks', () => {
    const round = at('2026-03-16 09:00');
    const ahead = Array.from({ length: 200 }, (_, index) => (round.getTime() - wakeAt(`plan/${index}`, round).getTime()) / 60_000);
    expect(Math.max(...ahead)).toBeLessThanOrEqual(30);
    expect(Math.min(...ahead)).toBeGreaterThan(5);
    expect(new Set(ahead.map(Math.floor)).size).toBeGreaterThan(20);
    expect(wakeAt('plan/1', round)).toEqual(wakeAt('plan/1', round));
  });
});
