import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { canBeEntered, stateFolderOf, systemState } from './enterable-folder.mjs';
import { initialisePostgres } from './initialise-postgres.mjs';
import { pickPort } from './pick-port.mjs';
import { postgresAccount } from './postgres-account.mjs';
import { preparePostgresPrograms } from './postgres-programs.mjs';
import { ensureDatabase, startPostgres } from './start-postgres.mjs';
import { stopLeftoverPostgres } from './stop-leftover-postgres.mjs';

/**
 * From nothing to an embedded Postgres that answers and holds the database.
 * @param {{ project: string, dataFolder: string, database: string, port: number, picked: Set<number>, env: NodeJS.ProcessEnv,
 *   logFile: string, flags?: Record<string, string | number>, stateFolder?: string, say: (fact: string) => void }} settings
 * `dataFolder` is a wish: where the account of Postgres cannot enter it, a folder under the system's state directory is used
 */
export async function providePostgres({ project, dataFolder: wanted, database, port: wantedPort, picked, env, logFile, flags, stateFolder = systemState, say }) {
  const facts = [];
  const tell = (fact) => {
    facts.push(fact);
    say(facts.join(', '));
  };

  const account = await postgresAccount(wanted);
  const { initdb, postgres, version } = await preparePostgresPrograms({ project, env, otherAccount: account !== undefined, stateFolder, say: tell });
  const dataFolder = reachableFolder(wanted, account, stateFolder);
  if (dataFolder !== wanted) tell(`data in ${dataFolder}: the account of Postgres cannot enter ${wanted}`);

  const password = readPassword(dataFolder);
  const leftover = await stopLeftoverPostgres(dataFolder);
  if (leftover) tell(leftover);
  if (await initialisePostgres({ dataFolder, initdb, password, account, env })) tell('new data folder');

  const server = await startOnFreePort(wantedPort, picked, (port) =>
    startPostgres({ postgres, dataFolder, port, password, account, env, logFile, flags }),
  );
  await ensureDatabase(server.urlOf('postgres'), database);
  tell(`${version} on port ${server.port}`);
  return { ...server, dataFolder, url: server.urlOf(database) };
}

/** Between the look at a port and the server's own bind somebody else may take it. */
async function startOnFreePort(wanted, picked, start) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await start(await pickPort(wanted, picked));
    } catch (error) {
      if (attempt === 5 || !String(error.cause).includes('Address already in use')) throw error;
    }
  }
}

function reachableFolder(wanted, account, stateFolder) {
  if (!account || existsSync(join(wanted, 'PG_VERSION')) || canBeEntered(wanted)) return wanted;
  return join(stateFolderOf(wanted, stateFolder), basename(wanted));
}

/** The server listens on the loopback address, where every account of the machine can knock: so it has a password. */
function readPassword(dataFolder) {
  const file = `${dataFolder}-password`;
  if (!existsSync(file)) {
    mkdirSync(join(dataFolder, '..'), { recursive: true });
    writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
    chmodSync(file, 0o600);
  }
  return readFileSync(file, 'utf8').trim();
}
