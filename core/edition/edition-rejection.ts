/** Why an act on an edition was refused. Each code has a sentence in locales/. */
export const editionRejections = [
  'EDITION_OPEN',
  'NO_EDITION',
  'EDITION_FINAL',
  'NOT_FINAL',
  'NOT_YET_FINAL',
  'NOT_OFFICE',
  'NO_SUCH_ROW',
  'EMPTY_TEXT',
  'NOTHING_NEW',
  'NOT_CIRCULATED',
  'ALREADY_TOLD',
  'CHANGED_SINCE',
  'ROWS_WAIT',
  'ROWS_OUTDATED',
  'OWN_EDITION',
  'NOT_APPROVER',
  'EMPTY_REASON',
  'EDITION_MOVED',
  'NUMBER_TAKEN',
  'NUMBER_GAP',
] as const;
export type EditionRejection = (typeof editionRejections)[number];
