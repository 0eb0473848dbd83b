import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { SmtpFailure } from './smtp-outcome.ts';

export interface SmtpServer {
  host: string;
  port: number;
  /** TLS from the first byte; else STARTTLS where the server offers it. */
  secure: boolean;
  auth: { user: string; pass: string } | null;
}

/** `smtp://user:pass@host:587`, `smtps://host`. Throws with the fault in words. */
export function readSmtpUrl(text: string): SmtpServer {
  const url = new URL(text);
  if (url.protocol !== 'smtp:' && url.protocol !== 'smtps:') throw new Error(`${url.protocol}//${url.host} is no mail server: use smtp:// or smtps://`);
  const secure = url.protocol === 'smtps:';
  const [user, pass] = [decodeURIComponent(url.username), decodeURIComponent(url.password)];
  return { host: url.hostname, port: Number(url.port) || (secure ? 465 : 587), secure, auth: user === '' ? null : { user, pass } };
}

export type Posted = { ok: true; response: string } | { ok: false; failure: SmtpFailure };

export interface PostLimits {
  /** To connect and be greeted. */
  connectMs: number;
  /** Silence of the server after any command, the dot among them. */
  silenceMs: number;
}

/**
 * One conversation with the server: one letter to one recipient. A connection of its own, so that it is certain whether
 * the body had begun to leave when it failed; the socket alone cannot tell.
 */
export async function postLetter(server: SmtpServer, envelope: { from: string; to: string }, body: Buffer, limits: PostLimits): Promise<Posted> {
  const { host, port, secure, auth } = server;
  const connection = new SMTPConnection({
    host,
    port,
    secure,
    connectionTimeout: limits.connectMs,
    greetingTimeout: limits.connectMs,
    socketTimeout: limits.silenceMs,
    logger: false,
  });
  let handedOver = false;
  const letter = new Readable({
    read() {
      handedOver = true; // first asked for after the server's 354
      this.push(body);
      this.push(null);
    },
  });
  try {
    const response = await new Promise<string>((resolve, reject) => {
      connection.on('error', reject);
      connection.on('end', () => reject(Object.assign(new Error('the server ended the connection'), { code: 'ECONNECTION', command: 'CONN' })));
      const send = (): void => connection.send({ from: envelope.from, to: [envelope.to] }, letter, (error, info) => (error ? reject(error) : resolve(info?.response ?? '')));
      connection.connect((error) => {
        if (error) return reject(error);
        if (!auth) return send();
        connection.login({ credentials: auth }, (refused) => (refused ? reject(refused) : send()));
      });
    });
    connection.quit();
    return { ok: true, response };
  } catch (error) {
    connection.close();
    return { ok: false, failure: { ...factsOf(error), handedOver } };
  }
}

function factsOf(error: unknown): Omit<SmtpFailure, 'handedOver'> {
  if (!(error instanceof Error)) return { message: String(error) };
  const { code, command, responseCode } = error as Error & { code?: string; command?: string; responseCode?: number };
  return { message: error.message, code, command, responseCode };
}
