import type { CalendarTable } from '../calendar/calendar-table.ts';
import { daySpan, type DaySpan } from '../calendar/day-span.ts';
import type { Policy } from '../policy/policy.ts';
import { dateOf } from './instant.ts';
import type { Line } from './line.ts';

export type PolicyFigure = Exclude<keyof Policy, 'version' | 'overrides'>;

/** Which figures of the policy a rule reads, by the rule's code. What an event causes leaves by rounds or hours alone. */
export const figuresOfRule: Readonly<Record<string, readonly PolicyFigure[]>> = {
  assigned: ['signWorkdays', 'rounds'],
  signBy: ['signWorkdays', 'reminderRound'],
  signLate: ['signWorkdays', 'late', 'reminderRound'],
  informed: ['coSigns', 'groupDuty', 'rounds'],
  unsigned: ['signWorkdays', 'late', 'reminderRound'],
  reportOpen: ['period', 'dueDay', 'openWorkdays', 'reminderRound'],
  reportSoon: ['period', 'dueDay', 'soonWorkdays', 'reminderRound'],
  reportDue: ['period', 'dueDay', 'reminderRound'],
  reportOverdue: ['late', 'reminderRound'],
  secondContact: ['levels', 'secondContactWorkdays', 'reminderRound'],
  escalate: ['levels', 'levelGap', 'instructionWait', 'letterShown', 'letterLeaves', 'holdWorkdays'],
  letterShown: ['levels', 'levelGap', 'instructionWait', 'letterShown', 'letterLeaves', 'holdWorkdays'],
  presentOnPaper: ['letterAnswerWorkdays', 'letterShown'],
  unreleased: ['levels', 'levelGap', 'instructionWait', 'officeHeadWorkdays', 'reminderRound'],
  reviewOpen: ['reviewWorkdays', 'rounds'],
  reviewDue: ['reviewWorkdays', 'reminderRound'],
  reviewLate: ['reviewWorkdays', 'officeHeadWorkdays', 'reminderRound'],
  deadlineSoon: ['deadlineSoon', 'reminderRound'],
  deadlineOverdue: ['late', 'mostOverdue', 'reminderRound'],
  deadlinePassed: ['late', 'reminderRound'],
  reportReturned: ['hours'],
  reportApproved: ['rounds'],
  paperRecorded: ['offline', 'rounds'],
  completionReturned: ['hours'],
  completionConfirmed: ['hours'],
  instructed: ['hours'],
  nudged: ['hours'],
  reassigned: ['rounds'],
  extensionOpen: ['extensionWorkdays', 'rounds'],
  extensionDue: ['extensionWorkdays', 'reminderRound'],
  extensionLate: ['extensionWorkdays', 'officeHeadWorkdays', 'reminderRound'],
  extensionProposed: ['extensionLongest', 'extensionTimes', 'letterLeaves'],
  extensionOnPaper: ['letterAnswerWorkdays', 'letterShown'],
  extensionGranted: ['hours'],
  extensionRefused: ['hours'],
  lateStated: ['rounds'],
  reassignOpen: ['reassignWorkdays', 'rounds'],
  reassignDue: ['reassignWorkdays', 'reminderRound'],
  reassignLate: ['reassignWorkdays', 'officeHeadWorkdays', 'reminderRound'],
  unitKept: ['hours'],
  unitKeptAgain: ['letterLeaves'],
  breakdownOpen: ['breakdownWorkdays', 'rounds'],
  breakdownSoon: ['breakdownWorkdays', 'soonWorkdays', 'reminderRound'],
  breakdownDue: ['breakdownWorkdays', 'reminderRound'],
  breakdownLate: ['breakdownWorkdays', 'late', 'reminderRound'],
  breakdownMissing: ['breakdownWorkdays', 'late', 'reminderRound'],
  breakdownReviewOpen: ['reviewWorkdays', 'rounds'],
  breakdownReviewDue: ['reviewWorkdays', 'reminderRound'],
  breakdownReviewLate: ['reviewWorkdays', 'officeHeadWorkdays', 'reminderRound'],
  breakdownApproved: ['rounds'],
  breakdownReturned: ['hours'],
  quarterGoalSet: ['rounds'],
  subItemSoon: ['deadlineSoon', 'reminderRound'],
  subItemOverdue: ['late', 'reminderRound'],
  partOpen: ['partNotice', 'rounds'],
  partDue: ['partNotice', 'reminderRound'],
  partLate: ['late', 'reminderRound'],
  partAdded: ['rounds'],
  suspended: ['rounds'],
  resumed: ['rounds'],
  withdrawn: ['rounds'],
  escalated: ['levels', 'letterShown', 'letterLeaves', 'holdWorkdays'],
  instructionAsked: ['rounds'],
  instructionSign: ['signWorkdays', 'reminderRound'],
  instructionSoon: ['soonWorkdays', 'reminderRound'],
  instructionToday: ['reminderRound'],
  instructionLate: ['late', 'mostOverdue', 'reminderRound'],
  instructionPassed: ['late', 'reminderRound'],
  answerOpen: ['reviewWorkdays', 'rounds'],
  answerDue: ['reviewWorkdays', 'reminderRound'],
  answerLate: ['reviewWorkdays', 'officeHeadWorkdays', 'reminderRound'],
  answerAccepted: ['rounds'],
  answerReturned: ['hours'],
  answerShown: ['letterLeaves'],
  callAsked: ['callNotice', 'callJoins', 'rounds'],
  callSoon: ['soonWorkdays', 'reminderRound'],
  callToday: ['reminderRound'],
  callLate: ['late', 'mostOverdue', 'reminderRound'],
  callPassed: ['late', 'reminderRound'],
  amended: ['rounds'],
  signOffOpen: ['signOff', 'rounds'],
  signOffDue: ['signOff', 'signWorkdays', 'reminderRound'],
  signOffLate: ['signOff', 'signWorkdays', 'reminderRound'],
  leaderBrief: ['period', 'dueDay', 'leaderBriefWorkdays', 'letterLeaves'],
  lookBackOpen: ['lookBackWorkdays', 'rounds'],
  lookBackDue: ['reviewWorkdays', 'lookBackWorkdays', 'reminderRound'],
  lookBackLate: ['reviewWorkdays', 'lookBackWorkdays', 'officeHeadWorkdays', 'reminderRound'],
  yearEndOpen: ['yearEndWorkdays', 'reminderRound'],
  yearEndDue: ['yearEndWorkdays', 'reminderRound'],
  yearEndLate: ['yearEndWorkdays', 'reminderRound'],
  reopened: ['hours'],
  carriedOver: ['hours'],
  handedOn: ['rounds'],
  handedOver: ['rounds', 'letterLeaves'],
  editionCirculated: ['rounds'],
  editionFinal: ['rounds'],
  actedFor: ['rounds'],
  unreachable: ['rounds'],
  notCarried: ['carries', 'rounds'],
  undelivered: ['rounds', 'hours'],
  unexplained: ['rounds', 'hours'],
};

/** What the instant of a line was worked out from. */
export interface LineGrounds {
  figures: PolicyFigure[];
  /** From the earliest to the latest date the line names; null where it names only the day it leaves. */
  days: DaySpan | null;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Pure: the policy's figures and the days behind a line, for whoever asks why it leaves when it does. */
export function lineGrounds({ at, due, reason }: Pick<Line, 'at' | 'due' | 'reason'>, { zone }: Pick<Policy, 'zone'>, calendar: CalendarTable): LineGrounds {
  const named = Object.values(reason.facts).filter((fact): fact is string => typeof fact === 'string' && DATE.test(fact));
  const dates = [dateOf(at, zone), ...(due === null ? [] : [due]), ...named].sort();
  const [first, last] = [dates[0]!, dates.at(-1)!];
  return { figures: [...(figuresOfRule[reason.rule] ?? [])], days: first === last ? null : daySpan(first, last, calendar) };
}
