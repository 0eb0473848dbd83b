/** Why a file is refused before anything of it is stored. Codes are stable: surfaces and tests key on them. */
export type UnreadableCode =
  | 'EMPTY_FILE'
  | 'TOO_LARGE'
  | 'NOT_A_DOCUMENT'
  | 'OLD_FORMAT'
  | 'PROTECTED_FILE'
  | 'DAMAGED_ARCHIVE'
  | 'UNSAFE_ARCHIVE'
  | 'SCANNED_PDF'
  | 'PROTECTED_PDF'
  | 'DAMAGED_PDF'
  | 'CLASSIFIED'
  | 'NOT_A_NOTICE'
  | 'TOO_DEMANDING'
  | 'READING_STOPPED';

/** A file that cannot be read: `message` says what is wrong, `hint` what to do. Neither ever quotes the file's text. */
export class UnreadableDocument extends Error {
  override readonly name = 'UnreadableDocument';
  readonly code: UnreadableCode;
  readonly hint: string;

  constructor(code: UnreadableCode, message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.hint = hint;
  }
}
