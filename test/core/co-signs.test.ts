import { describe, expect, it } from 'vitest';
import { withSigners } from '../../core/plan/with-signers.ts';
import { defaultPolicy } from '../../core/policy/policy.ts';
import { rehearse } from '../../core/rehearsal/rehearse.ts';
import { lightOf } from '../../core/light/light.ts';
import { schedule } from '../../core/schedule/schedule.ts';
import { decide } from '../../core/task/decide.ts';
import { unitsToNudge } from '../../core/task/units-to-nudge.ts';
import type { Act } from '../../core/task/act.ts';
import type { TaskState } from '../../core/task/task-state.ts';
import { assigned, calendar, co, contact, informed, inputOf, lead, office, perform, shown } from './play.ts';

const policy = { ...defaultPolicy, coSigns: true };
const duties = [lead('基教科'), co('计财科'), informed('法规科')];
const asked = assigned('2026-03-02 09:00', withSigners(duties, policy));
const told = (state: TaskState, unit: string) => shown(state, (line) => line.role === `contactA:${unit}` && line.cycle === null && ['assigned', 'signBy', 'informed'].includes(line.purpose));
const acknowledge = (state: TaskState, act: Act): string => {
  const decision = decide(state, { type: 'acknowledge', act });
  return decision.ok ? decision.events.map((event) => (event.type === 'acknowledged' ? event.units.join() : event.type)).join() : decision.code;
};

describe('a co-unit where the policy wants its signature', () => {
  it('is asked to sign as the lead is, within the same workdays', () => {
    const asks = (unit: string) => [
      `- assigned/0 contactA:${unit} @ 2026-03-02 09:00`,
      `- signBy/0 contactA:${unit} @ 2026-03-04 09:00`, `- signBy/1 contactA:${unit} @ 2026-03-05 09:00`,
      `- signBy/2 contactA:${unit} @ 2026-03-06 09:00`, `- signBy/3 contactA:${unit} @ 2026-03-09 09:00`,
    ];
    expect(told(asked, '计财科')).toEqual(asks('计财科'));
    expect(told(asked, '基教科')).toEqual(asks('基教科'));
    expect(told(asked, '法规科')).toEqual(['- informed/0 contactA:法规科 @ 2026-03-02 09:00']);
  });

  it('is told once where the policy does not, and signs nothing', () => {
    const plain = assigned('2026-03-02 09:00', withSigners(duties, defaultPolicy));
    expect(told(plain, '计财科')).toEqual(['- informed/0 contactA:计财科 @ 2026-03-02 09:00']);
    expect([acknowledge(plain, contact('计财科')), unitsToNudge(plain)]).toEqual(['NOT_YOURS', ['基教科']]);
  });

  it('signs for itself alone: the task goes underway with the main lead', () => {
    expect([acknowledge(asked, contact('计财科')), acknowledge(asked, contact('法规科'))]).toEqual(['计财科', 'NOT_YOURS']);
    const signed = perform(asked, '2026-03-02 10:00', contact('计财科'), { type: 'acknowledge' });
    expect([signed.stage, acknowledge(signed, contact('计财科')), told(signed, '计财科'), told(signed, '基教科').length]).toEqual(['assigned', 'ALREADY_ACKNOWLEDGED', [], 5]);
    const both = perform(signed, '2026-03-02 11:00', contact('基教科'), { type: 'acknowledge' });
    expect([both.stage, told(both, '基教科')]).toEqual(['underway', []]);
    const leadFirst = perform(asked, '2026-03-02 10:00', contact('基教科'), { type: 'acknowledge' });
    expect([leadFirst.stage, told(leadFirst, '计财科').length]).toEqual(['underway', 5]);
  });

  it('is nudged while it owes its signature, makes the light red and stands on the office’s desk', () => {
    const signed = perform(asked, '2026-03-02 10:00', contact('基教科'), { type: 'acknowledge' });
    expect(unitsToNudge(signed)).toEqual(['计财科']);
    expect([lightOf(inputOf(signed), '2026-03-04'), lightOf(inputOf(signed), '2026-03-05')]).toEqual(['green', 'red']);
    expect(shown(signed, (line) => line.reason.rule === 'unsigned' && line.reason.facts['units'] === '计财科')).toHaveLength(1);
  });

  it('need not sign again when another lead comes, as long as it stays what it was', () => {
    const signed = perform(asked, '2026-03-02 10:00', contact('计财科'), { type: 'acknowledge' });
    const reassigned = (to: typeof duties) => perform(signed, '2026-03-03 10:00', office, { type: 'reassign', duties: withSigners(to, policy), reason: 'r' });
    expect(told(reassigned([lead('职成科'), co('计财科'), co('法规科')]), '计财科')).toEqual([]);
    expect(told(reassigned([lead('职成科'), co('计财科'), co('法规科')]), '法规科')).toHaveLength(5);
    // As the lead it answers for the whole: that is another signature.
    expect(told(reassigned([lead('计财科'), co('法规科')]), '计财科')).toHaveLength(5);
  });

  it('is not asked a second time because its lead asked to be relieved in vain', () => {
    const away = perform(asked, '2026-03-02 10:00', contact('基教科'), { type: 'askReassign', suggested: '', reason: 'r', isEmpty: false });
    const kept = perform(away, '2026-03-02 11:00', office, { type: 'keepUnit', opinion: 'o', isEmpty: false });
    const keys = (state: TaskState) => schedule(inputOf(state)).filter(({ role, cycle }) => role === 'contactA:计财科' && cycle === null).map(({ key }) => key);
    expect(keys(kept)).toEqual(keys(asked));
  });

  it('is in the rehearsal as it will be asked', () => {
    const run = (scenario: 'silent' | 'prompt') => rehearse({
      tasks: [{ taskId: 't1', section: [], duties, term: { kind: 'planYear', end: '2026-12-31' } }], policy, calendar, year: 2026, launch: '2026-03-02', directory: null, scenario,
    });
    const silent = run('silent');
    expect(silent.slots.filter(({ role, purpose }) => role === 'contactA:计财科' && (purpose === 'assigned' || purpose === 'signBy'))).toHaveLength(5);
    // Four of them in one week, of which one rides in the next: three asks a week.
    expect(silent.perPerson.find(({ to }) => to === '计财科')).toMatchObject({ messages: 4, lines: 5, mostAsksInAWeek: 3 });
    expect(run('prompt').perPerson.find(({ to }) => to === '计财科')).toMatchObject({ messages: 1 });
  });
});
