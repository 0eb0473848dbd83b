import PostalMime, { type Address } from 'postal-mime';
import type { Letter } from './letter.ts';

const showAddress = (address: Address): string =>
  address.address ? (address.name ? `${address.name} <${address.address}>` : address.address) : (address.group ?? []).map(showAddress).join(', ');

const bytesOf = (content: string | ArrayBuffer | Uint8Array): number =>
  typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength;

/** Takes a raw message apart; envelope and time come from the session, never from headers. */
export async function readLetter(
  raw: Buffer,
  envelope: Pick<Letter, 'id' | 'receivedAt' | 'from' | 'recipients'>,
): Promise<Letter> {
  const mail = await PostalMime.parse(raw);
  const header = (name: string) => mail.headers.find((entry) => entry.key === name)?.value ?? '';
  return {
    ...envelope,
    readBy: [],
    subject: mail.subject ?? '',
    fromHeader: mail.from ? showAddress(mail.from) : '',
    toHeader: (mail.to ?? []).map(showAddress).join(', '),
    messageId: mail.messageId ?? '',
    inReplyTo: mail.inReplyTo ?? '',
    autoSubmitted: header('auto-submitted'),
    headers: mail.headers.map(({ key, value }) => ({ name: key, value })),
    text: mail.text ?? '',
    html: mail.html ?? '',
    attachments: mail.attachments.map(({ filename, mimeType, content }) => ({
      filename: filename ?? '',
      mimeType,
      bytes: bytesOf(content),
    })),
  };
}
