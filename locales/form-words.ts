/** Labels of the forms people fill in, on every surface. Chat limits titles and buttons to 24 characters. */
export interface FormWords {
  reportTitle: string;
  returnTitle: string;
  completionTitle: string;
  returnCompletionTitle: string;
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
  due: (cycle: string, due: string) => string;
  missing: { done: string; attestedBy: string; opinion: string; summary: string };
  notSaved: string;
  saved: (number: string, title: string) => string;
  allFilled: string;
  /** 全年结论: its form, and what the summary was filled from. */
  concludeTitle: string;
  conclusion: string;
  fromYear: string;
  /** 更多 of a line. */
  moreTitle: string;
  handOn: string;
  handOnHint: string;
  noColleague: string;
  handOnSubmit: string;
}
