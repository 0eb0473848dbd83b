import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { colleaguesOf } from '../../core/plan/colleagues.ts';
import type { Absence, Directory } from '../../core/plan/directory.ts';
import { resolveRole } from '../../core/plan/resolve-role.ts';
import { standInFor, withStandIns } from '../../core/plan/stand-in.ts';
import { defaultPolicy } from '../../core/policy/policy.ts';
import { linesOfEvent } from '../../core/schedule/lines-of-event.ts';
import { schedule } from '../../core/schedule/schedule.ts';
import { decide } from '../../core/task/decide.ts';
import type { TaskCommand } from '../../core/task/task-command.ts';
import type { TaskState } from '../../core/task/task-state.ts';
import { isOfficeOf, standingOf } from '../../desk/standing-of.ts';
import { fictitiousDirectory, people } from '../support/fictitious-plan.ts';
import { assigned, at, co, contact, inputOf, lead, leader, office, perform, reach, show, stamp } from './play.ts';

const away = (from: string, to: string, starts: string, ends: string): Absence => ({ from, to, starts, ends });
const withAbsences = (...absences: Absence[]): Directory => ({ ...fictitiousDirectory(), absences });
const heard = (role: string, directory: Directory, on: string, handed: { unit: string; to: string }[] = []): string | undefined =>
  resolveRole(role, directory, [], { on, handed })?.person.address;

describe('whoever stands in', () => {
  const directory = withAbsences(away(people.facility, people.facilityHead, '2026-09-01', '2026-09-10'));

  it('hears from the first day to the last, and nothing before and after', () => {
    expect(['2026-08-31', '2026-09-01', '2026-09-10', '2026-09-11'].map((on) => heard('contactA:设施科', directory, on))).toEqual([
      people.facility, people.facilityHead, people.facilityHead, people.facility,
    ]);
  });

  it('may do what the absent may, who keeps it too', () => {
    const acting = withStandIns(directory, '2026-09-05');
    const of = (address: string) => standingOf(acting.people.find((each) => each.address === address)!, { duties: [{ unit: '设施科' }], section: [] }, acting);
    expect(of(people.facilityHead)).toEqual(expect.arrayContaining([{ as: 'head', unit: '设施科' }, { as: 'contact', unit: '设施科' }]));
    expect(of(people.facility)).toEqual([{ as: 'contact', unit: '设施科' }]);
    expect(withStandIns(directory, '2026-09-11').people).toEqual(fictitiousDirectory().people);
  });

  it('of an officer is of the office', () => {
    const acting = withStandIns(withAbsences(away(people.supervisor, people.events, '2026-09-01', '2026-09-10')), '2026-09-05');
    expect(isOfficeOf(acting.people.find(({ address }) => address === people.events)!, { duties: [], section: [] })).toBe(true);
  });

  it('is followed when away as well, and a circle ends where it began', () => {
    const chain = withAbsences(away('fang@qinghe.example', 'fei@qinghe.example', '2026-09-01', '2026-09-30'), away('fei@qinghe.example', 'huo@qinghe.example', '2026-09-05', '2026-09-06'));
    expect(['2026-09-04', '2026-09-05', '2026-09-07'].map((on) => heard('contactA:设施科', chain, on))).toEqual([people.facilityHead, people.events, people.facilityHead]);
    const circle = withAbsences(away(people.facility, people.events, '2026-09-01', '2026-09-30'), away(people.events, people.facility, '2026-09-01', '2026-09-30'));
    expect(heard('contactA:设施科', circle, '2026-09-05')).toBe(people.facility);
  });

  it('is always somebody of the directory, whatever absences there are', () => {
    const address = fc.constantFrom(...Object.values(people), 'nobody@qinghe.example');
    const day = fc.integer({ min: 1, max: 30 }).map((n) => `2026-09-${String(n).padStart(2, '0')}`);
    fc.assert(
      fc.property(fc.array(fc.record({ from: address, to: address, starts: day, ends: day }), { maxLength: 8 }), fc.constantFrom(...Object.values(people)), day, (absences, who, on) => {
        const held = withAbsences(...absences);
        const person = held.people.find((each) => each.address === who)!;
        expect(held.people).toContain(standInFor(person, held, on));
      }),
    );
  });
});

describe('a task that was handed on', () => {
  const underway = (): TaskState => perform(assigned('2026-03-02 09:00', [lead('基教科'), co('计财科')]), '2026-03-02 10:00', contact('基教科'), { type: 'acknowledge' });

  it('is told to the colleague, to the contact of the other units as before, and to whoever stands in for the colleague', () => {
    const handed = [{ unit: '设施科', to: people.facilityHead }];
    expect([heard('contactA:设施科', fictitiousDirectory(), '2026-09-01', handed), heard('contactA:活动科', fictitiousDirectory(), '2026-09-01', handed)]).toEqual([people.facilityHead, people.events]);
    expect(heard('contactA:设施科', withAbsences(away(people.facilityHead, people.facility, '2026-09-01', '2026-09-02')), '2026-09-01', handed)).toBe(people.facility);
    expect(heard('contactA:设施科', fictitiousDirectory(), '2026-09-01', [{ unit: '设施科', to: 'gone@qinghe.example' }])).toBe(people.facility);
  });

  it('gives the colleague the unit\'s standing in this task', () => {
    const directory = fictitiousDirectory();
    const person = directory.people.find(({ address }) => address === people.events)!;
    const task = { duties: [{ unit: '设施科' }], section: [], handed: [{ unit: '设施科', to: people.events }] };
    expect(standingOf(person, task, directory)).toContainEqual({ as: 'contact', unit: '设施科' });
  });

  it('goes to a colleague only, is taken back the same way, and changes no line', () => {
    const on = (to: string, colleagueOf: string[]) => ({ type: 'handOn' as const, to, colleagueOf });
    const refuse = (state: TaskState, body: ReturnType<typeof on>): unknown => decide(state, { ...body, act: contact('基教科') } as TaskCommand);
    expect(refuse(underway(), on('x@x', ['计财科']))).toEqual({ ok: false, code: 'NOT_A_COLLEAGUE' });
    const state = perform(underway(), '2026-03-03 10:00', contact('基教科'), on('x@x', ['基教科']));
    expect(state.handed).toEqual([{ unit: '基教科', to: 'x@x' }]);
    expect(refuse(state, on('x@x', ['基教科']))).toEqual({ ok: false, code: 'ALREADY_DONE' });
    expect(perform(state, '2026-03-04 10:00', { ...contact('基教科'), for: 'x@x', by: 'x@x' }, on('contact@基教科', ['基教科'])).handed).toEqual([{ unit: '基教科', to: 'contact@基教科' }]);
    const keys = (of: TaskState): string[] => schedule(inputOf(of)).map(({ key }) => key);
    expect(keys(state)).toEqual(keys(underway()));
  });

  it('tells the colleague with the next round', () => {
    const event = stamp(underway(), { type: 'handedOn', unit: '基教科', to: 'x@x', by: 'a', for: 'a', via: 'chat' }, at('2026-03-03 10:00'));
    expect(linesOfEvent(event, inputOf(underway())).map(show)).toEqual(['- informed/0 contactA:基教科 @ 2026-03-03 14:30']);
  });
});

describe('a handover', () => {
  const event = (state: TaskState, ...roles: string[]) =>
    stamp(state, { type: 'handedOver', leaver: 'a@x', successor: 'b@x', roles, by: 'o', for: 'o', via: 'console' }, at('2026-04-08 10:00'));
  const told = (state: TaskState, ...roles: string[]): string[] => linesOfEvent(event(state, ...roles), inputOf(state)).map(show);

  it('tells the new contact once a task of theirs, and nobody of a task where the unit is informed only', () => {
    const state = assigned('2026-03-02 09:00', [lead('基教科'), co('计财科'), { unit: '法规科', kind: 'inform', main: false }]);
    expect(told(state, 'contactA:基教科')).toEqual(['- informed/0 contactA:基教科 @ 2026-04-08 14:30']);
    expect(told(state, 'contactA:法规科', 'head:基教科')).toEqual([]);
  });

  it('sends the leader after them the letters that nobody answered', () => {
    const state = assigned();
    const due = schedule(inputOf(state)).filter(({ cycle, at: when }) => cycle === '2026Q1' && when <= at('2026-04-01 14:30'));
    const left = reach(state, '2026-04-01 14:05', due);
    expect(left.letters.map(({ rung }) => rung)).toContain(2);
    expect(told(left, 'leader:基教科')).toEqual(['2026Q1 escalate/2 leader:基教科 @ 2026-04-08 14:30']);
    const answered = perform(left, '2026-04-02 10:00', leader, { type: 'instruct', kind: '办理', content: 'w', isEmpty: false });
    expect([told(answered, 'leader:基教科'), told(left, 'leader:计财科')]).toEqual([[], []]);
  });

  it('passes on what had been handed to the leaver, also in a task that stands aside', () => {
    const handed = perform(assigned(), '2026-03-03 10:00', contact('基教科'), { type: 'handOn', to: 'a@x', colleagueOf: ['基教科'] });
    const suspended = perform(handed, '2026-03-04 10:00', office, { type: 'suspend', reason: 'r', isEmpty: false });
    const after = perform(suspended, '2026-03-05 10:00', office, { type: 'handOver', leaver: 'a@x', successor: 'b@x', roles: [] });
    expect(after).toMatchObject({ stage: 'suspended', handed: [{ unit: '基教科', to: 'b@x' }] });
  });
});

describe('the second contact', () => {
  const lines = (secondContactWorkdays: number): string[] =>
    schedule(inputOf(assigned(), { policy: { ...defaultPolicy, secondContactWorkdays, levels: [3, 5, 10] }, filledRoles: new Set(['contactB:基教科']) }))
      .filter(({ role, cycle }) => role === 'contactB:基教科' && cycle === '2026Q1')
      .map(show);

  it('hears before the head by as many workdays as the policy says, or not at all', () => {
    expect([lines(1), lines(2), lines(0)]).toEqual([
      ['2026Q1 reportOverdue/1 contactB:基教科 @ 2026-03-27 09:00'], ['2026Q1 reportOverdue/1 contactB:基教科 @ 2026-03-26 09:00'], [],
    ]);
  });
});

describe('a colleague', () => {
  it('is whoever has a role in the unit, a member too, except oneself', () => {
    const directory = fictitiousDirectory();
    const member = { ...directory.people[0]!, address: 'm@x', roles: [{ kind: 'member' as const, scope: '设施科' }] };
    expect(colleaguesOf('设施科', [...directory.people, member], people.facility).map(({ address }) => address)).toEqual([people.facilityHead, 'm@x']);
  });
});
