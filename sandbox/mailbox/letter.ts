/** A letter as it arrived, once, whatever the number of its recipients. */
export interface Letter {
  id: string;
  /** The trial's clock, as an ISO instant. */
  receivedAt: string;
  /** The envelope's sender and accepted recipients, recipients in small letters. */
  from: string;
  recipients: string[];
  /** Recipients who have opened it. */
  readBy: string[];
  subject: string;
  fromHeader: string;
  toHeader: string;
  messageId: string;
  inReplyTo: string;
  /** RFC 3834: what the Auto-Submitted header says; empty when it is missing. */
  autoSubmitted: string;
  headers: { name: string; value: string }[];
  text: string;
  html: string;
  attachments: { filename: string; mimeType: string; bytes: number }[];
}
