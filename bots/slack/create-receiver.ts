import type { IncomingMessage, ServerResponse } from 'node:http';
import { HTTPReceiver, type Logger } from '@slack/bolt';

export const requestPath = '/slack/events';
/** A form of ours is far below; anything larger is 413 before it is parsed. */
const longestBodyBytes = 1024 * 1024;
/** Of a body that is too long this much is read away, so that the sender hears the 413 instead of a reset. */
const drainedBytes = 32 * 1024 * 1024;

/** Slack's requests over HTTP: signature and timestamp are checked by Bolt (401), the length first (413). */
export function createReceiver(signingSecret: string, logger: Logger): HTTPReceiver {
  const receiver = new HTTPReceiver({ signingSecret, endpoints: requestPath, bodyLimit: longestBodyBytes, logger, unhandledRequestHandler: sayItIsLate });
  const listen = receiver.requestListener;
  // Bolt stops reading at its limit and leaves the connection hanging until the keep-alive ends.
  receiver.requestListener = (request, response) => {
    if (Number(request.headers['content-length'] ?? 0) > longestBodyBytes) return refuse(request, response, logger);
    return listen(request, response);
  };
  return receiver;
}

/** Bolt would answer 404 then, though the act is on its way into the inbox: whoever still listens hears what became of it. */
const sayItIsLate = ({ logger }: { logger: Logger }): void => logger.error('a request was not acknowledged within three seconds');

function refuse(request: IncomingMessage, response: ServerResponse, logger: Logger): void {
  logger.warn(`a request of ${request.headers['content-length']} bytes was refused`);
  let read = 0;
  request.on('data', (chunk: Buffer) => {
    read += chunk.length;
    if (read > drainedBytes) request.destroy();
  });
  response.writeHead(413, { connection: 'close' }).end();
}
