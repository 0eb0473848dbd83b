import { describe, expect, it } from 'vitest';
import { defaultPolicy, type Policy } from '../../core/policy/policy.ts';
import { rehearse } from '../../core/rehearsal/rehearse.ts';
import { decide } from '../../core/task/decide.ts';
import type { Act } from '../../core/task/act.ts';
import type { TaskCommand, TaskCommandBody } from '../../core/task/task-command.ts';
import type { AwaitedSignOff, TaskState } from '../../core/task/task-state.ts';
import { actOf, assigned, calendar, contact, inputOf, lead, office, perform, reach, report, reviewer, shown } from './play.ts';
import { officeItemRung } from '../../core/schedule/office-item-rung.ts';
import { schedule } from '../../core/schedule/schedule.ts';

const head = actOf('head@基教科', { as: 'head', unit: '基教科' });
const opened = (): TaskState =>
  perform(reach(assigned(), '2026-03-16 08:40', schedule(inputOf(assigned())).filter((line) => line.purpose === 'reportOpen' && line.cycle === '2026Q1')), '2026-03-16 10:00', contact('基教科'), { type: 'acknowledge' });
const handedIn = (signOff: AwaitedSignOff): TaskState =>
  perform(opened(), '2026-03-24 16:00', contact('基教科'), { ...report('2026Q1'), signOff } as TaskCommandBody);
const sign = (form: AwaitedSignOff, evidence: string | null = null): TaskCommandBody => ({ type: 'signOff', cycle: '2026Q1', content: 'text of 2026Q1', form, evidence });
const approve: TaskCommandBody = { type: 'approve', cycle: '2026Q1', content: 'text of 2026Q1' };
const answer = (state: TaskState, act: Act, body: TaskCommandBody): string => {
  const decision = decide(state, { ...body, act } as TaskCommand);
  return decision.ok ? decision.events.map(({ type }) => type).join('+') : decision.code;
};
const ofCycle = (state: TaskState): string[] => shown(state, (line) => line.cycle === '2026Q1');

describe('a report the head has to confirm', () => {
  it('is not approved before, and is after', () => {
    const state = handedIn('confirmed');
    expect(answer(state, reviewer, approve)).toBe('NOT_SIGNED_OFF');
    const signed = perform(state, '2026-03-25 09:30', head, sign('confirmed'));
    expect(signed.cycles[0]?.state).toBe('signedOff');
    expect(answer(signed, reviewer, approve)).toBe('reportApproved');
  });

  it.each<[string, Act, TaskCommandBody, string]>([
    ['its contact', contact('基教科'), sign('confirmed'), 'NOT_THE_HEAD'],
    ['the office in its own name', office, sign('confirmed'), 'NOT_THE_HEAD'],
    ['the head of another unit', actOf('x', { as: 'head', unit: '计财科' }), sign('confirmed'), 'NOT_YOURS'],
    ['the head, of words that have changed', head, { ...sign('confirmed'), content: 'older' } as TaskCommandBody, 'CONTENT_CHANGED'],
    ['the head, with a seal that is not asked', head, sign('sealed', 'scan'), 'SIGN_OFF_OTHERWISE'],
    ['the head, of a cycle there is not', head, { ...sign('confirmed'), cycle: '2026Q2' } as TaskCommandBody, 'NO_SUCH_CYCLE'],
  ])('is not signed off by %s', (_, act, body, code) => {
    expect(answer(handedIn('confirmed'), act, body)).toBe(code);
  });

  it('is signed off once, and by the office for the head who said so by telephone', () => {
    const forHead: Act = { ...head, by: office.by, via: 'phone', byOffice: true };
    const signed = perform(handedIn('confirmed'), '2026-03-25 09:30', forHead, sign('confirmed'));
    expect(answer(signed, head, sign('confirmed'))).toBe('ALREADY_DONE');
  });

  it('asks the head with the next round and on the day, then shows the office; review is not asked before', () => {
    expect(ofCycle(handedIn('confirmed'))).toEqual([
      '2026Q1 signOffDue/0 head:基教科 @ 2026-03-25 09:00',
      '2026Q1 signOffDue/1 head:基教科 @ 2026-03-26 09:00',
      '2026Q1 officeItem/42 office @ 2026-03-27 09:00',
    ]);
    const signed = perform(handedIn('confirmed'), '2026-03-25 09:30', head, sign('confirmed'));
    expect(ofCycle(signed).map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual(['2026Q1 reviewDue/0 office', '2026Q1 reviewDue/1 office', '2026Q1 reviewDue/2 officeHead']);
  });

  it('is asked of the head who takes the task over, from then on', () => {
    const passedOn = perform(handedIn('confirmed'), '2026-03-31 10:00', office, { type: 'reassign', duties: [lead('职成科')], reason: 'r' });
    expect(shown(passedOn, ({ purpose, rung }) => purpose === 'signOffDue' || rung === officeItemRung.unsignedOff)).toEqual([
      '2026Q1 signOffDue/0 head:职成科 @ 2026-03-31 14:30',
      '2026Q1 signOffDue/1 head:职成科 @ 2026-04-02 09:00',
      '2026Q1 officeItem/42 office @ 2026-04-03 09:00',
    ]);
    expect(schedule(inputOf(passedOn)).find(({ purpose }) => purpose === 'signOffDue')?.reason.facts).toMatchObject({ submitted: '2026-03-24', due: '2026-04-02' });
  });

  it('is not asked of a unit that has asked to be relieved, and again once it is kept', () => {
    const asking = perform(handedIn('confirmed'), '2026-03-25 09:30', contact('基教科'), { type: 'askReassign', suggested: '', reason: 'r', isEmpty: false });
    const signOffs = (state: TaskState) => shown(state, ({ purpose }) => purpose === 'signOffDue');
    expect(signOffs(asking)).toEqual([]);
    const kept = perform(asking, '2026-03-27 10:00', office, { type: 'keepUnit', opinion: 'o', isEmpty: false });
    expect(signOffs(kept)).toEqual(['2026Q1 signOffDue/0 head:基教科 @ 2026-03-27 14:30', '2026Q1 signOffDue/1 head:基教科 @ 2026-03-31 09:00']);
  });

  it('is asked again when a completion that was applied for meanwhile comes back', () => {
    const applied = perform(handedIn('confirmed'), '2026-03-24 17:00', contact('基教科'), { type: 'applyCompletion', content: 'c', isEmpty: false });
    const back = perform(applied, '2026-03-30 10:00', reviewer, { type: 'returnCompletion', opinion: 'o', isEmpty: false });
    expect(ofCycle(applied).filter((line) => line.includes('signOff'))).toEqual([]);
    expect(ofCycle(back)[0]).toBe('2026Q1 signOffDue/0 head:基教科 @ 2026-03-30 14:30');
  });

  it('needs a new one when it was returned and handed in again', () => {
    const signed = perform(handedIn('confirmed'), '2026-03-25 09:30', head, sign('confirmed'));
    const returned = perform(signed, '2026-03-25 14:40', reviewer, { type: 'return', cycle: '2026Q1', content: 'text of 2026Q1', opinion: 'o', isEmpty: false, due: '2026-03-27' });
    const again = perform(returned, '2026-03-26 10:00', contact('基教科'), { ...report('2026Q1'), signOff: 'confirmed' } as TaskCommandBody);
    expect(again.cycles[0]).toMatchObject({ state: 'submitted', signOff: 'confirmed' });
    expect(again.cycles[0]).not.toHaveProperty('signedOffAt');
    expect(answer(again, reviewer, approve)).toBe('NOT_SIGNED_OFF');
  });
});

describe('a report that has to be sealed', () => {
  it('is signed off by a scan of the unit, or by the office that holds the paper', () => {
    const state = handedIn('sealed');
    expect(answer(state, contact('基教科'), sign('sealed'))).toBe('NO_EVIDENCE');
    expect(answer(state, contact('基教科'), sign('sealed', 'hash of the scan'))).toBe('signedOff');
    expect(answer(state, office, sign('sealed'))).toBe('signedOff');
    expect(ofCycle(state)[0]).toBe('2026Q1 signOffDue/0 contactA:基教科 @ 2026-03-25 09:00');
  });
});

describe('a report the name is enough for', () => {
  it('goes to review at once and leaves no trace of a sign-off', () => {
    const state = perform(opened(), '2026-03-24 16:00', contact('基教科'), { ...report('2026Q1'), signOff: 'attested' } as TaskCommandBody);
    expect(state.cycles[0]).not.toHaveProperty('signOff');
    expect([answer(state, reviewer, approve), answer(state, head, sign('confirmed'))]).toEqual(['reportApproved', 'SIGN_OFF_OTHERWISE']);
  });
});

describe('a rehearsal with prompt people', () => {
  const year = (signOff: Policy['signOff']) =>
    rehearse({
      policy: { ...defaultPolicy, signOff }, calendar, year: 2026, launch: '2026-03-02', directory: null, scenario: 'prompt',
      tasks: [1, 2].map((row) => ({ taskId: `p-00${row}`, section: [], title: `t${row}`, number: `${row}`, duties: [lead('基教科')], term: { kind: 'planYear', end: '2026-12-31' } })),
    });

  it('asks the head for all reports of a quarter in one message, and reviews come after', () => {
    const asked = year('confirmed').messages.filter(({ to, tasks }) => to === 'head:基教科' && tasks.length > 0);
    expect(asked.map(({ at, tasks }) => `${at.slice(0, 10)} ${tasks.length}`)).toEqual(['2026-03-16 2', '2026-06-15 2', '2026-09-16 2', '2026-12-16 2']);
    expect(year('attested').messages.some(({ to }) => to === 'head:基教科')).toBe(false);
    expect(year('confirmed').slots.filter(({ purpose, task }) => purpose === 'answered' && task === 'p-001')).toHaveLength(5);
  });
});
