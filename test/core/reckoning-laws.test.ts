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

it('one line that nothing explains is found, however much else is explained', () => {
  const explained = ledger.map((lines) => {
    const ends = lines.filter(({ outcome }) => outcome !== null && outcome !== 'moved');
    // Whatever was moved leads to a line with an end, in one step or several.
    return lines.filter(({ outcome }) => outcome !== null && (outcome !== 'moved' || ends.length > 0)).map((line, at) =>
      line.outcome === 'moved' ? { ...line, note: ends[at % ends.length]!.key } : line);
  });
  const hole = fc.constantFrom<Pick<ReckonedLine, 'outcome' | 'note'>>({ outcome: null, note: null }, { outcome: 'moved', note: 'nowhere' }, { outcome: 'moved', note: null }, { outcome: 'moved', note: 'hole' });
  fc.assert(
    fc.property(explained, hole, fc.nat(9), fc.integer({ min: 1, max: 400 }), (lines, gone, place, days) => {
      expect(reckon(lines, now).unexplained).toEqual([]);
      const missing: ReckonedLine = { key: 'hole', at: new Date(now.getTime() - days * 86_400_000), leaving: 'plain', ...gone };
      const all = [...lines.slice(0, place), missing, ...lines.slice(place)];
      const { unexplained, planned } = reckon(all, now);
      expect([unexplained.map(({ key }) => key), planned]).toEqual([['hole'], lines.length + 1]);
      // Whatever was moved to it is not explained either.
      const follower: ReckonedLine = { key: 'follower', at: missing.at, leaving: 'plain', outcome: 'moved', note: 'hole' };
      expect(reckon([follower, ...all], now).unexplained.map(({ key }) => key).sort()).toEqual(['follower', 'hole']);
    }),
  );
});
