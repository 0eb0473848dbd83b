import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { findFreePort } from '../../worker/find-free-port.ts';
import { eventually } from './eventually.ts';

export interface DevTemporal {
  address: string;
  /** Of this server alone: who reaches another one gets no answer. */
  namespace: string;
  /** kill -9, and up again on the same data. */
  crash(): Promise<void>;
  close(): Promise<void>;
}

/** A port that was free may be another test's by the time the server takes it. */
const MOST_STARTS = 3;

/** A real Temporal dev server with its data in a file of its own; throws with the server's words when it does not come up. */
export async function startDevTemporal(): Promise<DevTemporal> {
  const program = process.env.DUBAN_TEST_TEMPORAL_CLI;
  if (!program) throw new Error('DUBAN_TEST_TEMPORAL_CLI is not set: `npm test` finds a Temporal server and sets it.');
  const folder = mkdtempSync(join(tmpdir(), 'duban-temporal-'));
  const namespace = `duban-${randomBytes(4).toString('hex')}`;
  const cleanUp = () => rmSync(folder, { recursive: true, force: true });

  try {
    let port = await findFreePort();
    let server = await runServer({ program, folder, namespace, port });
    for (let starts = 1; !server; starts += 1) {
      if (starts === MOST_STARTS) throw new Error(`Temporal's dev server ended ${starts} times before it answered: ${wordsOf(folder)}`);
      port = await findFreePort();
      server = await runServer({ program, folder, namespace, port });
    }
    let running = server;
    return {
      address: `127.0.0.1:${port}`,
      namespace,
      async crash() {
        await kill(running);
        const again = await runServer({ program, folder, namespace, port });
        if (!again) throw new Error(`Temporal's dev server did not come up again: ${wordsOf(folder)}`);
        running = again;
      },
      async close() {
        await kill(running);
        cleanUp();
      },
    };
  } catch (error) {
    cleanUp();
    throw error;
  }
}

interface Served {
  program: string;
  folder: string;
  namespace: string;
  port: number;
}

const wordsOf = (folder: string): string => readFileSync(join(folder, 'server.log'), 'utf8').slice(-2_000);

/** The server once its namespace answers; null when it ended before. Leaves no process behind when it throws. */
async function runServer({ program, folder, namespace, port }: Served): Promise<ChildProcess | null> {
  const ports = ['--port', `${port}`, '--http-port', `${await findFreePort()}`, '--metrics-port', `${await findFreePort()}`];
  const data = ['--db-filename', join(folder, 'temporal.db'), '--namespace', namespace];
  const log = openSync(join(folder, 'server.log'), 'a');
  const server = spawn(program, ['server', 'start-dev', '--headless', '--ip', '127.0.0.1', '--log-level', 'error', ...ports, ...data], { stdio: ['ignore', log, log] });
  closeSync(log);
  const end = () => void server.kill('SIGKILL');
  process.once('exit', end); // of a test that never came to its end
  server.once('exit', () => process.off('exit', end));
  try {
    await eventually(async () => hasEnded(server) || (await answers(`127.0.0.1:${port}`, namespace)), (isOver) => isOver);
  } catch (error) {
    await kill(server);
    throw new Error(`Temporal's dev server does not answer: ${wordsOf(folder)}`, { cause: error });
  }
  return hasEnded(server) ? null : server;
}

const hasEnded = (server: ChildProcess): boolean => server.exitCode !== null || server.signalCode !== null;

async function kill(server: ChildProcess): Promise<void> {
  if (hasEnded(server)) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGKILL');
  await ended;
}

async function answers(address: string, namespace: string): Promise<boolean> {
  try {
    const connection = await Connection.connect({ address, connectTimeout: 5_000 });
    try {
      await connection.withDeadline(Date.now() + 5_000, () => connection.workflowService.describeNamespace({ namespace }));
      return true;
    } finally {
      await connection.close();
    }
  } catch {
    return false; // not yet: whoever asks has a patience of its own
  }
}
