import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** What the server does with the next letters; afterwards it takes them. */
export type MailFault = 'defer' | 'refuseRecipient' | 'refuseBody' | 'hangAfterData' | 'dropAfterDot' | 'greet421';

/** A real SMTP server on loopback that fails as told and keeps what it took. */
export async function createMailServer() {
  const faults: MailFault[] = [];
  const raw: string[] = [];
  const sockets = new Set<{ destroy(): void }>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onConnect(_session, done) {
      if (faults[0] !== 'greet421') return done();
      faults.shift();
      done(Object.assign(new Error('too many'), { responseCode: 421 }));
    },
    onRcptTo(_address, _session, done) {
      const fault = faults[0];
      if (fault !== 'defer' && fault !== 'refuseRecipient') return done();
      faults.shift();
      done(Object.assign(new Error(fault), { responseCode: fault === 'defer' ? 451 : 550 }));
    },
    onData(stream, _session, done) {
      let text = '';
      stream.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
      stream.on('end', () => {
        const fault = faults.shift();
        if (fault === 'refuseBody') return done(Object.assign(new Error(fault), { responseCode: 554 }));
        raw.push(text);
        if (fault === 'dropAfterDot') for (const socket of sockets) socket.destroy();
        else if (fault !== 'hangAfterData') done();
      });
    },
  });
  server.on('error', () => undefined); // sockets this server cuts itself
  server.server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    faults,
    raw,
    letters: (): Promise<Email[]> => Promise.all(raw.map((text) => new PostalMime().parse(text))),
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
