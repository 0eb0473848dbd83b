import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Remembers what a step was last done with, so that it is done again only when that changed.
 * @param {string} folder
 * @param {string} name
 */
export function stampOf(folder, name) {
  const file = join(folder, name);
  return {
    /** @param {string} value */
    matches: (value) => readStamp(file) === value,
    /** @param {string} value */
    set: (value) => {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, value);
    },
    clear: () => rmSync(file, { force: true }),
  };
}

function readStamp(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * One hash over the content of files and folders, by their names; what is missing counts as missing.
 * @param {string[]} paths
 * @param {(path: string) => boolean} [isMeant]
 */
export function hashOf(paths, isMeant = () => true) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(listFiles).filter(isMeant)) {
    hash.update(`${path}\0`).update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

/** Every file at or below a path, in a fixed order; none when there is nothing. @param {string} path @returns {string[]} */
export function listFiles(path) {
  try {
    return readdirSync(path)
      .toSorted()
      .flatMap((name) => listFiles(join(path, name)));
  } catch (error) {
    if (error.code === 'ENOTDIR') return [path];
    if (error.code === 'ENOENT') return [];
    throw error;
  }
}
