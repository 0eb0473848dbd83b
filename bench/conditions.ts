import { execFile } from 'node:child_process';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { promisify } from 'node:util';
import pg from 'pg';

/** Under what a run was made: an absolute figure is worth nothing without it. */
export interface Conditions {
  date: string;
  cores: number;
  processor: string;
  /** Runnable processes over the last minute, before the benches begin. */
  load: number;
  node: string;
  temporal: string;
  postgres: string;
}

/** Asks the machine and both servers; `servers` holds the variables that integration tests name them by. */
export async function readConditions({ DUBAN_TEST_TEMPORAL_CLI, DUBAN_TEST_DATABASE_URL }: NodeJS.ProcessEnv): Promise<Conditions> {
  const { stdout } = await promisify(execFile)(DUBAN_TEST_TEMPORAL_CLI ?? '', ['--version']);
  const database = new pg.Client({ connectionString: DUBAN_TEST_DATABASE_URL });
  await database.connect();
  const { rows } = await database.query<{ server_version: string }>('show server_version');
  await database.end();
  return {
    date: new Date().toISOString(),
    cores: availableParallelism(),
    processor: cpus()[0]?.model ?? 'unknown',
    load: Number(loadavg()[0]?.toFixed(1)),
    node: process.version,
    temporal: stdout.trim(),
    postgres: rows[0]?.server_version ?? 'unknown',
  };
}
