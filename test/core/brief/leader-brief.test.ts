import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkday } from '../../../core/calendar/workday.ts';
import type { Directory, Person, RoleKind } from '../../../core/plan/directory.ts';
import { defaultPolicy, type Policy } from '../../../core/policy/policy.ts';
import { compareRehearsals } from '../../../core/rehearsal/compare-rehearsals.ts';
import type { RehearsalInput } from '../../../core/rehearsal/rehearsal.ts';
import { rehearse } from '../../../core/rehearsal/rehearse.ts';
import { linesDiff } from '../../../core/schedule/lines-diff.ts';
import { reachLines } from '../../../core/schedule/reach-lines.ts';
import { schedule } from '../../../core/schedule/schedule.ts';
import type { TaskState } from '../../../core/task/task-state.ts';
import { assigned, at, calendar, contact, inputOf, lead, office, perform, reviewer, show, wallOf } from '../play.ts';

const filledRoles = new Set(['leader:基教科', 'leader:职成科']);
const by = (figures: Partial<Policy> = {}): Policy => ({ ...defaultPolicy, leaderBriefWorkdays: 3, ...figures });
const briefs = (state: TaskState, policy = by(), more = {}) => schedule(inputOf(state, { policy, filledRoles, ...more })).filter(({ purpose }) => purpose === 'leaderBrief');
const fresh = assigned('2026-03-02 09:00', [lead('基教科')]);

describe('the brief of a leader', () => {
  it('leaves with the letters, some workdays after each cycle was due', () => {
    expect(briefs(fresh).map(show)).toEqual([
      '2026Q1 leaderBrief/0 leader:基教科 @ 2026-03-30 14:30', '2026Q2 leaderBrief/0 leader:基教科 @ 2026-06-30 14:30',
      '2026Q3 leaderBrief/0 leader:基教科 @ 2026-09-30 14:30', '2026Q4 leaderBrief/0 leader:基教科 @ 2026-12-30 14:30',
    ]);
    expect(briefs(fresh)[0]).toMatchObject({ leaving: 'plain', urgent: false, due: '2026-03-25', reason: { rule: 'leaderBrief', facts: { unit: '基教科', cycle: '2026Q1' } } });
  });

  it('is off unless the policy wants it, and nobody stands in for a leader nobody is', () => {
    expect(briefs(fresh, defaultPolicy)).toEqual([]);
    expect(briefs(fresh, by(), { filledRoles: new Set(['principal', 'office']) })).toEqual([]);
  });

  it('is the new leader’s after a reassignment, of what lies ahead', () => {
    const moved = perform(fresh, '2026-04-01 10:00', office, { type: 'reassign', duties: [lead('职成科')], reason: 'r' });
    expect(briefs(moved).map(({ cycle, role }) => `${cycle} ${role}`)).toEqual(['2026Q2 leader:职成科', '2026Q3 leader:职成科', '2026Q4 leader:职成科']);
  });

  it('is silent while the task stands aside, and of a cycle that joined the next', () => {
    const aside = perform(fresh, '2026-03-10 10:00', office, { type: 'suspend', reason: 'r', isEmpty: false });
    expect(briefs(aside)).toEqual([]);
    const back = perform(aside, '2026-03-26 10:00', office, { type: 'resume', reason: 'r', isEmpty: false });
    expect(briefs(back).map(({ cycle }) => cycle)).toEqual(['2026Q2', '2026Q3', '2026Q4']);
    // What fell away comes back under a key of its own.
    const known = new Set(briefs(fresh).map(({ key }) => key));
    expect(briefs(back).filter(({ key }) => known.has(key))).toEqual([]);
  });

  it('goes on while completion is confirmed and looked back at, and ends with the task', () => {
    const signed = perform(fresh, '2026-03-02 10:00', contact('基教科'), { type: 'acknowledge' });
    const applied = perform(signed, '2026-03-03 10:00', contact('基教科'), { type: 'applyCompletion', content: 'c', isEmpty: false });
    const confirmed = (closeOut: boolean) => perform(applied, '2026-03-04 10:00', reviewer, { type: 'confirmCompletion', closeOut });
    expect([briefs(applied).length, briefs(confirmed(false)).length, briefs(confirmed(true)).length]).toEqual([4, 4, 0]);
  });

  it('is not invented for the past where the policy changes in the year', () => {
    const planned = briefs(fresh);
    const { add } = linesDiff(planned, [], at('2026-07-15 10:00'));
    expect(add.map(({ cycle }) => cycle)).toEqual(['2026Q3', '2026Q4']);
  });

  it('that comes late waits for the next letters, not for the next round', () => {
    const [first] = briefs(fresh);
    const { moved } = reachLines([first!], at('2026-03-30 15:30'), by(), calendar);
    expect(moved.map(({ to }) => [to.key.endsWith('+1'), wallOf(to.at)])).toEqual([[true, '2026-03-31 14:30']]);
  });
});

const person = (name: string, ...roles: [RoleKind, string][]): Person => ({ name, address: `${name}@example.org`, chatId: `U-${name}`, phone: null, roles: roles.map(([kind, scope]) => ({ kind, scope })) });
const directory: Directory = {
  units: ['基教科', '职成科'].map((name) => ({ name, type: 'office', parent: null, aliases: [] })),
  groups: [],
  people: [
    person('a', ['contactA', '基教科']), person('b', ['contactA', '职成科']), person('leader', ['leaderInCharge', '基教科'], ['leaderInCharge', '职成科']),
    person('principal', ['principalLeader', '']), person('office', ['supervisor', '']),
  ],
};
const run = (policy: Policy, more: Partial<RehearsalInput> = {}) =>
  rehearse({
    tasks: ['基教科', '职成科', '基教科'].map((unit, at) => ({ taskId: `p-00${at + 1}`, section: [], duties: [lead(unit)], term: { kind: 'planYear', end: '2026-12-31' } })),
    policy, calendar, year: 2026, launch: '2026-03-02', directory, scenario: 'silent', ...more,
  });

describe('a rehearsal with briefs', () => {
  it('tells all tasks of a leader in one letter, by mail', () => {
    const letters = run(by()).messages.filter(({ purposes }) => purposes.includes('leaderBrief'));
    expect(letters.map(({ at: leaves, to, channel, tasks, purposes }) => [leaves.slice(0, 16), to, channel, tasks.length, purposes.join()])).toEqual(
      ['2026-03-30', '2026-06-30', '2026-09-30', '2026-12-30'].map((day) => [`${day}T14:30`, 'leader@example.org', 'mail', 3, 'leaderBrief']),
    );
  });

  it('puts it into the letter that leaves that day anyway', () => {
    const [first, ...others] = run(by({ leaderBriefWorkdays: 5 })).messages.filter(({ to, at: leaves }) => to.startsWith('leader') && leaves.startsWith('2026-04-01'));
    expect(others).toEqual([]);
    expect(first).toMatchObject({ purpose: 'escalate', purposes: ['escalate', 'leaderBrief'], tasks: ['p-001', 'p-002', 'p-003'] });
    expect(first!.ask).toBeUndefined();
  });

  it('shows what-if what turning it on brings, also without a directory', () => {
    const compared = compareRehearsals(run(defaultPolicy), run(by()));
    expect(compared.messages.is - compared.messages.was).toBe(4);
    expect(compared.provisional).toBe(false);
    expect(compareRehearsals(run(by()), run(by({ leaderBriefWorkdays: 9 })))).toMatchObject({ provisional: true }); // the last one leaves in January
    expect(compared.perPerson).toMatchObject([{ to: 'leader@example.org' }]);
    expect(compared.tasks.flatMap(({ added }) => added.map(({ purpose }) => purpose))).toEqual(Array.from({ length: 12 }, () => 'leaderBrief'));
    expect(run(by(), { directory: null }).slots.filter(({ purpose }) => purpose === 'leaderBrief')).toHaveLength(12);
  });

  it('gives no leader two letters a day, and each task one brief a cycle, whatever the figures', () => {
    const figures = fc.record({ leaderBriefWorkdays: fc.integer({ min: 1, max: 15 }), period: fc.constantFrom<Policy['period']>('monthly', 'quarterly', 'half-yearly'), dueDay: fc.integer({ min: 1, max: 31 }), lookBackWorkdays: fc.constantFrom(0, 5) });
    const habits = fc.record({ signs: fc.constantFrom(null, 1), reports: fc.constantFrom(null, 'atOnce' as const, 2, 6), reviews: fc.constantFrom(null, 1), releases: fc.constantFrom(null, 1), instructs: fc.constantFrom(null, 1), units: fc.constant({}) });
    fc.assert(
      fc.property(figures, habits, (given, scenario) => {
        const { messages, slots } = run(by(given), { scenario });
        const letters = messages.filter(({ channel }) => channel === 'mail').map(({ at: leaves, to }) => `${to} ${leaves.slice(0, 10)}`);
        expect(new Set(letters).size).toBe(letters.length);
        const told = slots.filter(({ purpose }) => purpose === 'leaderBrief');
        expect(new Set(told.map(({ task, cycle }) => `${task} ${cycle}`)).size).toBe(told.length);
        for (const slot of told) expect([slot.at.slice(11, 16), isWorkday(slot.at.slice(0, 10), calendar), slot.ridesAt]).toEqual(['14:30', true, undefined]);
      }),
      { numRuns: 12 },
    );
  });
});
