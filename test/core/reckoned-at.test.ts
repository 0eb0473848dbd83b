import { describe, expect, it } from 'vitest';
import { chineseCalendar } from '../../core/calendar/chinese-calendar.ts';
import { defaultPolicy } from '../../core/policy/policy.ts';
import { instantAt, minuteIn } from '../../core/schedule/instant.ts';
import { daysReckoned } from '../../core/schedule/reckoned-at.ts';

const zone = 'Asia/Shanghai';
const at = (date: string, time: string) => {
  const { day, next } = daysReckoned(instantAt(date, time, zone), defaultPolicy, chineseCalendar);
  return [day, minuteIn(next, zone)];
};

describe('the day that is reckoned', () => {
  it.each([
    ['a morning', '2026-03-03', '08:00', '2026-03-02', '2026-03-03 17:30'],
    ['a minute before the end', '2026-03-03', '17:29', '2026-03-02', '2026-03-03 17:30'],
    ['the end itself', '2026-03-03', '17:30', '2026-03-03', '2026-03-04 17:30'],
    ['a Friday night', '2026-03-06', '23:00', '2026-03-06', '2026-03-09 17:30'],
    ['a Saturday worked instead', '2026-02-14', '18:00', '2026-02-14', '2026-02-24 17:30'],
    ['the middle of a holiday', '2026-02-18', '12:00', '2026-02-14', '2026-02-24 17:30'],
  ])('on %s is the newest workday that is over', (_, date, time, day, next) => {
    expect(at(date, time)).toEqual([day, next]);
  });
});
