import { describe, expect, it } from 'vitest';
import { lightOf } from '../../core/light/light.ts';
import { isStanding } from '../../core/schedule/is-standing.ts';
import { linesOfEvent } from '../../core/schedule/lines-of-event.ts';
import { schedule } from '../../core/schedule/schedule.ts';
import type { Act } from '../../core/task/act.ts';
import { decide } from '../../core/task/decide.ts';
import { evolve } from '../../core/task/evolve.ts';
import type { TaskCommand, TaskCommandBody } from '../../core/task/task-command.ts';
import type { TaskState } from '../../core/task/task-state.ts';
import { assigned, at, contact, inputOf, lead, office, perform, reach, report, show, shown, stamp } from './play.ts';

const fresh = assigned('2026-03-02 09:00', [lead('基教科'), lead('督导办', false)], { kind: 'dated', end: '2026-05-29' });
const signed = perform(fresh, '2026-03-02 10:00', contact('基教科'), { type: 'acknowledge' });
const open = reach(signed, '2026-03-16 08:40', schedule(inputOf(signed)).filter((line) => line.cycle === '2026Q1' && line.purpose === 'reportOpen'));
const request: TaskCommandBody = { type: 'askReassign', suggested: '职成科', reason: 'r', isEmpty: false };
const refuse: TaskCommandBody = { type: 'keepUnit', opinion: 'o', isEmpty: false };
const ask = (state: TaskState, when: string, unit = '基教科'): TaskState => perform(state, when, contact(unit), request);
const keep = (state: TaskState, when: string): TaskState => perform(state, when, office, refuse);
const outcome = (state: TaskState, act: Act, body: TaskCommandBody): string => {
  const decision = decide(state, { ...body, act } as TaskCommand);
  return decision.ok ? decision.events.map(({ type }) => type).join('+') : decision.code;
};
const toUnit = (state: TaskState, unit = '基教科'): string[] => shown(state, (line) => line.role.endsWith(`:${unit}`));

describe('申请改派', () => {
  const away = ask(open, '2026-03-17 10:00');

  it.each<[string, TaskState, Act, TaskCommandBody, string]>([
    ['comes of a lead', fresh, contact('督导办'), request, 'reassignAsked'],
    ['does not come of others', fresh, contact('计财科'), request, 'NOT_YOURS'],
    ['needs a reason', fresh, contact('基教科'), { ...request, isEmpty: true } as TaskCommandBody, 'EMPTY_WORDS'],
    ['does not name the unit itself', fresh, contact('基教科'), { ...request, suggested: '基教科' } as TaskCommandBody, 'SAME_UNIT'],
    ['is one at a time', away, contact('督导办'), request, 'REASSIGN_WAITS'],
    ['holds back what the unit would do meanwhile', away, contact('基教科'), report('2026Q1'), 'REASSIGN_WAITS'],
    ['does not hold back the other lead', away, contact('督导办'), { type: 'acknowledge' }, 'acknowledged'],
    ['is refused with a word', away, office, { ...refuse, isEmpty: true } as TaskCommandBody, 'EMPTY_OPINION'],
    ['is not refused where nobody asked', open, office, refuse, 'NO_REQUEST'],
    ['is granted by the reassignment', away, office, { type: 'reassign', duties: [lead('职成科')], reason: 'r' }, 'reassigned'],
  ])('%s', (_, state, act, body, expected) => {
    expect(outcome(state, act, body)).toBe(expected);
  });

  it('stops the unit\'s clock and no other unit\'s', () => {
    expect(toUnit(away)).toEqual([]);
    expect(toUnit(away, '督导办')).toEqual(toUnit(open, '督导办'));
    const all = perform(away, '2026-03-17 11:00', contact('督导办'), { type: 'acknowledge' });
    expect([lightOf(inputOf(all), '2026-06-30'), lightOf(inputOf(open), '2026-06-30')]).toEqual(['green', 'red']);
  });

  it('waits for the office two workdays, then its head is told', () => {
    expect(shown(away, (line) => line.purpose === 'reassignDue')).toEqual([
      '- reassignDue/0 office @ 2026-03-17 14:30',
      '- reassignDue/1 office @ 2026-03-19 09:00',
      '- reassignDue/2 officeHead @ 2026-03-20 09:00',
    ]);
  });

  it('refused, the clocks of the unit go on from then under new keys', () => {
    const kept = keep(away, '2026-03-27 10:00');
    expect(shown(kept, (line) => line.cycle === '2026Q1' && ['reportDue', 'reportOverdue'].includes(line.purpose)).slice(0, 2)).toEqual([
      '2026Q1 reportDue/0 contactA:基教科 @ 2026-03-27 14:30',
      '2026Q1 reportOverdue/1 contactA:基教科 @ 2026-03-30 09:00',
    ]);
    const unsigned = keep(ask(fresh, '2026-03-03 10:00'), '2026-03-05 10:00');
    expect(shown(unsigned, (line) => line.purpose === 'assigned')).toEqual([
      '- assigned/0 contactA:督导办 @ 2026-03-02 09:00', '- assigned/0 contactA:基教科 @ 2026-03-05 14:30',
    ]);
    expect(toUnit(unsigned, '督导办')).toEqual(toUnit(fresh, '督导办'));
    expect(shown(unsigned, (line) => line.reason.rule === 'unsigned')).toHaveLength(2);
  });

  it('ends with a reassignment, also one that leaves the lead where it is', () => {
    const same = perform(away, '2026-03-18 10:00', office, { type: 'reassign', duties: [lead('基教科')], reason: 'r' });
    expect([same.reassign, same.stage, same.reporting.version]).toEqual([undefined, 'underway', 1]);
    expect(toUnit(same).length).toBeGreaterThan(0);
  });

  it('waits anew after a suspension', () => {
    const aside = perform(away, '2026-03-18 10:00', office, { type: 'suspend', reason: 'r', isEmpty: false });
    const back = perform(aside, '2026-05-06 10:00', office, { type: 'resume', reason: 'r', isEmpty: false });
    expect(shown(back, (line) => line.purpose === 'reassignDue')[0]).toBe('- reassignDue/0 office @ 2026-05-06 14:30');
  });

  it('tells the unit it was refused, and the second time the leader in charge, with the letters', () => {
    const tell = (state: TaskState, when: string): string[] => {
      const event = stamp(state, { type: 'unitKept', unit: '基教科', opinion: 'o', by: 'a', for: 'a', via: 'console' }, at(when));
      return linesOfEvent(event, inputOf(state)).map((line) => {
        expect(isStanding(line)).toBe(false);
        return show(line);
      });
    };
    expect(tell(away, '2026-03-18 09:30')).toEqual(['- answered/0 contactA:基教科 @ 2026-03-18 09:30']);
    expect(tell(ask(keep(away, '2026-03-18 10:00'), '2026-03-19 10:00'), '2026-03-20 09:30')).toEqual([
      '- answered/0 contactA:基教科 @ 2026-03-20 09:30', '- informed/0 leader:基教科 @ 2026-03-20 14:30',
    ]);
  });

  it('cannot be refused by an event that no request came before', () => {
    const event = stamp(open, { type: 'unitKept', unit: '基教科', opinion: 'o', by: 'a', for: 'a', via: 'console' }, at('2026-03-18 10:00'));
    expect(() => evolve(open, event)).toThrow(/kept .* without having asked/);
  });
});
