import MailComposer from 'nodemailer/lib/mail-composer';
import type { CalendarTable } from '../core/calendar/calendar-table.ts';
import type { Channel, OutboundMessage } from '../ports/channel.ts';
import { isMailAddress } from './mail-address.ts';
import type { Letter } from './letters/letter.ts';
import { oneLine } from './letters/plain-text.ts';
import { postLetter, readSmtpUrl, type PostLimits } from './post-letter.ts';
import { smtpOutcome } from './smtp-outcome.ts';
import { writeLetter, type WritingNeeds } from './write-letter.ts';

export interface MailChannelOptions extends Omit<WritingNeeds, 'calendar'> {
  /** `smtp://user:pass@host:587` or `smtps://…`. */
  smtpUrl: string;
  /** A bare address, or `name <address>`. */
  from: string;
  calendar(): Promise<CalendarTable>;
  /** Real milliseconds before a 4xx is tried again; half an hour (RFC 5321, 4.5.4.1), less only on a trial's scaled clock. */
  retryMs?: () => Promise<number>;
  limits?: PostLimits;
}

const HALF_AN_HOUR_MS = 30 * 60_000;
/** A server that takes longer than this after the dot has not answered. */
const defaultLimits: PostLimits = { connectMs: 8_000, silenceMs: 25_000 };

/** Letters and digests by mail. One letter, one recipient, one conversation; who retries is the drain, not the channel. */
export function createMailChannel(options: MailChannelOptions): Channel {
  const server = readSmtpUrl(options.smtpUrl);
  const from = readSender(options.from);
  const { limits = defaultLimits, retryMs = async () => HALF_AN_HOUR_MS } = options;

  return {
    name: 'mail',
    reaches: (person) => isMailAddress(person.address),

    async send(message) {
      const { address } = message.recipient;
      if (!isMailAddress(address)) return { kind: 'permanent', reason: `${oneLine(address, 60)} is no mail address` };
      const letter = await writeLetter(message, { ...options, calendar: await options.calendar() });
      const messageId = messageIdOf(message.deliveryId, from.address);
      const posted = await postLetter(server, { from: from.address, to: address }, await compile(letter, message, from, messageId), limits);
      return posted.ok
        ? { kind: 'accepted', providerId: messageId, place: null }
        : smtpOutcome(posted.failure, await retryMs());
    },

    /**
     * A mail server cannot be asked what it has taken. An unknown letter therefore goes out again with the same
     * Message-ID, which mail programs and list servers show once.
     */
    find: async () => undefined,
  };
}

/** The same delivery always has the same Message-ID, so that a second sending can be recognised. */
export const messageIdOf = (deliveryId: string, sender: string): string => `<${deliveryId}@${sender.slice(sender.lastIndexOf('@') + 1)}>`;

interface Sender {
  name: string;
  address: string;
}

function readSender(text: string): Sender {
  const named = /^(.*)<([^<>]+)>\s*$/s.exec(text);
  const name = oneLine((named?.[1] ?? '').replaceAll('"', ''));
  const address = (named?.[2] ?? text).trim();
  if (!isMailAddress(address)) throw new Error(`the sender "${oneLine(text)}" is no mail address: write office@example.org or 督查室 <office@example.org>`);
  return { name, address };
}

function compile({ subject, text, html }: Letter, { recipient, deliveryId, at }: OutboundMessage, from: Sender, messageId: string): Promise<Buffer> {
  const composer = new MailComposer({
    from,
    to: { name: oneLine(recipient.name, 40), address: recipient.address },
    subject: oneLine(subject),
    text,
    html,
    messageId,
    date: at,
    headers: {
      'Auto-Submitted': 'auto-generated', // RFC 3834: out-of-office programs stay silent
      'X-Duban-Delivery': deliveryId,
    },
    textEncoding: 'base64',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}
