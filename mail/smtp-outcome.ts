import type { SendOutcome } from '../ports/channel.ts';

/** What nodemailer tells about a failed conversation, and how far it had come. */
export interface SmtpFailure {
  message: string;
  code?: string;
  /** `CONN`, `EHLO`, `AUTH …`, `MAIL FROM`, `RCPT TO`, `DATA`. */
  command?: string;
  /** The server's reply, when there was one. */
  responseCode?: number;
  /** True once the body had begun to leave: from there on silence proves nothing. */
  handedOver: boolean;
}

const UNREACHABLE_MS = 60_000;

/**
 * RFC 5321, 4.2.1 and 4.5.4: 4xx is tried again not before `retryMs`, 5xx to a recipient or a message never. What the
 * server says to everyone (greeting, log-in) or does not say at all concerns the channel: `unavailable`. Pure.
 */
export function smtpOutcome(failure: SmtpFailure, retryMs: number): SendOutcome {
  const { responseCode, command = '', code = '', handedOver } = failure;
  const reason = `${responseCode ?? code} ${command}: ${failure.message}`.replace(/\s+/g, ' ').trim();

  if (responseCode === undefined) {
    if (handedOver) return { kind: 'unknown', reason };
    // Refused before anything was said to the server: this one letter cannot be sent at all.
    if (code === 'EENVELOPE' || code === 'EMESSAGE') return { kind: 'permanent', reason };
    return { kind: 'retryLater', afterMs: UNREACHABLE_MS, reason: `unavailable: ${reason}` };
  }
  const toThisLetter = ['MAIL FROM', 'RCPT TO', 'DATA'].includes(command);
  if (!toThisLetter) return { kind: 'retryLater', afterMs: responseCode < 500 ? UNREACHABLE_MS : retryMs, reason: `unavailable: ${reason}` };
  if (responseCode >= 500) return { kind: 'permanent', reason };
  if (responseCode === 421) return { kind: 'retryLater', afterMs: retryMs, reason: `unavailable: ${reason}` };
  return { kind: 'retryLater', afterMs: retryMs, reason };
}
