import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findTemporal, findTestServer } from './steps/find-temporal.mjs';
import { placesOf, projectFolder } from './steps/places.mjs';
import { providePostgres } from './steps/provide-postgres.mjs';
import { reportStep } from './steps/report-step.mjs';

/** Nothing of a test outlives the run, so nothing has to survive a power cut. */
const forgetful = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** Away from the port of a trial that may run beside the tests. */
const firstPort = 55_432;

/**
 * Provides what integration tests name by variables: DUBAN_TEST_DATABASE_URL (a server where they make databases),
 * DUBAN_TEST_TEMPORAL_CLI and DUBAN_TEST_SERVER (paths of programs). Those set already are left alone.
 * @param {{ env: NodeJS.ProcessEnv }} settings
 * @returns {Promise<{ env: Record<string, string>, stop: () => Promise<void> }>} `stop` ends Postgres and removes its data
 */
export async function provideTestServers({ env }) {
  const { tools } = placesOf(env);
  const tool = (name, find) =>
    reportStep(name, async (say) => {
      const { file, how } = await find({ project: projectFolder, tools, env, say });
      say(how);
      return file;
    });

  const DUBAN_TEST_TEMPORAL_CLI = env.DUBAN_TEST_TEMPORAL_CLI || (await tool('Temporal server', findTemporal));
  const DUBAN_TEST_SERVER = await tool('Temporal test server', findTestServer);
  const programs = { DUBAN_TEST_TEMPORAL_CLI, DUBAN_TEST_SERVER };
  if (env.DUBAN_TEST_DATABASE_URL) return { env: programs, stop: async () => undefined };

  const postgres = await reportStep('Postgres for the tests', startForgetfulPostgres(env));
  return { env: { ...programs, DUBAN_TEST_DATABASE_URL: postgres.url }, stop: postgres.stop };
}

/** @param {NodeJS.ProcessEnv} env */
const startForgetfulPostgres = (env) => async (/** @type {(fact: string) => void} */ say) => {
  const scratch = mkdtempSync(join(tmpdir(), 'duban-test-'));
  chmodSync(scratch, 0o711); // the account of Postgres passes through
  const folders = [scratch];
  const remove = () => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  };
  try {
    const postgres = await providePostgres({
      project: projectFolder,
      dataFolder: join(scratch, `postgres-${process.pid}`),
      database: 'duban_test',
      port: firstPort,
      picked: new Set(),
      env,
      logFile: join(scratch, 'postgres.log'),
      flags: forgetful,
      say,
    });
    folders.push(postgres.dataFolder, `${postgres.dataFolder}-password`);
    return {
      url: postgres.url,
      stop: async () => {
        await postgres.stop();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
};
