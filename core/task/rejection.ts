/** Why a command was refused. Each code has a sentence per language in locales/. */
export const rejections = [
  'TASK_CLOSED',
  'WRONG_STATE',
  'NOT_YOURS',
  'NOT_MAIN_LEAD',
  'ALREADY_ACKNOWLEDGED',
  'NO_SUCH_CYCLE',
  'ALREADY_SUBMITTED',
  'ALREADY_APPROVED',
  'NOTHING_TO_REVIEW',
  'CONTENT_CHANGED',
  'EMPTY_REPORT',
  'EMPTY_OPINION',
  'EMPTY_WORDS',
  'NO_SIGN_OFF',
  'OWN_SUBMISSION',
  'OWN_UNIT',
  'NO_LETTER',
  'LETTER_LEFT',
  'NO_LEAD',
  'ALREADY_DONE',
] as const;
export type Rejection = (typeof rejections)[number];
