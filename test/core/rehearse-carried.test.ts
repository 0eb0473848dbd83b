import { describe, expect, it } from 'vitest';
import type { Directory, Person, RoleKind } from '../../core/plan/directory.ts';
import type { Carries } from '../../core/policy/carried.ts';
import { defaultPolicy } from '../../core/policy/policy.ts';
import type { RehearsalInput } from '../../core/rehearsal/rehearsal.ts';
import { rehearse } from '../../core/rehearsal/rehearse.ts';
import { calendar, lead } from './play.ts';

const person = (address: string, kind: RoleKind, scope: string): Person => ({ name: address, address: `${address}@x`, chatId: `U${address}`, phone: null, roles: [{ kind, scope }] });
const directory: Directory = {
  units: [{ name: '基教科', type: 'office', parent: null, aliases: [] }],
  groups: [],
  people: [person('contact', 'contactA', '基教科'), person('head', 'unitHead', '基教科'), person('leader', 'leaderInCharge', '基教科'), person('officer', 'supervisor', '')],
};
/** Without a budget: one message by chat and one by mail are two asks, and would put others off. */
const run = (carries: Carries, more: Partial<RehearsalInput> = {}) =>
  rehearse({
    tasks: [1, 2].map((row) => ({ taskId: `p1-00${row}`, section: [], duties: [lead('基教科')], term: { kind: 'planYear' as const, end: '2026-12-31' } })),
    policy: { ...defaultPolicy, asksPerWeek: 0, overrides: { units: {}, tasks: { '2': { carries } } } }, calendar, year: 2026, launch: '2026-03-02', directory, scenario: 'silent', ...more,
  });
const of = (carries: Carries, task: string) => run(carries).messages.filter(({ tasks }) => tasks.includes(task));
const full: Carries = { chat: 'full', mail: 'full' };
const seen = (messages: ReturnType<typeof of>) => messages.map(({ at, to, channel }) => `${at} ${to} ${channel}`);

describe('a rehearsed year with channels that may not carry all', () => {
  it('is the same year where they carry less but something', () => {
    expect(run({ chat: 'number', mail: 'title' })).toEqual(run(full));
  });

  it('goes by mail where chat carries nothing, at the same instants to the same people, and leaves other tasks alone', () => {
    const byMail = of({ chat: 'nothing', mail: 'title' }, 'p1-002');
    expect(byMail.every(({ channel }) => channel === 'mail')).toBe(true);
    expect(seen(byMail)).toEqual(seen(of(full, 'p1-002')).map((message) => message.replace(/chat$/u, 'mail')));
    expect(seen(of({ chat: 'nothing', mail: 'title' }, 'p1-001'))).toEqual(seen(of(full, 'p1-001')));
  });

  it('tells nobody but the office where no channel carries anything, one item for every line', () => {
    const { messages, slots } = run({ chat: 'nothing', mail: 'nothing' });
    const told = messages.filter(({ tasks }) => tasks.includes('p1-002'));
    expect(new Set(told.map(({ to, channel }) => `${to} ${channel}`))).toEqual(new Set(['officer@x chat']));
    expect(told.some(({ ask }) => ask)).toBe(false);
    const items = slots.filter(({ key }) => key.endsWith('/notCarried'));
    const asked = run(full).slots.filter(({ task, role, waitsFor }) => task === 'p1-002' && !['office', 'officeHead'].includes(role) && !waitsFor);
    expect(items.map(({ key, at }) => `${key} ${at}`).sort()).toEqual(asked.map(({ key, at }) => `${key}/notCarried ${at}`).sort());
    expect(items.every(({ role, purpose }) => role === 'office' && purpose === 'officeItem')).toBe(true);
  });

  it('keeps a letter to a leader off mail that may not carry it', () => {
    const { messages } = run({ chat: 'full', mail: 'nothing' });
    expect(messages.some(({ tasks, channel }) => tasks.includes('p1-002') && channel === 'mail')).toBe(false);
    expect(messages.some(({ tasks, channel }) => tasks.includes('p1-001') && channel === 'mail')).toBe(true);
  });
});

describe('a rehearsed year of a task on paper', () => {
  const onPaper = (scenario: RehearsalInput['scenario']) =>
    run(full, { scenario, policy: { ...defaultPolicy, breakdownWorkdays: 5, overrides: { units: {}, tasks: { '2': { offline: true } } } } });

  it('asks for no breakdown, and nobody to review what came', () => {
    const purposes = (task: string) => new Set(onPaper('prompt').slots.filter((slot) => slot.task === task).map(({ purpose }) => purpose));
    expect([purposes('p1-001').has('breakdownDue'), purposes('p1-002').has('breakdownDue')]).toEqual([true, false]);
    const reviews = onPaper('prompt').slots.filter(({ purpose, cycle }) => purpose === 'reviewDue' && cycle !== null).map(({ task }) => task);
    expect(new Set(reviews)).toEqual(new Set(['p1-001']));
  });

  it('reminds of every cycle until paper came, and never after it', () => {
    const cycles = (scenario: RehearsalInput['scenario']) => onPaper(scenario).slots.filter(({ task, purpose }) => task === 'p1-002' && purpose.startsWith('report')).map(({ cycle, purpose }) => `${cycle} ${purpose}`);
    expect(cycles('prompt')).toEqual(['2026Q1 reportOpen', '2026Q2 reportOpen', '2026Q3 reportOpen', '2026Q4 reportOpen']);
    expect(cycles('silent')).toContain('2026Q1 reportOverdue');
  });
});
