export interface PolicyFileFault {
  /** From 1. */
  line: number;
  message: string;
}

/** A policy file that cannot be taken: every fault at once, each with its line. */
export class UnreadablePolicy extends Error {
  override readonly name = 'UnreadablePolicy';
  readonly code = 'UNREADABLE_POLICY';
  readonly faults: readonly PolicyFileFault[];
  constructor(faults: readonly PolicyFileFault[]) {
    super(faults.map(({ line, message }) => `第 ${line} 行：${message}`).join('\n'));
    this.faults = faults;
  }
}
