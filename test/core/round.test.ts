import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultPolicy as policy } from '../../core/policy/policy.ts';
import { isWorkday } from '../../core/calendar/workday.ts';
import { dateOf, instantAt, isoIn } from '../../core/schedule/instant.ts';
import { insideHours, nextInsideHours, nextLetterRound, nextRound } from '../../core/schedule/round.ts';
import { at, calendar, wallOf, zone } from './play.ts';

describe('instants', () => {
  it('belong to the named zone, whatever the machine thinks', () => {
    expect(instantAt('2026-09-24', '09:00', zone).toISOString()).toBe('2026-09-24T01:00:00.000Z');
    expect(dateOf(new Date('2026-09-23T16:30:00Z'), zone)).toBe('2026-09-24');
    expect(isoIn(new Date('2026-09-24T01:00:00Z'), zone)).toBe('2026-09-24T09:00:00+08:00');
  });

  it('are refused where there is none', () => {
    expect(() => instantAt('2026-02-30', '09:00', zone)).toThrow(/no instant/);
    expect(() => instantAt('2026-02-03', '09:00', 'Mars/Olympus')).toThrow(/no instant/);
  });
});

describe('rounds and hours', () => {
  it.each([
    ['2026-03-02 08:59', '2026-03-02 09:00'],
    ['2026-03-02 09:00', '2026-03-02 09:00'],
    ['2026-03-02 09:01', '2026-03-02 14:30'],
    ['2026-03-02 14:31', '2026-03-03 09:00'],
    ['2026-02-14 23:00', '2026-02-24 09:00'], // over 春节
    ['2026-09-24 18:00', '2026-09-28 09:00'],
  ])('finds the round after %s at %s', (now, expected) => {
    expect(wallOf(nextRound(at(now), policy, calendar))).toBe(expected);
  });

  it.each([
    ['2026-03-02 08:59', false, '2026-03-02 09:00'],
    ['2026-03-02 09:00', true, '2026-03-02 09:00'],
    ['2026-03-02 11:29', true, '2026-03-02 11:29'],
    ['2026-03-02 11:30', false, '2026-03-02 14:30'],
    ['2026-03-02 17:00', false, '2026-03-03 09:00'],
    ['2026-03-07 10:00', false, '2026-03-09 09:00'],
    ['2026-02-28 10:00', true, '2026-02-28 10:00'],
  ])('tells whether %s is inside the hours (%s) and what is next', (now, inside, next) => {
    expect(insideHours(at(now), policy, calendar)).toBe(inside);
    expect(wallOf(nextInsideHours(at(now), policy, calendar))).toBe(next);
  });

  it('never go back, and never lie on a day off', () => {
    const anyInstant = fc.date({ min: new Date('2025-01-01T00:00:00Z'), max: new Date('2027-12-01T00:00:00Z'), noInvalidDate: true });
    fc.assert(
      fc.property(anyInstant, (now) => {
        for (const next of [nextRound, nextLetterRound, nextInsideHours]) {
          const found = next(now, policy, calendar);
          expect(found >= now).toBe(true);
          expect(isWorkday(dateOf(found, zone), calendar)).toBe(true);
          expect(insideHours(found, policy, calendar)).toBe(true);
        }
      }),
    );
  });
});
