import { expect, it } from 'vitest';
import { chineseCalendar } from '../../core/calendar/chinese-calendar.ts';
import { defaultPolicy } from '../../core/policy/policy.ts';
import { checkManners } from '../../year/check-manners.ts';
import type { SentMessage } from '../../year/sent-messages.ts';

const sent = (cameAt: string, given: Partial<SentMessage> = {}): SentMessage => ({
  at: cameAt, cameAt: new Date(cameAt), to: 'a@example.org', channel: 'chat', purposes: ['reportDue'], tasks: ['t1'], roles: ['contactA:甲科'], ask: true, ...given,
});
const check = (...messages: SentMessage[]) => checkManners(messages, defaultPolicy, chineseCalendar);
const letter: Partial<SentMessage> = { channel: 'mail', purposes: ['escalate'], roles: ['leader:甲科'], ask: false };

it('finds no fault with a message in a round of a workday', () => {
  expect(check(sent('2026-03-02T09:00:00+08:00'))).toEqual({ outsideHours: [], onDaysOff: [], twoLetters: [], overBudget: [] });
});

it('finds messages outside the hours and on days off', () => {
  const { outsideHours, onDaysOff } = check(sent('2026-03-02T12:00:00+08:00'), sent('2026-02-16T09:00:00+08:00'), sent('2026-02-14T09:00:00+08:00'));
  expect(outsideHours.map((each) => each.slice(0, 16))).toEqual(['2026-03-02T04:00', '2026-02-16T01:00']);
  expect(onDaysOff.map((each) => each.slice(0, 16))).toEqual(['2026-02-16T01:00']); // the 14th is a make-up Saturday
});

it('finds a leader with two letters on one day, and none with one a day', () => {
  const [first, again, next] = ['2026-03-02T14:30:00+08:00', '2026-03-02T15:00:00+08:00', '2026-03-03T14:30:00+08:00'].map((at) => sent(at, letter));
  expect(check(first!, next!).twoLetters).toEqual([]);
  expect(check(first!, again!).twoLetters).toEqual(['a@example.org 2026-03-02: 2']);
});

it('counts asks a week from Monday to Sunday, all else aside', () => {
  const days = [2, 3, 4, 5].map((day) => sent(`2026-03-0${day}T09:00:00+08:00`));
  expect(check(...days).overBudget).toEqual(['a@example.org 2026-03-02: 4']);
  expect(check(...days.slice(1), sent('2026-03-09T09:00:00+08:00')).overBudget).toEqual([]);
  expect(check(...days.slice(1), sent('2026-03-02T09:00:00+08:00', { ask: false })).overBudget).toEqual([]);
  expect(checkManners(days, defaultPolicy, chineseCalendar, new Set(['2026-03-02T09:00:00+08:00 a@example.org chat'])).overBudget).toEqual([]);
});
