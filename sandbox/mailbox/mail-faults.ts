/** What the mail server does wrong next. Each `…Next` fault meets the given number of deliveries, then is used up. */
export interface MailFaults {
  /** Answers the connection itself with 421 and closes it. */
  closeConnectionsNext(times?: number): void;
  /** Refuses after the text with this code: 451 comes again later, 550 never. */
  refuseNext(code: number, times?: number): void;
  /** Takes the text and never answers. */
  hangAfterTextNext(times?: number): void;
  /** Takes and keeps the letter, then cuts the connection before the answer. */
  dropAfterDotNext(times?: number): void;
  /** Refuses these recipients with this code for as long as nothing clears it. */
  refuseRecipients(addresses: readonly string[], code?: number): void;
  clear(): void;
}

export type DataFault = { kind: 'refuse'; code: number } | { kind: 'hang' } | { kind: 'drop' };

/** The server's side: what meets the delivery at hand. Asking for a `…Next` fault uses it up. */
export interface MailFaultSource {
  takeConnectionFault(): boolean;
  takeDataFault(): DataFault | undefined;
  recipientCode(address: string): number | undefined;
}

export function createMailFaults(): MailFaults & MailFaultSource {
  let connections = 0;
  let data: DataFault[] = [];
  const recipients = new Map<string, number>();
  const add = (fault: DataFault, times: number) => {
    for (let count = 0; count < times; count += 1) data.push(fault);
  };
  return {
    closeConnectionsNext: (times = 1) => void (connections += times),
    refuseNext: (code, times = 1) => add({ kind: 'refuse', code }, times),
    hangAfterTextNext: (times = 1) => add({ kind: 'hang' }, times),
    dropAfterDotNext: (times = 1) => add({ kind: 'drop' }, times),
    refuseRecipients(addresses, code = 550) {
      for (const address of addresses) recipients.set(address.toLowerCase(), code);
    },
    clear() {
      connections = 0;
      data = [];
      recipients.clear();
    },
    takeConnectionFault() {
      if (connections === 0) return false;
      connections -= 1;
      return true;
    },
    takeDataFault: () => data.shift(),
    recipientCode: (address) => recipients.get(address.toLowerCase()),
  };
}
