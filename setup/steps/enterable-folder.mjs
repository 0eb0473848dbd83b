import { createHash } from 'node:crypto';
import { mkdirSync, statSync } from 'node:fs';
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

/**
 * A folder of this checkout's own under the system's state directory, which every account can enter.
 * @param {string} project
 * @param {string} [stateFolder]
 */
export function stateFolderOf(project, stateFolder = '/var/lib') {
  const folder = join(stateFolder, `duban-${createHash('sha256').update(project).digest('hex').slice(0, 8)}`);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  return folder;
}
