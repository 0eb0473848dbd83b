import type { FollowedItem } from '../core/breakdown/items-of-cycle.ts';
import type { PresetReason } from '../core/report/preset-class.ts';

/** Labels of the forms people fill in, on every surface. Chat limits titles and buttons to 24 characters. */
export interface FormWords {
  reportTitle: string;
  returnTitle: string;
  completionTitle: string;
  returnCompletionTitle: string;
  breakdownTitle: string;
  returnBreakdownTitle: string;
  partTitle: string;
  breakdown: string;
  breakdownHint: string;
  part: string;
  /** A sub-item beside a report: its words, what is asked next. */
  followed: (item: FollowedItem) => string;
  /** Why a progress class is preset. */
  presetWhy: (reason: PresetReason, count: number) => string;
  /** Printed small below the class that was ticked ahead; in Chinese it begins with `presetMark`. */
  presetNote: (reason: PresetReason, count: number) => string;
  registerTitle: string;
  submitRegister: string;
  answerBy: string;
  answerByHint: string;
  note: string;
  answerTitle: string;
  returnAnswerTitle: string;
  callTitle: string;
  opening: string;
  submit: string;
  submitReturn: string;
  cancel: string;
  close: string;
  done: string;
  next: string;
  difficulty: string;
  progressClass: string;
  attestedBy: string;
  attestedHint: string;
  goal: string;
  notBrokenDown: string;
  opinionShown: (opinion: string) => string;
  /** Above a form that was filled with the words of an earlier cycle. */
  fromLastTime: (cycle: string) => string;
  cutAt: (characters: number) => string;
  noSecrets: string;
  opinion: string;
  summary: string;
  submittedText: string;
  instructionShown: (words: string) => string;
  answer: string;
  /** Above the fields of a call for a report. */
  callDue: (due: string) => string;
  filed: (column: string, text: string, cycle: string | null) => string;
  due: (cycle: string, due: string) => string;
  missing: { done: string; attestedBy: string; opinion: string; summary: string; breakdown: string; part: string; answer: string; column: string; date: string };
  notSaved: string;
  saved: (number: string, title: string) => string;
  allFilled: string;
  /** 全年结论: its form, and what the summary was filled from. */
  concludeTitle: string;
  conclusion: string;
  fromYear: string;
  /** 转本单位同事 */
  handOn: string;
  handOnHint: string;
  handOnSubmit: string;
  /** In place of a form where the channel may not carry words: where they come in instead. `phone` null where none is known. */
  elsewhereTitle: string;
  elsewhere: (phone: string | null) => string;
  onPaper: (phone: string | null) => string;
}
