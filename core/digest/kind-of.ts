import type { Purpose } from '../schedule/line.ts';
import type { DigestItem, DigestKind } from './digest.ts';

const kinds: Record<Purpose, DigestKind> = {
  assigned: 'sign',
  signBy: 'sign',
  informed: 'informed',
  reportOpen: 'report',
  reportSoon: 'report',
  reportDue: 'report',
  reportOverdue: 'lateReport',
  signOffDue: 'signOff',
  coPartDue: 'part',
  breakdownDue: 'breakdown',
  deadlineSoon: 'deadline',
  deadlineOverdue: 'deadline',
  reviewDue: 'review',
  reassignDue: 'office',
  extensionDue: 'office',
  instructionDue: 'instruction',
  callDue: 'call',
  escalate: 'letter',
  leaderBrief: 'letter',
  lookBack: 'office',
  yearEnd: 'yearEnd',
  answered: 'answered',
  nudged: 'nudged',
  actedFor: 'actedFor',
  officeItem: 'office',
};

/** What a line asks, as the group of a digest it stands in. A report past its date is late whatever line tells it. */
export function kindOf({ purpose, lateWorkdays }: Pick<DigestItem, 'purpose' | 'lateWorkdays'>): DigestKind {
  const kind = kinds[purpose];
  return kind === 'report' && lateWorkdays > 0 ? 'lateReport' : kind;
}
