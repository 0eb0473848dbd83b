import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lastLines, runCommand } from './run-command.mjs';
import { SetupFault } from './setup-fault.mjs';

/**
 * Makes an empty Postgres data folder unless there is one. It is made aside and renamed, so that an interrupted
 * attempt leaves nothing that looks finished.
 * @param {{ dataFolder: string, initdb: string, password: string, account?: { uid: number, gid: number }, env: NodeJS.ProcessEnv }} settings
 * @returns {Promise<boolean>} whether one was made
 */
export async function initialisePostgres({ dataFolder, initdb, password, account, env }) {
  if (existsSync(join(dataFolder, 'PG_VERSION'))) return false;

  const making = `${dataFolder}.making`;
  const passwordFile = `${dataFolder}.password`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(dirname(making), { recursive: true });
  mkdirSync(making, { mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account) for (const path of [making, passwordFile]) chownSync(path, account.uid, account.gid);

  try {
    const { code, output } = await runAs(account, initdb, [
      `--pgdata=${making}`,
      '--username=postgres',
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      // Postgres' own C.UTF-8: the same order on every system, and keys are compared as bytes.
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-sync',
    ], env);
    if (code !== 0) {
      throw new SetupFault({
        setting: 'DATABASE_URL',
        cause: `The embedded Postgres could not make its data folder ${dataFolder}:\n${lastLines(output)}`,
        next: 'mend what the last line says and run the same command again, or set DATABASE_URL to a Postgres that runs',
      });
    }
    rmSync(dataFolder, { recursive: true, force: true }); // at most an empty folder: one with a cluster returned above
    renameSync(making, dataFolder);
    return true;
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(making, { recursive: true, force: true });
  }
}

function runAs(account, file, args, env) {
  // the folder we stand in may be closed to the other account
  return runCommand(file, args, { cwd: '/', env, ...account });
}
