/** A file of closures that cannot be taken: every fault at once, each with its line (from 1). */
export class UnreadableClosures extends Error {
  override readonly name = 'UnreadableClosures';
  readonly faults: readonly { line: number; message: string }[];
  constructor(faults: readonly { line: number; message: string }[]) {
    super(faults.map(({ line, message }) => `第 ${line} 行：${message}`).join('\n'));
    this.faults = faults;
  }
}
