import type { Rejection } from '../../core/task/rejection.ts';

export const rejections: Record<Rejection, string> = {
  TASK_CLOSED: 'This task is closed or withdrawn and takes no further action.',
  WRONG_STATE: 'This cannot be done at the stage the task is in.',
  NOT_YOURS: 'This task is not yours. Please ask the supervision office to check who owns it.',
  NOT_MAIN_LEAD: 'The first lead unit reports for all. Please hand your part to them.',
  ALREADY_ACKNOWLEDGED: 'This task has already been signed for.',
  NO_SUCH_CYCLE: 'The task has no such report cycle. Please use the newest message.',
  ALREADY_SUBMITTED: 'This report has been submitted and is being reviewed.',
  ALREADY_APPROVED: 'This report has already been approved.',
  NOTHING_TO_REVIEW: 'There is nothing to review.',
  CONTENT_CHANGED: 'The report changed after you saw it. Please look at the newest text first.',
  EMPTY_REPORT: 'Please say what was done.',
  EMPTY_OPINION: 'Please say why it goes back and what is missing.',
  EMPTY_WORDS: 'Please write something.',
  NO_SIGN_OFF: 'Please name the head of the unit who agreed to this report.',
  OWN_SUBMISSION: 'You submitted this yourself. Somebody else must review it.',
  OWN_UNIT: 'These are the words of your own unit. The head of the office must review them.',
  NO_LETTER: 'There is no letter to hold or release. The report may have come in.',
  LETTER_LEFT: 'The letter has left and can no longer be held.',
  NO_LEAD: 'Please name one main lead unit, and only one.',
  ALREADY_DONE: 'This has already been done.',
};
