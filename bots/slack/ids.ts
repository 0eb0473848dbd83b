/** Slack's action and callback ids. Stored in every message ever sent: renamed only with a migration of their listeners. */
export const actionIds = {
  acknowledge: 'task.acknowledge',
  acknowledgeAll: 'group.acknowledge',
  report: 'task.report',
  reportAll: 'group.report',
  approve: 'report.approve',
  return: 'report.return',
  applyCompletion: 'completion.apply',
  confirmCompletion: 'completion.confirm',
  returnCompletion: 'completion.return',
  confirmBreakdown: 'breakdown.confirm',
  editBreakdown: 'breakdown.edit',
  approveBreakdown: 'breakdown.approve',
  returnBreakdown: 'breakdown.return',
  markSubItem: 'subitem.mark',
  addPart: 'part.add',
  registerInstruction: 'instruction.register',
  acknowledgeInstruction: 'instruction.acknowledge',
  answerInstruction: 'instruction.answer',
  acceptAnswer: 'answer.accept',
  returnAnswer: 'answer.return',
  answerCall: 'call.answer',
  signOff: 'report.signOff',
  signOffAll: 'group.signOff',
  conclude: 'year.conclude',
  concludeAll: 'group.conclude',
  more: 'task.more',
} as const;

export const callbackIds = {
  report: 'form.report',
  return: 'form.return',
  applyCompletion: 'form.completion.apply',
  returnCompletion: 'form.completion.return',
  breakdown: 'form.breakdown',
  returnBreakdown: 'form.breakdown.return',
  part: 'form.part',
  registerInstruction: 'form.instruction.register',
  answerInstruction: 'form.instruction.answer',
  returnAnswer: 'form.answer.return',
  answerCall: 'form.call.answer',
  conclude: 'form.year.conclude',
  handOn: 'form.handOn',
  /** A view that only tells something. */
  notice: 'form.notice',
} as const;

/** Block ids of the inputs; errors beside a field are addressed by them. Each holds one element with the action id `input`. */
export const fieldIds = {
  done: 'done',
  next: 'next',
  difficulty: 'difficulty',
  progressClass: 'progressClass',
  attestedBy: 'attestedBy',
  opinion: 'opinion',
  summary: 'summary',
  breakdown: 'breakdown',
  part: 'part',
  answer: 'answer',
  conclusion: 'conclusion',
  colleague: 'colleague',
  due: 'due',
  note: 'note',
} as const;

/** Field of a column of a call for a report: its name stands behind the prefix. */
export const columnPrefix = 'column/';

export const inputId = 'input';

/** Message metadata by which a delivery is found again. */
export const deliveryEventType = 'duban_delivery';
