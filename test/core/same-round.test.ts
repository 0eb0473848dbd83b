import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../core/policy/policy.ts';
import { isSameRound } from '../../core/schedule/same-round.ts';
import { at } from './play.ts';

describe('two instants', () => {
  it.each([
    ['2026-03-02 08:30', '2026-03-02 09:00', true],
    ['2026-03-02 08:59', '2026-03-02 09:01', false],
    ['2026-03-02 09:01', '2026-03-02 14:30', true],
    ['2026-03-02 14:31', '2026-03-02 23:59', true],
    ['2026-03-02 23:59', '2026-03-03 00:01', false],
    ['2026-03-02 08:30', '2026-03-03 08:30', false],
  ])('%s and %s have the same round to come, or not', (one, other, same) => {
    expect(isSameRound(at(one), at(other), defaultPolicy)).toBe(same);
    expect(isSameRound(at(other), at(one), defaultPolicy)).toBe(same);
  });
});
