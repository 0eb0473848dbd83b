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
  conclusion: 'conclusion',
  colleague: 'colleague',
} as const;

export const inputId = 'input';

/** Message metadata by which a delivery is found again. */
export const deliveryEventType = 'duban_delivery';
