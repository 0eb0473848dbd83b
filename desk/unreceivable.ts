/** Somebody the directory does not know acted, or was acted for. */
export class UnknownPerson extends Error {
  override readonly name = 'UnknownPerson';
  constructor(readonly address: string) {
    super('this person is not in the directory');
  }
}

/** More words than one act may carry; nothing was stored. */
export class WordsTooLong extends Error {
  override readonly name = 'WordsTooLong';
  constructor(readonly limitBytes: number) {
    super(`the text is longer than ${limitBytes} bytes`);
  }
}
