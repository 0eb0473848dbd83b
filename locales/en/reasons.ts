import type { Facts, ReasonWords } from '../reason-words.ts';
import { sayCycle, sayDate } from './dates.ts';
import { terms } from './terms.ts';

const date = (facts: Facts, name: string): string => (facts[name] === undefined ? 'its date' : sayDate(String(facts[name])));
const cycle = (facts: Facts): string => sayCycle(String(facts['cycle'] ?? ''));
const unit = (facts: Facts): string => String(facts['unit'] ?? 'the unit');
const days = (count: number): string => `${count} ${count === 1 ? 'workday' : 'workdays'}`;
const late = (facts: Facts): string => `${days(Number(facts['late'] ?? 1))} overdue`;
const letter = (facts: Facts): string => `the level ${Number(facts['level'] ?? 1)} letter (${unit(facts)}, ${cycle(facts)})`;

const dateMeant = (facts: Facts): string => (facts['cycle'] ? `the ${cycle(facts)} report` : 'the deadline');
const asked = (facts: Facts): string => `${unit(facts)} asks to put ${dateMeant(facts)} off from ${date(facts, 'from')} to ${date(facts, 'until')}`;
const acts: Record<string, string> = { acknowledged: 'signed', reportSubmitted: 'reported', completionApplied: 'applied for completion', noChangeStated: 'said that nothing is new', extensionRequested: 'asked for an extension', lateStated: 'explained the delay' };
const classes: Record<string, string> = terms.progress;
const kinds: Record<string, string> = terms.instructionKinds;
const vias: Record<string, string> = terms.vias;

export const reasons: ReasonWords = {
  roles: {
    contactA: (name) => `You are the contact of ${name}`,
    contactB: (name) => `You are the second contact of ${name}`,
    head: (name) => `You are the head of ${name}`,
    leader: (name) => `You are in charge of ${name}`,
    secretary: (name) => `Copy to the secretary of the leader in charge of ${name}`,
    principal: () => 'You are the principal leader',
    office: () => 'You are the case officer',
    officeHead: () => 'You are the head of the supervision office',
    person: () => 'You acted on this',
  },
  rules: {
    assigned: (facts) => `newly assigned, please sign by ${date(facts, 'due')}`,
    signBy: (facts) => `reminder: the signature is due today (${date(facts, 'due')})`,
    signLate: (facts) => `the signature is ${late(facts)} (due ${date(facts, 'due')})`,
    informed: (facts) => (facts['duty'] === 'co' ? 'your unit takes part, for information' : 'for information'),
    unsigned: (facts) => `${String(facts['units'] ?? 'the unit')} has not signed, ${late(facts)}`,
    reportOpen: (facts) => `the ${cycle(facts)} report is open, due ${date(facts, 'due')}`,
    reportSoon: (facts) => `reminder: the ${cycle(facts)} report is due ${date(facts, 'due')}`,
    reportDue: (facts) => `reminder: the ${cycle(facts)} report is due today (${date(facts, 'due')})`,
    reportOverdue: (facts) => `the ${cycle(facts)} report is ${late(facts)} (due ${date(facts, 'due')})`,
    secondContact: (facts) => `the ${cycle(facts)} report is ${late(facts)}, please help the contact`,
    escalate: (facts) => `the ${cycle(facts)} report of ${unit(facts)} is ${late(facts)}: level ${Number(facts['level'] ?? 1)}`,
    letterShown: (facts) => `${letter(facts)} leaves on ${date(facts, 'leaves')} unless held`,
    presentOnPaper: (facts) => `${letter(facts)} was not answered: present it on paper`,
    unreleased: (facts) => `${letter(facts)} waits for its release`,
    reviewOpen: (facts) => `submitted ${date(facts, 'submitted')}, please review by ${date(facts, 'due')}`,
    reviewDue: (facts) => `reminder: submitted ${date(facts, 'submitted')}, the review is due today (${date(facts, 'due')})`,
    reviewLate: (facts) => `submitted ${date(facts, 'submitted')}, the review was due ${date(facts, 'due')}`,
    deadlineSoon: (facts) => `reminder: the deadline is ${date(facts, 'end')}, ${days(-Number(facts['late'] ?? 0))} left`,
    deadlineOverdue: (facts) => `the deadline was ${date(facts, 'end')}, ${late(facts)}`,
    deadlinePassed: (facts) => `the deadline of ${unit(facts)}, ${date(facts, 'end')}, has passed`,
    reportReturned: (facts) => `the report came back${facts['due'] ? `, due again by ${date(facts, 'due')}` : ''}`,
    reportApproved: (facts) => `the report was approved as ${classes[String(facts['class'])] ?? 'other'}`,
    completionReturned: () => 'the application for completion came back',
    completionConfirmed: () => 'completion was confirmed',
    instructed: (facts) => `instruction of a leader (${kinds[String(facts['kind'])] ?? 'for information'})`,
    nudged: () => 'the office asks for an answer',
    reassigned: () => 'another unit leads this task now',
    extensionOpen: (facts) => `${asked(facts)}, please answer by ${date(facts, 'due')}`,
    extensionDue: (facts) => `reminder: ${asked(facts)}, the answer is due today (${date(facts, 'due')})`,
    extensionLate: (facts) => `${asked(facts)}, the answer was due ${date(facts, 'due')}`,
    extensionProposed: (facts) => `${asked(facts)}, the office would grant it, please decide`,
    extensionOnPaper: (facts) => `${asked(facts)}, the leader has not decided: present it on paper`,
    extensionGranted: (facts) => `${dateMeant(facts)} was put off to ${date(facts, 'until')}`,
    extensionRefused: (facts) => `${dateMeant(facts)} was not put off, it stays due ${date(facts, 'due')}`,
    lateStated: (facts) => `${unit(facts)} explained why ${dateMeant(facts)} is late, new date ${date(facts, 'until')}`,
    suspended: () => 'the task is suspended, nothing is asked until it is resumed',
    resumed: () => 'the task is resumed, its dates count anew',
    withdrawn: () => 'the task was withdrawn',
    actedFor: (facts) => `the office ${acts[String(facts['act'])] ?? 'acted'} for you (${vias[String(facts['via'])] ?? 'other'})`,
    unreachable: (facts) => `nobody holds the role ${String(facts['role'] ?? '')}, so nobody could be told; check the directory`,
    undelivered: (facts) => `a message to ${String(facts['recipient'] ?? 'its recipient')} could not be delivered; tell them another way and check the directory`,
  },
  purposes: {
    signBy: 'reminder: please sign',
    breakdownDue: 'reminder: please break the task down',
    reportOpen: 'the report is open',
    reportSoon: 'reminder: the report is due soon',
    reportDue: 'reminder: the report is due today',
    reportOverdue: 'the report is overdue',
    coPartDue: 'reminder: your part is due',
    deadlineSoon: 'reminder: the deadline is near',
    deadlineOverdue: 'the deadline has passed',
    reviewDue: 'something waits for review',
    reassignDue: 'a request to reassign waits',
    extensionDue: 'a request for an extension waits',
    instructionDue: 'an instruction waits to be carried out',
    escalate: 'overdue, escalated by rule',
    leaderBrief: 'summary',
    lookBack: 'look-back',
    yearEnd: 'year-end closing',
    assigned: 'newly assigned',
    informed: 'for information',
    answered: 'there is an answer',
    nudged: 'nudged by the office',
    actedFor: 'the office acted for you',
    officeItem: 'for the office',
  },
  stops: {
    signBy: 'stops when signed',
    breakdownDue: 'stops when broken down',
    reportOpen: 'stops when submitted',
    reportSoon: 'stops when submitted',
    reportDue: 'stops when submitted',
    reportOverdue: 'stops when submitted',
    coPartDue: 'stops when given',
    deadlineSoon: 'stops when completion is applied for',
    deadlineOverdue: 'stops when completion is applied for',
    reviewDue: 'stops when reviewed',
    reassignDue: 'stops when decided',
    extensionDue: 'stops when decided',
    instructionDue: 'stops when answered',
    escalate: 'stops when submitted',
    leaderBrief: 'for information only',
    lookBack: 'stops when answered',
    yearEnd: 'stops when completion is applied for',
    assigned: 'stops when signed',
    informed: 'told once, nothing to do',
    answered: 'told once',
    nudged: 'stops when signed or submitted',
    actedFor: 'told once; tell the office if it is wrong',
    officeItem: 'stops when dealt with',
  },
};
