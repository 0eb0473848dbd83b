import type { DigestKind } from '../core/digest/digest.ts';

/** The one message of a round. Buttons at most 75 characters, the header 150. */
export interface DigestWords {
  header: (date: string, count: number) => string;
  /** For notifications and clients without blocks. */
  summary: (count: number, parts: { kind: DigestKind; count: number }[]) => string;
  groups: Record<DigestKind, string>;
  groupCount: (heading: string, count: number) => string;
  buttons: {
    acknowledge: string;
    acknowledgeAll: (count: number) => string;
    report: string;
    reportAll: (cycle: string | null, count: number) => string;
    approve: string;
    return: string;
    applyCompletion: string;
    confirmCompletion: string;
    returnCompletion: string;
    confirmBreakdown: string;
    editBreakdown: string;
    approveBreakdown: string;
    returnBreakdown: string;
    addPart: string;
    /** `stage` '' for a sub-item without stages. */
    markSubItem: (stage: string) => string;
    registerInstruction: string;
    answerInstruction: string;
    answerCall: string;
    signOff: string;
    signOffAll: (count: number) => string;
    conclude: string;
    concludeAll: (count: number) => string;
    more: string;
  };
  /** `at` is a time of day, or a date and a time. */
  signed: (at: string) => string;
  submitted: string;
  approved: string;
  returned: string;
  signedOff: string;
  completionApplied: string;
  breakdownSubmitted: string;
  breakdownApproved: string;
  partGiven: string;
  subItemDone: string;
  /** A breakdown's text, proposed or handed in. */
  breakdownText: (text: string) => string;
  subItemText: (text: string) => string;
  partText: (unit: string, text: string) => string;
  answerGiven: string;
  callAnswered: string;
  /** A stage that ended the matter. */
  over: (stage: string) => string;
  /** Received, its outcome not known yet. */
  pending: string;
  opinion: (words: string) => string;
  instruction: (leader: string | null, kind: string | null, words: string) => string;
  nudge: (words: string) => string;
  submittedWords: (unit: string, progressClass: string, attestedBy: string, done: string) => string;
  difficulty: (words: string) => string;
  rest: (count: number, where: { button: boolean; office: boolean }) => string;
  /** A task whose title a channel may not carry; `row` null where it is the number. */
  numbered: (planTitle: string, number: string, row: number | null) => string;
  /** A task of which a channel may carry nothing. */
  somethingElsewhere: string;
  /** Beside a line of an offline task. */
  onPaper: string;
  /** `office`: its reader is who would be called. */
  footer: (office: boolean) => string;
}
