import { createInterface } from 'node:readline';

/** The JSON-RPC code the native engine uses for every failure of a command. */
const commandFailed = 4466;

/**
 * Answers JSON-RPC requests, one a line, until the input ends. A failing command is an answer, not an end.
 * @param {Record<string, (params: unknown) => Promise<unknown>>} engine
 * @param {NodeJS.ReadableStream} input
 * @param {NodeJS.WritableStream} output
 * @param {() => string | undefined} panicMessage the engine's last words, if it broke
 */
export async function serveRequests(engine, input, output, panicMessage) {
  const send = (message) => output.write(`${JSON.stringify(message)}\n`);
  for await (const line of createInterface({ input })) {
    if (line.trim() === '') continue;
    const request = JSON.parse(line);
    if (request.method === undefined) continue; // the CLI's word that it has printed
    const response = await answer(engine, request, panicMessage);
    // the CLI shows a difference only when it is asked to print it
    if (request.method === 'diff' && response.result?.stdout) {
      send({ jsonrpc: '2.0', id: request.id, method: 'print', params: { content: response.result.stdout } });
    }
    send(response);
  }
}

async function answer(engine, { id, method, params }, panicMessage) {
  // the CLI's name for it is older than the engine's
  const name = method === 'getDatabaseVersion' ? 'version' : method;
  try {
    if (typeof engine[name] !== 'function') throw new Error(`The schema engine has no method "${method}".`);
    return { jsonrpc: '2.0', id, result: (await engine[name](params)) ?? null };
  } catch (error) {
    const message = panicMessage() ?? (error instanceof Error ? error.message : String(error));
    // never marked as a panic: the CLI would then want to send a report outside
    const data = { is_panic: false, message, meta: error?.meta ?? null, error_code: error?.code ?? null };
    return { jsonrpc: '2.0', id, error: { code: commandFailed, message, data } };
  }
}
