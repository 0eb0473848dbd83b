import { randomUUID } from 'node:crypto';
import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { MailFaultSource } from './mail-faults.ts';
import type { Mailbox } from './mailbox.ts';
import { readLetter } from './read-letter.ts';

export interface MailServer {
  port: number;
  close(): Promise<void>;
}

export interface MailServerOptions {
  host: string;
  port: number;
  mailbox: Mailbox;
  faults: MailFaultSource;
  /** The trial's clock: when letters arrive. */
  now(): Date;
}

const maxBytes = 25 * 1024 * 1024;

class SmtpRefusal extends Error {
  readonly responseCode: number;
  constructor(responseCode: number, words: string) {
    super(words);
    this.responseCode = responseCode;
  }
}

const readAll = async (stream: SMTPServerDataStream): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
};

const peerOf = (peer: { remoteAddress?: string | undefined; remotePort?: number | undefined }) => `${peer.remoteAddress}:${peer.remotePort}`;

/** An SMTP server that keeps every letter and delivers none further. No TLS, any log-in accepted: it is for the loopback only. */
export async function createMailServer({ host, port, mailbox, faults, now }: MailServerOptions): Promise<MailServer> {
  const sockets = new Map<string, Socket>();

  const take = async (raw: Buffer, session: SMTPServerSession) => {
    const { mailFrom, rcptTo } = session.envelope;
    mailbox.take(
      await readLetter(raw, {
        id: randomUUID(),
        receivedAt: now().toISOString(),
        from: mailFrom === false ? '' : mailFrom.address,
        recipients: rcptTo.map((recipient) => recipient.address.toLowerCase()),
      }),
    );
  };

  /** Settles with SMTP's answer; a hang never settles, and its connection lives until the caller or the sandbox ends it. */
  const receive = async (stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> => {
    const raw = await readAll(stream);
    if (stream.sizeExceeded) throw new SmtpRefusal(552, `message is larger than ${maxBytes} bytes`);
    const fault = faults.takeDataFault();
    if (fault?.kind === 'hang') return new Promise<void>(() => undefined);
    if (fault?.kind === 'refuse') throw new SmtpRefusal(fault.code, 'refused by the sandbox');
    await take(raw, session);
    if (fault?.kind !== 'drop') return undefined;
    sockets.get(peerOf(session))?.destroy();
    return new Promise<void>(() => undefined);
  };

  const server = new SMTPServer({
    banner: 'sandbox',
    size: maxBytes,
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    hideSTARTTLS: true,
    disableReverseLookup: true,
    closeTimeout: 100,
    onAuth: (auth, _session, callback) => callback(null, { user: auth.username ?? 'anyone' }),
    onConnect: (_session, callback) =>
      faults.takeConnectionFault() ? callback(new SmtpRefusal(421, 'service not available')) : callback(),
    onRcptTo: ({ address }, _session, callback) => {
      const code = faults.recipientCode(address);
      if (code === undefined) callback();
      else callback(new SmtpRefusal(code, `recipient ${address} refused`));
    },
    onData: (stream, session, callback) => {
      receive(stream, session).then(
        () => callback(null, 'kept'),
        (error: unknown) => callback(error instanceof Error ? error : new Error(String(error))),
      );
    },
  });
  // Callers that vanish in the middle are what a trial is for; the server itself goes on.
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    const peer = peerOf(socket);
    sockets.set(peer, socket);
    socket.once('close', () => sockets.delete(peer));
  });

  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(resolve);
        for (const socket of sockets.values()) socket.destroy();
      }),
  };
}
