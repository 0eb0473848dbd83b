import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { lastLines } from './run-command.mjs';
import { runPart } from './run-part.mjs';
import { SetupFault } from './setup-fault.mjs';

const readyWithinMs = 300_000; // crash recovery of a large folder takes its time, and so does a busy machine

/**
 * Starts Postgres on a prepared data folder, loopback only, and waits until it answers.
 * @param {{ postgres: string, dataFolder: string, port: number, password: string, account?: { uid: number, gid: number },
 *   env: NodeJS.ProcessEnv, logFile: string, flags?: Record<string, string | number> }} settings
 */
export async function startPostgres({ postgres, dataFolder, port, password, account, env, logFile, flags = {} }) {
  const options = { listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: 200, ...flags };
  const command = [postgres, '-D', dataFolder, '-p', String(port), ...Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  // SIGINT is Postgres' fast shutdown: SIGTERM would wait for every client
  const part = runPart('Postgres', command, { env, cwd: '/', logFile, stopSignal: 'SIGINT', ...account });
  const urlOf = (database) => `postgresql://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;

  const until = Date.now() + readyWithinMs;
  for (;;) {
    const problem = await tryToConnect(urlOf('postgres'));
    if (!problem) return { ...part, port, urlOf };
    if (!part.isRunning() || Date.now() > until) {
      await part.stop();
      throw new SetupFault({
        setting: 'DATABASE_URL',
        cause: `The embedded Postgres did not come up on ${dataFolder} (${problem}):\n${lastLines(readFileSync(logFile, 'utf8'))}`,
        next: `read ${logFile}, or set DATABASE_URL to a Postgres that runs`,
      });
    }
    await sleep(50);
  }
}

/** @param {string} url @returns {Promise<string>} '' when it answers */
async function tryToConnect(url) {
  const client = await createClient(url);
  try {
    await client.connect();
    return '';
  } catch (error) {
    return error.message || error.code;
  } finally {
    await client.end();
  }
}

/**
 * Makes the database unless it is there.
 * @param {string} serverUrl any database of the server
 * @param {string} name
 */
export async function ensureDatabase(serverUrl, name) {
  const client = await createClient(serverUrl);
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

/** Loaded here, not above: this file is read before the packages are there. */
async function createClient(connectionString) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined); // a broken connection also fails the query that is told
  return client;
}
