/** One fault of a directory file, with its sheet and row as the spreadsheet shows them. */
export interface DirectoryFault {
  sheet: string;
  row: number | null;
  message: string;
}

export type DirectoryCode = 'DIRECTORY_SHEETS' | 'DIRECTORY_FAULTS';

/** A directory that is refused as a whole: `message` names every fault with its row, so that one round of corrections is enough. */
export class UnreadableDirectory extends Error {
  override readonly name = 'UnreadableDirectory';
  readonly code: DirectoryCode;
  readonly faults: DirectoryFault[];
  readonly hint: string;

  constructor(code: DirectoryCode, faults: DirectoryFault[], hint: string) {
    super(faults.map((fault) => `${fault.sheet}${fault.row === null ? '' : `第${fault.row}行`}：${fault.message}`).join('\n'));
    this.code = code;
    this.faults = faults;
    this.hint = hint;
  }
}
