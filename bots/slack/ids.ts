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
  registerInstruction: 'instruction.register',
  acknowledgeInstruction: 'instruction.acknowledge',
  answerInstruction: 'instruction.answer',
  acceptAnswer: 'answer.accept',
  returnAnswer: 'answer.return',
  answerCall: 'call.answer',
} as const;

export const callbackIds = {
  report: 'form.report',
  return: 'form.return',
  applyCompletion: 'form.completion.apply',
  returnCompletion: 'form.completion.return',
  registerInstruction: 'form.instruction.register',
  answerInstruction: 'form.instruction.answer',
  returnAnswer: 'form.answer.return',
  answerCall: 'form.call.answer',
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
  answer: 'answer',
  due: 'due',
  note: 'note',
} as const;

/** Field of a column of a call for a report: its name stands behind the prefix. */
export const columnPrefix = 'column/';

export const inputId = 'input';

/** Message metadata by which a delivery is found again. */
export const deliveryEventType = 'duban_delivery';
