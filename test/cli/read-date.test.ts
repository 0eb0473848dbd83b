import { expect, it } from 'vitest';
import { checkDate, readInstant } from '../../cli/read-date.ts';

const zone = 'Asia/Shanghai';

it.each([
  ['2026-03-05', '2026-03-05T01:00:00.000Z'],
  ['2026-03-05 14:30', '2026-03-05T06:30:00.000Z'],
  ['2026-03-05T14:30', '2026-03-05T06:30:00.000Z'],
  ['2026-03-05T14:30:00+08:00', '2026-03-05T06:30:00.000Z'],
  ['2026-03-05T06:30:00Z', '2026-03-05T06:30:00.000Z'],
])('reads %s by the office’s clock, not the machine’s', (text, expected) => {
  expect(readInstant(text, zone, '09:00').toISOString()).toBe(expected);
});

it.each(['2026-02-30', '2026-03-05 25:00', 'tomorrow', '2026-3-5', '2026-03-05T14:30:00'])('does not guess at %s', (text) => {
  expect(() => readInstant(text, zone, '09:00')).toThrowError(expect.objectContaining({ code: 'WRONG_USE' }));
});

it('takes dates that exist only', () => {
  expect(checkDate('2028-02-29')).toBe('2028-02-29');
  expect(() => checkDate('2026-02-29')).toThrow(/2026-02-29/u);
});
