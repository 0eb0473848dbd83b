import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { findFreePort } from '../../worker/find-free-port.ts';
import { eventually } from './eventually.ts';

export interface DevTemporal {
  address: string;
  namespace: string;
  /** kill -9, and up again on the same data. */
  crash(): Promise<void>;
  close(): Promise<void>;
}

/** A real Temporal dev server with its data in a file of its own. */
export async function startDevTemporal(): Promise<DevTemporal> {
  const program = process.env.DUBAN_TEST_TEMPORAL_CLI;
  if (!program) throw new Error('DUBAN_TEST_TEMPORAL_CLI is not set: `npm test` finds a Temporal server and sets it.');
  const folder = mkdtempSync(join(tmpdir(), 'duban-temporal-'));
  const [port, http, metrics] = [await findFreePort(), await findFreePort(), await findFreePort()];
  const address = `127.0.0.1:${port}`;
  let server: ChildProcess;

  const start = async () => {
    const ports = ['--port', `${port}`, '--http-port', `${http}`, '--metrics-port', `${metrics}`];
    const data = ['--db-filename', join(folder, 'temporal.db'), '--namespace', 'duban'];
    server = spawn(program, ['server', 'start-dev', '--headless', '--ip', '127.0.0.1', '--log-level', 'error', ...ports, ...data], { stdio: 'ignore' });
    await eventually(() => answers(address), (up) => up, 30_000);
  };
  const kill = async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGKILL');
    await ended;
  };
  await start();
  return {
    address,
    namespace: 'duban',
    async crash() {
      await kill();
      await start();
    },
    async close() {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function answers(address: string): Promise<boolean> {
  try {
    const connection = await Connection.connect({ address, connectTimeout: 1_000 });
    await connection.workflowService.describeNamespace({ namespace: 'duban' });
    await connection.close();
    return true;
  } catch {
    return false; // not yet: whoever asks has a patience of its own
  }
}
