import { describe, expect, it } from 'vitest';
import type { Directory, Person, Role } from '../../core/plan/directory.ts';
import { promptHabits, type Habits } from '../../core/rehearsal/habits.ts';
import type { RehearsalInput, RehearsedTask } from '../../core/rehearsal/rehearsal.ts';
import { rehearse } from '../../core/rehearsal/rehearse.ts';
import { defaultPolicy as policy } from '../../core/policy/policy.ts';
import { calendar, lead } from './play.ts';

const task: RehearsedTask = { taskId: 't1', section: [], duties: [lead('基教科')], term: { kind: 'planYear', end: '2026-12-31' } };
const run = (habits: Partial<Habits>, more: Partial<RehearsalInput> = {}) =>
  rehearse({ tasks: [task], policy, calendar, year: 2026, launch: '2026-03-02', directory: null, scenario: { ...promptHabits, ...habits }, ...more });
const linesOf = (habits: Partial<Habits>, more?: Partial<RehearsalInput>) =>
  run(habits, more).slots.filter(({ at, waitsFor }) => at < '2026-06-01' && !waitsFor).map(({ purpose, rung, role, at }) => `${at.slice(5, 16)} ${purpose} ${rung} ${role.split(':')[0]}`);

describe('habits', () => {
  it('of a unit that telephones: it is told once of every act the office typed for it', () => {
    expect(linesOf({ handsIn: 'phone' })).toEqual([
      '03-02T09:00 assigned 0 contactA',
      '03-02T14:30 actedFor 0 person', // 签收
      '03-16T09:00 reportOpen 0 contactA',
      '03-16T14:30 actedFor 0 person', // 填报
      '03-16T14:30 reviewDue 0 office',
      '03-17T14:30 answered 0 contactA',
    ]);
  });

  it('of a unit that fills in the form: it signs by itself, its report is typed for it', () => {
    expect(linesOf({ handsIn: 'form' }).filter((line) => line.includes('actedFor'))).toEqual(['03-16T14:30 actedFor 0 person']);
  });

  it('without a directory tell the unit itself what was typed for it', () => {
    const { messages } = run({ handsIn: 'phone' });
    expect(messages.find(({ purposes }) => purposes.includes('actedFor'))).toMatchObject({ to: '基教科', channel: 'chat' });
  });

  it('of people on leave: they are reminded, and answer on the first workday after', () => {
    const away = [{ from: '2026-03-02', to: '2026-03-03' }, { from: '2026-03-04', to: '2026-03-08' }];
    expect(linesOf({ away }).slice(0, 5)).toEqual([
      '03-02T09:00 assigned 0 contactA',
      '03-04T09:00 signBy 0 contactA',
      '03-05T09:00 signBy 1 contactA',
      '03-06T09:00 signBy 2 contactA',
      '03-09T09:00 signBy 3 contactA',
    ]);
  });

  it('of an office that holds a letter: it leaves once, when the hold is over', () => {
    const letters = (held: boolean) => linesOf({ reports: null, held }).filter((line) => line.includes('escalate 2 '));
    expect(letters(false)).toEqual(['04-01T14:30 escalate 2 leader']);
    expect(letters(true)).toEqual(['04-09T14:30 escalate 2 leader']);
  });

  it('of an office that releases: the letter leaves, once', () => {
    const letters = (releases: number | null) => linesOf({ reports: null, releases }).filter((line) => line.includes('principal'));
    expect(letters(null)).toEqual([]);
    expect(letters(0)).toHaveLength(1);
    expect(letters(2)).toHaveLength(1);
    expect(letters(2)[0]! > letters(0)[0]!).toBe(true);
  });

  it('of a leader who writes a 批示: contact and office hear of it, and nothing is presented on paper', () => {
    const silent = linesOf({ reports: null });
    const instructed = linesOf({ reports: null, instructs: 1 });
    expect(silent.filter((line) => line.includes('officeItem 22'))).toHaveLength(1);
    expect(instructed.filter((line) => line.includes('officeItem 22'))).toEqual([]);
    expect(instructed).toEqual(expect.arrayContaining(['04-02T09:30 answered 0 contactA', '04-02T09:30 officeItem 3 office']));
  });

  it('name people by the directory, another clerk than the reviewer', () => {
    const person = (name: string, ...roles: Role[]): Person => ({ name, address: `${name}@example.org`, chatId: name, phone: null, roles });
    const directory: Directory = {
      units: [{ name: '基教科', type: 'office', parent: null, aliases: [] }],
      groups: [],
      people: [person('contact', { kind: 'contactA', scope: '基教科' }), person('officer', { kind: 'caseOfficer', scope: '' }), person('supervisor', { kind: 'supervisor', scope: '' })],
    };
    const { messages } = run({ handsIn: 'phone' }, { directory });
    const told = messages.filter(({ purposes }) => purposes.includes('actedFor'));
    expect(new Set(told.map(({ to }) => to))).toEqual(new Set(['contact@example.org']));
    expect(messages.find(({ purposes }) => purposes.includes('reviewDue'))?.to).toBe('officer@example.org');
  });
});

it('counts a line that is told when planned as no wake: event and line keys are those of the register', () => {
  const answered = run({}).slots.filter(({ purpose }) => purpose === 'answered').map(({ key }) => key);
  // Assigned 1, wake 2, signed 3, wake 4, report 5, approval 6: the review's line was told when the report came.
  expect(answered[0]).toBe('t1/2026Q1/answered/0/6/contactA:基教科');
});
