import { describe, expect, it } from 'vitest';
import { dutiesOf } from '../../../core/plan/duties.ts';
import { policyOfTask } from '../../../core/policy/policy-of-task.ts';
import { defaultPolicy, type Policy } from '../../../core/policy/policy.ts';
import { wholePolicy } from '../../../core/policy/whole-policy.ts';
import { decide } from '../../../core/task/decide.ts';
import type { TaskCommand, TaskCommandBody } from '../../../core/task/task-command.ts';
import type { TaskState } from '../../../core/task/task-state.ts';
import { schedule } from '../../../core/schedule/schedule.ts';
import { callFacts } from '../../../desk/call-facts.ts';
import { extensionFacts } from '../../../desk/extension-facts.ts';
import { partFacts } from '../../../desk/part-facts.ts';
import { taskDraft } from '../../support/fictitious-plan.ts';
import { assigned, at, contact, inputOf, lead, leader, office, perform, reach, report, shown } from '../play.ts';

const chief = contact('基教科');
const by = (figures: Partial<Policy>): Policy => ({ ...defaultPolicy, ...figures });
const dated = assigned('2026-03-02 09:00', [lead('基教科')], { kind: 'dated', end: '2026-05-29' });
const signed = perform(dated, '2026-03-02 10:00', chief, { type: 'acknowledge' });
const reached = (state: TaskState, when: string, purposes: string[], policy = defaultPolicy): TaskState =>
  reach(state, when, schedule(inputOf(state, { policy })).filter((line) => line.cycle === '2026Q1' && purposes.includes(line.purpose) && line.at <= at(when)));
const open = reached(signed, '2026-03-16 09:00', ['reportOpen']);
const request = (state: TaskState, until: string, policy: Policy): TaskCommandBody => ({
  type: 'requestExtension', cycle: '2026Q1', ...extensionFacts(inputOf(state, { policy }), { cycle: '2026Q1', until }, '2026-03-18'), reason: 'r', isEmpty: false,
});
const decidedBy = (state: TaskState, until: string, policy: Policy): string => {
  const asked = perform(state, '2026-03-18 10:00', chief, request(state, until, policy));
  return asked.extension?.officeDecides ? 'office' : 'leader';
};

describe('the figures of an extension', () => {
  it.each<[string, Partial<Policy>, string, string]>([
    ['grants ten workdays by itself', {}, '2026-04-09', 'office'],
    ['and not eleven', {}, '2026-04-10', 'leader'],
    ['grants as long as it is allowed to', { extensionLongest: 3 }, '2026-03-30', 'office'],
    ['and not a workday longer', { extensionLongest: 3 }, '2026-03-31', 'leader'],
    ['grants none where it may not at all', { extensionTimes: 0 }, '2026-03-27', 'leader'],
  ])('the office %s', (_, figures, until, decider) => {
    expect(decidedBy(open, until, by(figures))).toBe(decider);
  });

  it('the office grants as often as the policy says, once where a command says nothing', () => {
    const once = perform(perform(open, '2026-03-18 10:00', chief, request(open, '2026-04-01', defaultPolicy)), '2026-03-18 11:00', office, { type: 'decideExtension', grant: true, opinion: '', isEmpty: true });
    expect([decidedBy(once, '2026-04-09', defaultPolicy), decidedBy(once, '2026-04-09', by({ extensionTimes: 2 }))]).toEqual(['leader', 'office']);
    const { times: _, ...old } = request(once, '2026-04-09', by({ extensionTimes: 2 })) as Extract<TaskCommand, { type: 'requestExtension' }>;
    const decision = decide(once, { ...old, act: chief } as TaskCommand);
    expect(decision).toMatchObject({ ok: true, events: [{ type: 'extensionRequested', officeDecides: false }] });
  });

  it('the office answers it, and a 申请改派, within its workdays; its head hears as late as the policy says', () => {
    const policy = by({ extensionWorkdays: 1, reassignWorkdays: 4, officeHeadWorkdays: 2 });
    const asked = perform(open, '2026-03-18 10:00', chief, request(open, '2026-04-01', policy));
    expect(shown(asked, (line) => line.purpose === 'extensionDue', { policy })).toEqual([
      '2026Q1 extensionDue/0 office @ 2026-03-18 14:30',
      '2026Q1 extensionDue/1 office @ 2026-03-19 09:00',
      '2026Q1 extensionDue/2 officeHead @ 2026-03-23 09:00',
    ]);
    const away = perform(open, '2026-03-18 10:00', chief, { type: 'askReassign', suggested: '', reason: 'r', isEmpty: false });
    expect(shown(away, (line) => line.purpose === 'reassignDue', { policy })).toEqual([
      '- reassignDue/0 office @ 2026-03-18 14:30',
      '- reassignDue/1 office @ 2026-03-24 09:00',
      '- reassignDue/2 officeHead @ 2026-03-26 09:00',
    ]);
  });
});

describe('what the head of the office is told', () => {
  const submitted = perform(open, '2026-03-18 10:00', chief, report('2026Q1'));
  const toHead = (figures: Partial<Policy>) => shown(submitted, (line) => line.purpose === 'reviewDue' && line.role === 'officeHead', { policy: by(figures) });

  it('comes a workday after the review was due, later by policy, or not at all', () => {
    expect(toHead({})).toEqual(['2026Q1 reviewDue/2 officeHead @ 2026-03-24 09:00']);
    expect(toHead({ officeHeadWorkdays: 3 })).toEqual(['2026Q1 reviewDue/2 officeHead @ 2026-03-26 09:00']);
    expect(toHead({ officeHeadWorkdays: 0 })).toEqual([]);
  });

  it('is also what of level 3 nobody released', () => {
    const unreleased = (figures: Partial<Policy>) => shown(open, (line) => line.reason.rule === 'unreleased' && line.cycle === '2026Q1', { policy: by(figures) });
    expect(unreleased({})).toEqual(['2026Q1 officeItem/33 officeHead @ 2026-04-10 09:00']);
    expect(unreleased({ officeHeadWorkdays: 0 })).toEqual([]);
  });
});

describe('the chain of letters', () => {
  const third = (state: TaskState, figures: Partial<Policy>) => shown(state, (line) => line.cycle === '2026Q1' && line.purpose === 'escalate' && line.rung === 3, { policy: by(figures) });
  const left = (policy: Policy) => ['reportOverdue', 'escalate'].reduce((state, purpose) => reached(state, '2026-04-01 14:30', [purpose], policy), open);

  it('waits for a 批示 as long as the policy says, and for the gap in any case', () => {
    expect(third(open, {})).toEqual(['2026Q1 escalate/3 principal @ 2026-04-09 14:30']);
    expect(third(open, { instructionWait: 8 })).toEqual(['2026Q1 escalate/3 principal @ 2026-04-14 14:30']);
    expect(third(open, { instructionWait: 0 })).toEqual(third(open, {}));
  });

  it('goes on when the 批示 came, no earlier than the gap and its own day', () => {
    const figures = { instructionWait: 8 };
    const waiting = left(by(figures));
    expect(third(waiting, figures)).toEqual(['2026Q1 escalate/3 principal @ 2026-04-14 14:30']);
    const instructed = (when: string) => third(perform(waiting, when, leader, { type: 'instruct', kind: '阅知', content: 'w', isEmpty: false }), figures);
    expect(instructed('2026-04-02 10:00')).toEqual(['2026Q1 escalate/3 principal @ 2026-04-09 14:30']);
    expect(instructed('2026-04-13 10:00')).toEqual(['2026Q1 escalate/3 principal @ 2026-04-13 14:30']);
  });
});

describe('what no next cycle ends', () => {
  it('is urged as often as the policy says', () => {
    const overdue = (figures: Partial<Policy>) => shown(dated, (line) => line.purpose === 'deadlineOverdue', { policy: by(figures) }).length;
    expect([overdue({}), overdue({ mostOverdue: 2 }), overdue({ mostOverdue: 0 })]).toEqual([10, 2, 0]);
    const asked = perform(perform(open, '2026-03-17 10:00', leader, { type: 'instruct', kind: '办理', content: 'w', isEmpty: false }), '2026-03-17 11:00', office, {
      type: 'registerInstruction', instruction: open.revision + 1, unit: null, due: '2026-03-31', today: '2026-03-17', note: null,
    });
    const late = (figures: Partial<Policy>) => shown(asked, (line) => line.reason.rule === 'instructionLate', { policy: by(figures) }).length;
    expect([late({}), late({ mostOverdue: 1 })]).toEqual([10, 1]);
  });
});

describe('calls and parts', () => {
  const call = (figures: Partial<Policy>, due: string) => callFacts(inputOf(open, { policy: by(figures) }), { draft: taskDraft({ number: '1.', title: '巩固提升' }), submissions: [] }, { columns: ['本区底数'], due }, '2026-03-17');

  it('join a cycle as near as the policy says, and want its notice', () => {
    expect(call({}, '2026-03-27')).toMatchObject({ joined: '2026Q1', due: '2026-03-25', isShort: false });
    expect(call({ callJoins: 5 }, '2026-03-18')).toMatchObject({ joined: null, due: '2026-03-18', isShort: true });
    expect(call({ callJoins: 5, callNotice: 1 }, '2026-03-18')).toMatchObject({ joined: null, isShort: false });
  });

  it('leave the lead its workdays', () => {
    expect(partFacts(inputOf(open), '2026Q1', '2026-03-17').latest).toBe('2026-03-23');
    expect(partFacts(inputOf(open, { policy: by({ partNotice: 4 }) }), '2026Q1', '2026-03-17').latest).toBe('2026-03-19');
  });
});

describe('members of a collective owner', () => {
  const directory = { units: ['基教科', '职成科', '计财科'].map((name) => ({ name, type: 'office' as const, parent: null, aliases: [] })), groups: [{ name: '机关各科室', members: ['基教科', '职成科', '计财科'] }] };
  const kinds = (groupDuty?: Policy['groupDuty']) => dutiesOf({ leadUnits: ['基教科'], coUnits: ['计财科', '机关各科室'] }, directory, {}, groupDuty).duties.map(({ unit, kind }) => `${unit} ${kind}`);

  it('are informed, or take part where the policy says so; nobody twice', () => {
    expect(kinds()).toEqual(['基教科 lead', '计财科 co', '职成科 inform']);
    expect(kinds('co')).toEqual(['基教科 lead', '计财科 co', '职成科 co']);
  });
});

describe('a policy that is older than a figure', () => {
  it('goes on as it did', () => {
    const { instructionWait, officeHeadWorkdays, mostOverdue, returnWorkdays, extensionWorkdays, extensionLongest, extensionTimes, reassignWorkdays, partNotice, callNotice, callJoins, coSigns, groupDuty, leaderBriefWorkdays, ...old } = { ...defaultPolicy, version: 3 };
    expect(wholePolicy(old)).toEqual({ ...defaultPolicy, version: 3 });
    expect([instructionWait, officeHeadWorkdays, mostOverdue, returnWorkdays, extensionWorkdays, extensionLongest, extensionTimes, reassignWorkdays, partNotice, callNotice, callJoins, coSigns, groupDuty, leaderBriefWorkdays]).toEqual([5, 1, 10, 2, 2, 10, 1, 2, 2, 2, 10, false, 'inform', 0]);
  });

  it('lets a unit and a task have figures of their own', () => {
    const policy = by({ overrides: { units: { 基教科: { extensionLongest: 5, coSigns: true } }, tasks: { 1: { leaderBriefWorkdays: 4 } } } });
    expect(policyOfTask(policy, { taskId: 'p-001', duties: [lead('基教科')] })).toMatchObject({ extensionLongest: 5, coSigns: true, leaderBriefWorkdays: 4, partNotice: 2 });
  });
});
