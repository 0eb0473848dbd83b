import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reckon, type ReckonedLine } from '../../core/reckoning/reckon.ts';
import { reckonedLines } from '../../core/reckoning/reckoned-lines.ts';
import { outcomes, type Outcome } from '../../core/schedule/line.ts';

const now = new Date('2026-06-15T09:00:00Z');
const day = (nth: number): Date => new Date(now.getTime() + (nth - 5) * 86_400_000);

/** Lines of which some were moved onto others, onto nothing, or in a circle. */
const ledger = fc
  .array(
    fc.record({
      outcome: fc.option(fc.constantFrom(...outcomes), { nil: null }), to: fc.nat(9), day: fc.nat(9), released: fc.boolean(), putOff: fc.option(fc.nat(12), { nil: undefined }),
    }),
    { maxLength: 10 },
  )
  .map((given) =>
    given.map(({ outcome, to, day: nth, released, putOff }, at): ReckonedLine => ({
      key: `k${at}`, at: day(nth), outcome, note: outcome === 'moved' ? `k${to}` : null, leaving: released ? 'byRelease' : 'plain',
      ...(putOff === undefined ? {} : { putOffTo: day(putOff) }),
    })),
  );

it('planned lines are those with an outcome, those open and those nothing explains', () => {
  fc.assert(
    fc.property(ledger, (lines) => {
      const { planned, byOutcome, open, unexplained } = reckon(lines, now);
      expect(planned).toBe(lines.length);
      expect(Object.values(byOutcome).reduce((sum, count) => sum + count, 0) + open + unexplained.length).toBe(planned);
      for (const outcome of outcomes.filter((each): each is Exclude<Outcome, 'moved'> => each !== 'moved')) {
        expect(byOutcome[outcome]).toBe(lines.filter((line) => line.outcome === outcome).length);
      }
    }),
  );
});

it('a moved line is explained exactly when the line at the end of its moves is', () => {
  fc.assert(
    fc.property(ledger, (lines) => {
      const byKey = new Map(lines.map((line) => [line.key, line]));
      const doubtful = new Set(reckon(lines, now).unexplained.map(({ key }) => key));
      for (const line of lines.filter(({ outcome }) => outcome === 'moved')) {
        const next = byKey.get(line.note ?? '');
        expect(doubtful.has(line.key)).toBe(next === undefined || doubtful.has(next.key));
      }
    }),
  );
});

it('an hour later nothing has become explained by itself', () => {
  fc.assert(
    fc.property(ledger, fc.nat(200), (lines, hours) => {
      const later = new Set(reckon(lines, new Date(now.getTime() + hours * 3_600_000)).unexplained.map(({ key }) => key));
      expect(reckon(lines, now).unexplained.filter(({ key }) => !later.has(key))).toEqual([]);
    }),
  );
});

it('the days of a month hold what the month holds', () => {
  fc.assert(
    fc.property(ledger, (lines) => {
      const kept = lines.map(({ note, putOffTo, ...line }) => ({ ...line, outcomeNote: note, ...(putOffTo ? { putOffTo } : {}) }));
      const of = (period: string) => new Set(reckonedLines(kept, { of: period, zone: 'UTC' }).map(({ key }) => key));
      const days = new Set(Array.from({ length: 30 }, (_, nth) => [...of(`2026-06-${String(nth + 1).padStart(2, '0')}`)]).flat());
      expect([...days].sort()).toEqual([...of('2026-06')].sort());
    }),
  );
});
