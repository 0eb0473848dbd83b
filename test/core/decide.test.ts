import { describe, expect, it } from 'vitest';
import type { Act } from '../../core/task/act.ts';
import { decide } from '../../core/task/decide.ts';
import type { TaskCommand, TaskCommandBody } from '../../core/task/task-command.ts';
import { draftedTask, type Stage, type TaskState } from '../../core/task/task-state.ts';
import { unitsToNudge } from '../../core/task/units-to-nudge.ts';
import type { Line } from '../../core/schedule/line.ts';
import { schedule } from '../../core/schedule/schedule.ts';
import { actOf, assigned, co, contact, inputOf, lead, leader, office, perform, reach, report, reviewer } from './play.ts';

const drafted = draftedTask('t1');
const fresh = reach(assigned('2026-03-02 09:00', [lead('基教科'), lead('督导办', false), co('计财科')]), '2026-03-16 08:40',
  schedule(inputOf(assigned())).filter((line) => line.purpose === 'reportOpen' && line.cycle === '2026Q1'));
const underway = perform(fresh, '2026-03-16 10:00', contact('基教科'), { type: 'acknowledge' });
const submitted = perform(underway, '2026-03-16 10:05', contact('基教科'), report('2026Q1'));
const closing = perform(underway, '2026-03-16 10:10', contact('基教科'), { type: 'applyCompletion', content: 'c', isEmpty: false });
const completed = perform(closing, '2026-03-17 10:00', reviewer, { type: 'confirmCompletion', closeOut: false });
const closedOut = perform(completed, '2026-03-17 10:05', office, { type: 'closeOut' });
const withdrawn = perform(fresh, '2026-03-17 10:05', office, { type: 'withdraw', reason: 'r', isEmpty: false });
const suspended = perform(fresh, '2026-03-17 10:05', office, { type: 'suspend', reason: 'r', isEmpty: false });
const asked = perform(underway, '2026-03-17 10:00', contact('基教科'), { type: 'requestExtension', cycle: '2026Q1', due: '2026-03-25', until: '2026-04-01', today: '2026-03-17', isShort: true, reason: 'r', isEmpty: false });
const away = perform(underway, '2026-03-17 10:00', contact('基教科'), { type: 'askReassign', suggested: '', reason: 'r', isEmpty: false });
const states = { drafted, assigned: fresh, underway, submitted, closing, completed, closedOut, withdrawn, suspended, asked, away };

const people = {
  main: contact('基教科'),
  head: actOf('head@x', { as: 'head', unit: '基教科' }),
  otherLead: contact('督导办'),
  coUnit: contact('计财科'),
  office,
  reviewer,
  leader,
  secretary: actOf('secretary@x', { as: 'secretary' }),
  nobody: actOf('stranger@x'),
} satisfies Record<string, Act>;
type Who = keyof typeof people;
type Where = keyof typeof states;

const commands = {
  assign: { type: 'assign', duties: [lead('基教科')], term: { kind: 'planYear', end: '2026-12-31' } },
  acknowledge: { type: 'acknowledge' },
  submitReport: report('2026Q1'),
  approve: { type: 'approve', cycle: '2026Q1', content: 'text of 2026Q1' },
  return: { type: 'return', cycle: '2026Q1', content: 'text of 2026Q1', opinion: 'o', isEmpty: false, due: null },
  reassign: { type: 'reassign', duties: [lead('职成科')], reason: 'r' },
  nudge: { type: 'nudge', words: null },
  instruct: { type: 'instruct', kind: '办理', content: 'w', isEmpty: false },
  recordInstruction: { type: 'recordInstruction', kind: '办理', content: 'w', isEmpty: false },
  holdLetter: { type: 'holdLetter', cycle: '2026Q1', rung: 2, until: '2026-04-07', reason: 'r', isEmpty: false, hasLeft: false },
  releaseLetter: { type: 'releaseLetter', cycle: '2026Q1', rung: 3 },
  applyCompletion: { type: 'applyCompletion', content: 'c', isEmpty: false },
  confirmCompletion: { type: 'confirmCompletion', closeOut: false },
  returnCompletion: { type: 'returnCompletion', opinion: 'o', isEmpty: false },
  closeOut: { type: 'closeOut' },
  recalculate: { type: 'recalculate' },
  noChange: { type: 'noChange', cycle: '2026Q1', standing: { content: 'c', since: '2025Q4', progressClass: '达进度', attestedBy: 'x' }, goalOpen: false, isEmpty: true },
  requestExtension: { type: 'requestExtension', cycle: '2026Q1', due: '2026-03-25', until: '2026-04-01', today: '2026-03-20', isShort: true, reason: 'r', isEmpty: false },
  decideExtension: { type: 'decideExtension', grant: true, opinion: 'o', isEmpty: false },
  askReassign: { type: 'askReassign', suggested: '职成科', reason: 'r', isEmpty: false },
  keepUnit: { type: 'keepUnit', opinion: 'o', isEmpty: false },
  suspend: { type: 'suspend', reason: 'r', isEmpty: false },
  resume: { type: 'resume', reason: 'r', isEmpty: false },
  withdraw: { type: 'withdraw', reason: 'r', isEmpty: false },
  submitBreakdown: { type: 'submitBreakdown', content: 'b', items: 0, isEmpty: false, isUnreadable: false, toBreakDown: false },
  approveBreakdown: { type: 'approveBreakdown', content: 'b', items: [], was: [] },
  returnBreakdown: { type: 'returnBreakdown', content: 'b', opinion: 'o', isEmpty: false, due: '2026-03-20' },
  setQuarterGoal: { type: 'setQuarterGoal', quarter: '2026Q2', content: 'g', over: null, isEmpty: false, isUnreadable: false },
  markSubItem: { type: 'markSubItem', item: 1, steps: 1 },
  askCoUnit: { type: 'askCoUnit', unit: '计财科', cycle: '2026Q1', due: '2026-03-23', latest: '2026-03-23', today: '2026-03-17' },
  addPart: { type: 'addPart', cycle: '2026Q1', content: 'p', isEmpty: false },
  registerInstruction: { type: 'registerInstruction', instruction: 1, unit: null, due: '2026-04-01', today: '2026-03-17', note: null },
  acknowledgeInstruction: { type: 'acknowledgeInstruction', matter: 'B1' },
  answerInstruction: { type: 'answerInstruction', matter: 'B1', content: 'c', isEmpty: false },
  acceptAnswer: { type: 'acceptAnswer', matter: 'B1', answer: 'c' },
  returnAnswer: { type: 'returnAnswer', matter: 'B1', answer: 'c', opinion: 'o', isEmpty: false, due: null },
  escalate: { type: 'escalate', cycle: '2026Q1', level: 2, reason: 'r', isEmpty: false, hasLeft: false, isPlanned: false },
  callForReport: { type: 'callForReport', call: 'D1', due: '2026-04-01', opens: '2026-03-17', joined: null, rest: 1, today: '2026-03-17', isShort: false, hasReason: false, content: 'c' },
  answerCall: { type: 'answerCall', call: 'D1', content: 'c', missing: false },
  amend: { type: 'amend', document: '1号', effective: '2026-04-01', parts: ['words'], term: null, content: 'c' },
  signOff: { type: 'signOff', cycle: '2026Q1', content: 'text of 2026Q1', form: 'confirmed', evidence: null },
  handOn: { type: 'handOn', to: 'colleague@x', colleagueOf: ['基教科'] },
  handOver: { type: 'handOver', leaver: 'a@x', successor: 'b@x', roles: ['contactA:基教科'] },
  reopen: { type: 'reopen', due: '2026-04-01', today: '2026-03-20', reason: 'r', isEmpty: false },
  carryOver: { type: 'carryOver', yearEnd: '2026-12-31' },
  tellEdition: { type: 'tellEdition', cycle: '2026Q1', no: 1, state: 'circulating', content: null },
  recordPaper: { type: 'recordPaper', cycle: '2026Q1', content: 'p', received: '2026-03-17', handedBy: '王芳', progressClass: '达进度', today: '2026-03-17' },
} satisfies Record<TaskCommand['type'], TaskCommandBody>;
type What = keyof typeof commands;

const ask = (state: TaskState, act: Act, body: TaskCommandBody): string => {
  const decision = decide(state, { ...body, act } as TaskCommand);
  return decision.ok ? decision.events.map(({ type }) => type).join('+') : decision.code;
};

/** Who may do what where; every other person is refused by NOT_YOURS (or its closer word), every other stage by its code. */
const allowed: Record<What, { who: Who[]; where: Where[] }> = {
  assign: { who: ['office'], where: ['drafted'] },
  acknowledge: { who: ['main', 'head', 'otherLead'], where: ['assigned'] },
  submitReport: { who: ['main', 'head'], where: ['assigned', 'underway', 'asked'] },
  approve: { who: ['reviewer'], where: ['submitted'] },
  return: { who: ['reviewer'], where: ['submitted'] },
  reassign: { who: ['office'], where: ['assigned', 'underway', 'away', 'asked', 'submitted'] },
  nudge: { who: ['office'], where: ['assigned', 'underway', 'away', 'asked', 'submitted', 'closing'] },
  instruct: { who: ['leader'], where: ['assigned', 'underway', 'away', 'asked', 'submitted', 'closing', 'completed', 'suspended'] },
  recordInstruction: { who: ['office', 'secretary'], where: ['assigned', 'underway', 'away', 'asked', 'submitted', 'closing', 'completed', 'suspended'] },
  holdLetter: { who: ['office'], where: ['assigned', 'underway'] },
  releaseLetter: { who: ['office'], where: ['assigned', 'underway'] },
  applyCompletion: { who: ['main', 'head'], where: ['underway', 'asked', 'submitted'] },
  confirmCompletion: { who: ['reviewer'], where: ['closing'] },
  returnCompletion: { who: ['reviewer'], where: ['closing'] },
  closeOut: { who: ['office'], where: ['completed'] },
  recalculate: { who: ['office'], where: ['assigned', 'underway', 'away', 'asked', 'submitted', 'closing', 'completed'] },
  noChange: { who: ['main', 'head'], where: ['assigned', 'underway', 'asked'] },
  requestExtension: { who: ['main', 'head'], where: ['assigned', 'underway'] },
  decideExtension: { who: ['office'], where: ['asked'] },
  askReassign: { who: ['main', 'head', 'otherLead'], where: ['assigned', 'underway', 'submitted'] },
  keepUnit: { who: ['office'], where: ['away'] },
  suspend: { who: ['office'], where: ['assigned', 'underway', 'away', 'asked', 'submitted', 'closing'] },
  resume: { who: ['office'], where: ['suspended'] },
  withdraw: { who: ['office'], where: ['drafted', 'assigned', 'underway', 'away', 'asked', 'submitted', 'closing', 'completed', 'suspended'] },
  // Without a breakdown, or a part that was asked: where there is one, breakdown.test.ts and parts.test.ts.
  submitBreakdown: { who: ['main', 'head'], where: ['assigned', 'underway', 'asked', 'submitted'] },
  approveBreakdown: { who: [], where: [] },
  returnBreakdown: { who: [], where: [] },
  setQuarterGoal: { who: ['office'], where: ['assigned', 'underway', 'away', 'asked', 'submitted'] },
  markSubItem: { who: [], where: [] },
  askCoUnit: { who: ['main', 'head', 'office'], where: ['assigned', 'underway', 'asked'] },
  addPart: { who: ['otherLead'], where: ['assigned', 'underway', 'away', 'asked'] },
  // Without a 批示 or a call there is nothing to do with one: see instruction-work and call tests.
  registerInstruction: { who: [], where: [] },
  acknowledgeInstruction: { who: [], where: [] },
  answerInstruction: { who: [], where: [] },
  acceptAnswer: { who: [], where: [] },
  returnAnswer: { who: [], where: [] },
  answerCall: { who: [], where: [] },
  escalate: { who: ['office'], where: ['assigned', 'underway'] },
  callForReport: { who: ['office'], where: ['assigned', 'underway', 'away', 'asked', 'submitted', 'closing'] },
  amend: { who: ['office'], where: ['assigned', 'underway', 'away', 'asked', 'submitted', 'closing', 'completed'] },
  // These two need a policy and a term of their own: end-of-year.test.ts, sign-off.test.ts.
  signOff: { who: [], where: [] },
  carryOver: { who: [], where: [] },
  handOn: { who: ['main', 'head'], where: ['assigned', 'underway', 'away', 'asked', 'submitted', 'closing', 'completed', 'suspended'] },
  handOver: { who: ['office'], where: ['assigned', 'underway', 'away', 'asked', 'submitted', 'closing', 'completed', 'suspended'] },
  reopen: { who: ['office'], where: ['completed'] },
  // Only of an offline task: see paper.test.ts.
  recordPaper: { who: [], where: [] },
  tellEdition: { who: ['office'], where: ['assigned', 'underway', 'away', 'asked', 'submitted', 'closing', 'completed', 'suspended'] },
};
const events: Record<What, string> = {
  assign: 'assigned', acknowledge: 'acknowledged', submitReport: 'reportSubmitted', approve: 'reportApproved', return: 'reportReturned',
  reassign: 'reassigned', nudge: 'nudged', instruct: 'instructed', recordInstruction: 'instructed', holdLetter: 'letterHeld',
  releaseLetter: 'letterReleased', applyCompletion: 'completionApplied', confirmCompletion: 'completionConfirmed',
  returnCompletion: 'completionReturned', closeOut: 'closedOut', recalculate: 'recalculated', withdraw: 'withdrawn', suspend: 'suspended', resume: 'resumed', submitBreakdown: 'breakdownSubmitted', approveBreakdown: '', returnBreakdown: '', setQuarterGoal: 'quarterGoalSet', markSubItem: '', askCoUnit: 'coUnitAsked', addPart: 'partAdded', noChange: 'noChangeStated', askReassign: 'reassignAsked', keepUnit: 'unitKept', requestExtension: 'extensionRequested', decideExtension: 'extensionGranted',
  registerInstruction: 'instructionRegistered', acknowledgeInstruction: 'instructionAcknowledged', answerInstruction: 'instructionAnswered', acceptAnswer: 'answerAccepted',
  returnAnswer: 'answerReturned', escalate: 'escalated', callForReport: 'reportCalled', answerCall: 'callAnswered', amend: 'amended',
  signOff: 'signedOff', handOn: 'handedOn', handOver: 'handedOver', reopen: 'reopened', carryOver: 'carriedOver',
  tellEdition: 'editionTold', recordPaper: 'paperRecorded',
};
const isEvent = (answer: string): boolean => /^[a-z]/.test(answer);

describe('every command in every stage by everybody', () => {
  for (const what of Object.keys(commands) as What[]) {
    it(`${what} is accepted from ${allowed[what].who.join(', ')} while ${allowed[what].where.join(', ')}, and from nobody else`, () => {
      for (const where of Object.keys(states) as Where[]) {
        for (const who of Object.keys(people) as Who[]) {
          const answer = ask(states[where], people[who], commands[what]);
          const may = allowed[what].who.includes(who) && allowed[what].where.includes(where);
          // A second lead signs for itself also while the main lead is underway already.
          const signsLater = what === 'acknowledge' && who === 'otherLead' && !['drafted', 'closedOut', 'withdrawn', 'suspended'].includes(where);
          // While the main lead has asked to be relieved, the office may still ask for a part.
          const officeAsks = what === 'askCoUnit' && who === 'office' && where === 'away';
          expect([where, who, isEvent(answer), answer]).toEqual([where, who, may || signsLater || officeAsks, answer]);
          if (may) expect(answer.split('+').at(-1)).toBe(events[what]);
        }
      }
    });
  }

  it('refuses everything once the task is closed', () => {
    for (const where of ['closedOut', 'withdrawn'] as const) {
      for (const what of Object.keys(commands) as What[]) expect(ask(states[where], office, commands[what])).toBe('TASK_CLOSED');
    }
  });
});

it.each(['confirmed', 'sealed'] as const)('a report that is to be %s needs nobody’s name, and waits for that', (signOff) => {
  const decision = decide(fresh, { ...report('2026Q1'), attestedBy: '', signOff, act: people.main } as TaskCommand);
  expect(decision).toMatchObject({ ok: true, events: [{ type: 'acknowledged' }, { type: 'reportSubmitted', attestedBy: '', signOff }] });
});

describe('refusals', () => {
  const left = reach(underway, '2026-04-02 14:10', [{ cycle: '2026Q1', purpose: 'escalate', rung: 2, role: 'leader:基教科', due: '2026-03-25' } as Line]);
  const applied = perform(submitted, '2026-03-17 10:00', contact('基教科'), { type: 'applyCompletion', content: 'c', isEmpty: false });
  const text = commands.approve;
  it.each<[string, TaskState, Act, TaskCommandBody, string]>([
    ['a second signature', underway, people.main, commands.acknowledge, 'ALREADY_ACKNOWLEDGED'],
    ['a signature of a co-unit', fresh, people.coUnit, commands.acknowledge, 'NOT_YOURS'],
    ['a report of the other lead', fresh, people.otherLead, commands.submitReport, 'NOT_MAIN_LEAD'],
    ['a report for a cycle not open', fresh, people.main, report('2026Q2'), 'NO_SUCH_CYCLE'],
    ['a second report', submitted, people.main, commands.submitReport, 'ALREADY_SUBMITTED'],
    ['a report after approval', perform(submitted, '2026-03-17 10:00', reviewer, text), people.main, commands.submitReport, 'ALREADY_APPROVED'],
    ['an empty report', fresh, people.main, { ...report('2026Q1'), isEmpty: true } as TaskCommandBody, 'EMPTY_REPORT'],
    ['a report nobody stands for', fresh, people.main, { ...report('2026Q1'), attestedBy: ' ' } as TaskCommandBody, 'NO_SIGN_OFF'],
    ['a review of nothing', underway, reviewer, text, 'NOTHING_TO_REVIEW'],
    ['a review of other words than those seen', submitted, reviewer, { ...text, content: 'older' }, 'CONTENT_CHANGED'],
    ['a return without a word', submitted, reviewer, { ...commands.return, isEmpty: true }, 'EMPTY_OPINION'],
    ['a 批示 without a word', fresh, leader, { ...commands.instruct, isEmpty: true }, 'EMPTY_WORDS'],
    ['an assignment without a main lead', drafted, office, { ...commands.assign, duties: [co('基教科')] }, 'NO_LEAD'],
    ['an assignment with two main leads', drafted, office, { ...commands.assign, duties: [lead('a'), lead('b')] }, 'NO_LEAD'],
    ['a letter of a cycle that was answered', submitted, office, commands.holdLetter, 'NO_LETTER'],
    ['a hold of a letter that has left', fresh, office, { ...commands.holdLetter, hasLeft: true }, 'LETTER_LEFT'],
    ['a hold of a level nobody holds', fresh, office, { ...commands.holdLetter, rung: 1 }, 'NO_LETTER'],
    ['a release of a level nobody releases', fresh, office, { ...commands.releaseLetter, rung: 1 }, 'NO_LETTER'],
    ['a release of a letter that has left', left, office, { ...commands.releaseLetter, rung: 2 }, 'LETTER_LEFT'],
    ['a hold while the date of its report is being decided', asked, office, commands.holdLetter, 'EXTENSION_WAITS'],
    ['a hold while its unit has asked to be relieved', away, office, commands.holdLetter, 'REASSIGN_WAITS'],
    ['a return nobody could answer, while completion is applied for', applied, reviewer, commands.return, 'WRONG_STATE'],
    ['a completion by the other lead', underway, people.otherLead, commands.applyCompletion, 'NOT_MAIN_LEAD'],
    ['a hold beyond what the rules allow', fresh, office, { ...commands.holdLetter, latest: '2026-04-06', today: '2026-03-31' }, 'HOLD_TOO_LONG'],
    ['a hold until today', fresh, office, { ...commands.holdLetter, latest: '2026-04-07', today: '2026-04-07' }, 'DATE_PAST'],
    ['a hold of a letter of what is completed', completed, office, commands.holdLetter, 'WRONG_STATE'],
    ['a release of a letter of what is completed', completed, office, commands.releaseLetter, 'WRONG_STATE'],
    ['a nudge about what is completed', completed, office, commands.nudge, 'WRONG_STATE'],
    ['a decision on a request that was answered', asked, office, { ...commands.decideExtension, request: asked.extension!.revision - 1 }, 'NO_REQUEST'],
    ['a second hold', perform(fresh, '2026-03-17 10:00', office, commands.holdLetter), office, commands.holdLetter, 'ALREADY_DONE'],
    ['a signature while the task is suspended', suspended, people.main, commands.acknowledge, 'SUSPENDED'],
    ['a suspension without a reason', fresh, office, { ...commands.suspend, isEmpty: true }, 'EMPTY_WORDS'],
    ['a resumption of what runs', fresh, office, commands.resume, 'WRONG_STATE'],
    ['acting for others without the office', fresh, { ...people.main, by: 'x@x' }, commands.acknowledge, 'NOT_YOURS'],
  ])('answer %s with a code', (_, state, act, command, code) => {
    expect(ask(state, act, command)).toBe(code);
  });
});

describe('a nudge', () => {
  const alone = assigned('2026-03-02 09:00', [lead('基教科')]);
  const signed = perform(alone, '2026-03-02 10:00', people.main, commands.acknowledge);
  const open = reach(signed, '2026-03-16 08:40', schedule(inputOf(signed)).filter((line) => line.purpose === 'reportOpen' && line.cycle === '2026Q1'));

  it('goes to nobody who could not answer it', () => {
    expect(unitsToNudge(open)).toEqual(['基教科']);
    const applying = perform(open, '2026-03-17 10:00', people.main, commands.applyCompletion);
    const asking = perform(open, '2026-03-17 10:00', people.main, commands.requestExtension);
    const leaving = perform(open, '2026-03-17 10:00', people.main, commands.askReassign);
    const mending = perform(perform(applying, '2026-03-18 10:00', reviewer, commands.confirmCompletion), '2026-03-19 10:00', office, commands.reopen);
    const mended = perform(mending, '2026-03-20 10:00', people.main, report('R1'));
    expect([applying, asking, leaving, mending, mended].map(unitsToNudge)).toEqual([[], [], [], ['基教科'], []]);
  });

  it('goes to the main lead for columns of a call', () => {
    expect(unitsToNudge(perform(signed, '2026-03-17 10:00', office, commands.callForReport))).toEqual(['基教科']);
    expect(unitsToNudge(perform(signed, '2026-03-17 10:00', office, { ...commands.callForReport, rest: 0 }))).toEqual([]);
  });
});

describe('review', () => {
  const ownUnit = (alone: boolean): Act => actOf('chief@x', { as: 'reviewer', ownUnits: ['基教科'], alone });
  const marked = (act: Act): boolean | string => {
    const decision = decide(submitted, { ...commands.approve, act } as TaskCommand);
    if (!decision.ok) return decision.code;
    const [event] = decision.events;
    return event?.type === 'reportApproved' && event.selfReviewed;
  };

  it('is not for whoever submitted, nor of one\'s own unit, unless nobody else is there: then it is marked', () => {
    const typed = (alone: boolean): Act => actOf(contact('基教科').by, { as: 'reviewer', ownUnits: [], alone });
    expect([marked(reviewer), marked(typed(false)), marked(typed(true)), marked(ownUnit(false)), marked(ownUnit(true))]).toEqual([
      false, 'OWN_SUBMISSION', true, 'OWN_UNIT', true,
    ]);
  });

  it('keeps the class the unit proposed unless the office decides another', () => {
    const decided = (body: TaskCommandBody): unknown => {
      const decision = decide(submitted, { ...body, act: reviewer } as TaskCommand);
      return decision.ok && decision.events[0]?.type === 'reportApproved' && decision.events[0].progressClass;
    };
    expect(decided(commands.approve)).toBe('达进度');
    expect(decided({ ...commands.approve, progressClass: '欠进度' } as TaskCommandBody)).toBe('欠进度');
  });

  it('closes a task out in the same act where nothing is to be looked at again', () => {
    expect(ask(closing, reviewer, { type: 'confirmCompletion', closeOut: true })).toBe('completionConfirmed+closedOut');
  });

  it('takes a report for a signature', () => {
    expect(ask(fresh, people.main, commands.submitReport)).toBe('acknowledged+reportSubmitted');
  });

  it('reaches the stage its name says', () => {
    const stages: [Where, Stage][] = [['drafted', 'drafted'], ['assigned', 'assigned'], ['underway', 'underway'], ['submitted', 'underway'],
      ['closing', 'closing'], ['completed', 'completed'], ['closedOut', 'closedOut'], ['withdrawn', 'withdrawn'], ['suspended', 'suspended'], ['asked', 'underway'], ['away', 'underway']];
    for (const [where, stage] of stages) expect([where, states[where].stage]).toEqual([where, stage]);
  });
});
