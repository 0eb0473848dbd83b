import { describe, expect, it } from 'vitest';
import type { Directory, Person, RoleKind } from '../../core/plan/directory.ts';
import type { RehearsalInput, RehearsedTask } from '../../core/rehearsal/rehearsal.ts';
import { rehearse } from '../../core/rehearsal/rehearse.ts';
import { defaultPolicy as policy } from '../../core/policy/policy.ts';
import { schedule } from '../../core/schedule/schedule.ts';
import { assigned, calendar, co, inputOf, lead, wallOf } from './play.ts';

const task = (taskId: string, more: Partial<RehearsedTask> = {}): RehearsedTask => ({
  taskId, section: [], duties: [lead('基教科'), co('计财科')], term: { kind: 'planYear', end: '2026-12-31' }, ...more,
});
const run = (more: Partial<RehearsalInput> = {}) =>
  rehearse({ tasks: [task('t1')], policy, calendar, year: 2026, launch: '2026-03-02', directory: null, scenario: 'silent', ...more });

describe('a rehearsal', () => {
  it('of a silent year is the plan itself: every line the schedule holds, no other', () => {
    const planned = schedule(inputOf(assigned())).map(({ key, at }) => `${key} ${wallOf(at)}`);
    const slots = run().slots.map(({ key, at }) => `${key} ${at.slice(0, 16).replace('T', ' ')}`);
    expect([...slots].sort()).toEqual([...planned].sort());
  });

  it('prints instants with the zone of the policy', () => {
    expect(run().slots[0]).toEqual({
      key: 't1/-/assigned/0/1/contactA:基教科', task: 't1', cycle: null, purpose: 'assigned', rung: 0, role: 'contactA:基教科', at: '2026-03-02T09:00:00+08:00',
    });
  });

  it('says which dates may still move because a year has no notice yet', () => {
    const known = run();
    expect(known.provisional).toBe(false);
    // The last quarter's letters reach into January, whose holidays nobody knows.
    const late = known.slots.filter(({ provisional }) => provisional);
    expect(late.length).toBeGreaterThan(0);
    expect(known.slots.filter(({ at }) => at.startsWith('2027'))).toEqual(late);
    const next = run({ year: 2027, launch: '2027-03-01' });
    expect([next.provisional, next.slots.every(({ provisional }) => provisional === true)]).toEqual([true, true]);
  });

  it('begins on the year\'s first workday unless told', () => {
    expect(run({ launch: undefined }).slots[0]?.at).toBe('2026-01-04T09:00:00+08:00'); // a make-up Sunday
  });

  it('lists letters that need a release with what they wait for, and sends none of them', () => {
    const { slots, messages } = run();
    const waiting = slots.filter((slot) => slot.waitsFor === 'release');
    expect(waiting.map(({ cycle, role, rung }) => [cycle, role, rung])).toEqual([
      ['2026Q1', 'principal', 3], ['2026Q2', 'principal', 3], ['2026Q3', 'principal', 3], ['2026Q4', 'principal', 3],
    ]);
    expect(messages.some(({ role }) => role === 'principal')).toBe(false);
  });

  it('gives a person one message a round and channel, whatever it holds', () => {
    const tasks = Array.from({ length: 30 }, (_, n) => task(`t${n}`, { duties: [lead(n % 2 ? '基教科' : '职成科'), co('计财科')] }));
    const { messages, perPerson } = run({ tasks });
    const places = messages.map(({ at, to, channel }) => `${at} ${to} ${channel}`);
    expect(new Set(places).size).toBe(places.length);
    const first = messages.find(({ to }) => to === '职成科');
    expect(first).toMatchObject({ at: '2026-03-02T09:00:00+08:00', purpose: 'assigned', channel: 'chat', unit: '职成科' });
    expect(first?.tasks).toHaveLength(15);
    expect(perPerson.find(({ to }) => to === '计财科')).toMatchObject({ messages: 1, lines: 30, mostInAWeek: 1 });
  });

  it('with prompt people asks once a quarter and for a conclusion, and escalates nothing', () => {
    const { slots } = run({ scenario: 'prompt' });
    expect(slots.filter(({ role }) => role === 'contactA:基教科').map(({ purpose, at }) => `${purpose} ${at.slice(0, 16)}`)).toEqual([
      'assigned 2026-03-02T09:00',
      'reportOpen 2026-03-16T09:00', 'answered 2026-03-17T14:30',
      'reportOpen 2026-06-15T09:00', 'answered 2026-06-16T14:30',
      'reportOpen 2026-09-16T09:00', 'answered 2026-09-17T14:30',
      'reportOpen 2026-12-16T09:00', 'yearEnd 2026-12-17T09:00', 'answered 2026-12-17T14:30', 'answered 2026-12-18T09:30',
    ]);
    expect(slots.some(({ purpose }) => purpose === 'escalate' || purpose === 'reportOverdue')).toBe(false);
  });

  it('with prompt people closes a dated task when its deadline nears', () => {
    const { slots } = run({ scenario: 'prompt', tasks: [task('t1', { term: { kind: 'dated', end: '2026-06-30' } })] });
    expect(slots.at(-1)).toMatchObject({ purpose: 'answered', cycle: null });
    expect(slots.some(({ at }) => at > '2026-07-01')).toBe(false);
  });

  it('takes a task\'s own period', () => {
    const overrides = { units: {}, tasks: { '7': { period: 'monthly' as const } } };
    const { slots } = run({ tasks: [task('p-007'), task('p-008')], policy: { ...policy, overrides } });
    const cyclesOf = (id: string) => new Set(slots.filter(({ task: of }) => of === id).flatMap(({ cycle }) => cycle ?? []));
    expect(cyclesOf('p-007').size).toBe(10); // March to December
    expect([...cyclesOf('p-008')]).toEqual(['2026Q1', '2026Q2', '2026Q3', '2026Q4']);
  });

  it('reaches people by the directory: chat, mail for a county and for leaders, the next in the chain', () => {
    const person = (name: string, chatId: string | null, ...roles: [RoleKind, string][]): Person => ({
      name, address: `${name}@example.org`, chatId, phone: null, roles: roles.map(([kind, scope]) => ({ kind, scope })),
    });
    const directory: Directory = {
      units: [{ name: '基教科', type: 'office', parent: null, aliases: [] }, { name: '甲县', type: 'county', parent: null, aliases: [] }],
      groups: [],
      people: [
        person('contact', 'U1', ['contactA', '基教科']),
        person('county', 'U2', ['contactA', '甲县']),
        person('leader', 'U3', ['leaderInCharge', '基教科']),
        person('office', 'U4', ['supervisor', '']),
      ],
    };
    const { messages } = run({ directory, tasks: [task('t1', { duties: [lead('基教科'), co('甲县')] })] });
    const channels = new Map(messages.map(({ to, purpose, channel, role }) => [`${to.split('@')[0]} ${purpose} ${role.split(':')[0]}`, channel]));
    expect([channels.get('contact assigned contactA'), channels.get('county informed contactA')]).toEqual(['chat', 'mail']);
    // The unit has no head: level 1 goes to its leader, by chat like any head's; level 2 is the leader's letter.
    expect([channels.get('leader escalate head'), channels.get('leader escalate leader')]).toEqual(['chat', 'mail']);
  });

  it('is the same every time', () => {
    expect(run()).toEqual(run());
  });

  it('says which task cannot be rehearsed', () => {
    expect(() => run({ tasks: [task('t9', { duties: [co('计财科')] })] })).toThrow(/t9 has no main lead/);
  });
});
