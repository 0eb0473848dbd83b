import { readFileSync, statSync } from 'node:fs';
import { runCommand } from './run-command.mjs';
import { SetupFault } from './setup-fault.mjs';

/**
 * The account the embedded Postgres runs as. Postgres refuses root: as root it is the owner of an existing data folder,
 * else the account `postgres` (made when missing), else `nobody`.
 * @param {string} dataFolder
 * @returns {Promise<{ uid: number, gid: number } | undefined>} undefined: our own account
 */
export async function postgresAccount(dataFolder) {
  if (process.getuid?.() !== 0) return undefined;
  const owner = ownerOf(dataFolder);
  if (owner && owner.uid !== 0) return owner;

  const known = readAccount('postgres');
  if (known) return known;
  await runCommand('groupadd', ['--system', 'postgres']);
  await runCommand('useradd', ['--system', '--gid', 'postgres', '--no-create-home', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin', 'postgres']);
  const account = readAccount('postgres') ?? readAccount('nobody');
  if (account) return account;
  throw new SetupFault({
    setting: 'DATABASE_URL',
    cause: 'Postgres does not run as root, and there is neither an account `postgres` nor `nobody`, and none could be made.',
    next: 'useradd --system postgres, or set DATABASE_URL to a server that runs, or run as another user',
  });
}

function ownerOf(folder) {
  const facts = statSync(folder, { throwIfNoEntry: false });
  return facts && { uid: facts.uid, gid: facts.gid };
}

function readAccount(name) {
  const line = readFileSync('/etc/passwd', 'utf8').split('\n').find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
}
