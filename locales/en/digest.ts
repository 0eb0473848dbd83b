import type { DigestKind } from '../../core/digest/digest.ts';
import type { DigestWords } from '../digest-words.ts';
import { sayCycle, sayDate } from './dates.ts';

const groups: Record<DigestKind, string> = {
  letter: 'Escalated',
  answered: 'Answers',
  nudged: 'Asked by the office',
  sign: 'To sign',
  instruction: 'Instructions',
  call: 'Called for',
  lateReport: 'Overdue',
  report: 'To report',
  deadline: 'Deadlines',
  review: 'To review',
  office: 'For the office',
  informed: 'For information',
  actedFor: 'Done on your behalf',
};

const things = (count: number): string => `${count} ${count === 1 ? 'item' : 'items'}`;

export const digest: DigestWords = {
  header: (date, count) => `${sayDate(date)} ${date.slice(0, 4)}: ${things(count)}`,
  summary: (count, parts) => `${things(count)}: ${parts.map((part) => `${groups[part.kind]} ${part.count}`).join(', ')}`,
  groups,
  groupCount: (heading, count) => `${heading} (${count})`,
  buttons: {
    acknowledge: 'Sign',
    acknowledgeAll: (count) => `Sign all ${count}`,
    report: 'Report',
    reportAll: (cycle, count) => `Report ${cycle ? sayCycle(cycle) : 'all'} (${things(count)})`,
    approve: 'Approve',
    return: 'Return',
    applyCompletion: 'Apply for completion',
    confirmCompletion: 'Confirm completion',
    returnCompletion: 'Return',
    registerInstruction: 'Make it work',
    answerInstruction: 'Answer',
    answerCall: 'Fill in',
  },
  signed: (at) => `✔ signed ${at}`,
  submitted: '✔ submitted, in review',
  approved: '✔ approved',
  returned: 'returned',
  completionApplied: '✔ completion applied for, in review',
  answerGiven: '✔ answered, in review',
  callAnswered: '✔ filled in',
  over: (stage) => `✔ ${stage}`,
  pending: 'received, being worked on…',
  opinion: (words) => `Returned: ${words}`,
  instruction: (leader, kind, words) => `Instruction of ${leader ?? 'a leader'}${kind ? ` (${kind})` : ''}: ${words}`,
  nudge: (words) => `The office: ${words}`,
  submittedWords: (unit, progressClass, attestedBy, done) => `${unit} (${progressClass}, agreed by ${attestedBy}): ${done}`,
  difficulty: (words) => `Difficulty: ${words}`,
  rest: (count) => `${things(count)} more are not listed. The buttons above cover them; the office has the list.`,
  footer: 'Do not enter state or work secrets. You may also call the supervision office and let them record your answer.',
};
