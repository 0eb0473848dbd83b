import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const enterBit = 0o001;

/**
 * Whether an account that is neither owner nor in the group can reach a path: every folder above it must let others enter.
 * (Below root's home of mode 700, initdb fails with EACCES.)
 * @param {string} path itself need not exist
 */
export function canBeEntered(path) {
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    const facts = statSync(folder, { throwIfNoEntry: false });
    if (facts && (facts.mode & enterBit) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

/** Where a system keeps the data of its services; every account can enter. */
export const systemState = '/var/lib';

/**
 * A folder of one owner's own under the system's state directory.
 * @param {string} owner the path it stands in for: another checkout, another DUBAN_HOME, gets another folder
 * @param {string} [stateFolder]
 */
export function stateFolderOf(owner, stateFolder = systemState) {
  const folder = join(stateFolder, `duban-${createHash('sha256').update(owner).digest('hex').slice(0, 8)}`);
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755); // the mode at its making passes through the umask
  return folder;
}
