import { describe, expect, it } from 'vitest';
import { reckon, type ReckonedLine } from '../../core/reckoning/reckon.ts';
import { outcomes } from '../../core/schedule/line.ts';
import { at } from './play.ts';

const now = at('2026-03-16 10:00');
const line = (key: string, more: Partial<ReckonedLine> = {}): ReckonedLine => ({
  key, at: at('2026-03-16 09:00'), leaving: 'plain', outcome: 'sent', note: null, ...more,
});

describe('the reckoning', () => {
  it('counts every outcome, and all of them make the plan', () => {
    const lines = outcomes.filter((each) => each !== 'moved').map((outcome) => line(outcome, { outcome }));
    const { planned, byOutcome, open, unexplained } = reckon(lines, now);
    expect([planned, open, unexplained]).toEqual([lines.length, 0, []]);
    expect(Object.values(byOutcome).reduce((sum, count) => sum + count, 0)).toBe(lines.length);
  });

  it('finds a line that came due and has no outcome, ten minutes after its round', () => {
    const silent = line('a', { outcome: null });
    expect(reckon([silent], at('2026-03-16 09:10')).open).toBe(1);
    expect(reckon([silent], at('2026-03-16 09:11')).unexplained).toMatchObject([{ key: 'a', why: 'no-outcome' }]);
  });

  it('leaves open what is still to come and letters that wait for their release', () => {
    const lines = [line('a', { outcome: null, at: at('2026-03-17 09:00') }), line('b', { outcome: null, leaving: 'byRelease' })];
    expect(reckon(lines, now)).toMatchObject({ planned: 2, open: 2, unexplained: [] });
  });

  it('follows a moved line to the end: it is explained by what became of the other', () => {
    const moved = (key: string, to: string): ReckonedLine => line(key, { outcome: 'moved', note: to });
    expect(reckon([moved('a', 'b'), moved('b', 'c'), line('c')], now)).toMatchObject({ byOutcome: { moved: 2, sent: 1 }, unexplained: [] });
    expect(reckon([moved('a', 'b'), line('b', { outcome: null })], now).unexplained).toMatchObject([
      { key: 'a', why: 'no-outcome', last: 'b' }, { key: 'b', why: 'no-outcome' },
    ]);
    expect(reckon([moved('a', 'gone')], now).unexplained).toMatchObject([{ key: 'a', why: 'moved-nowhere' }]);
    expect(reckon([moved('a', 'b'), moved('b', 'a')], now).unexplained).toMatchObject([{ why: 'moved-in-circle' }, { why: 'moved-in-circle' }]);
  });
});
