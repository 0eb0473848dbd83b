import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { commandLineOf, stopProcess } from './processes.mjs';

/**
 * Clears what a killed start left in a data folder: a server that still runs on it is stopped by its pid, a lock whose
 * pid now belongs to somebody else is removed (Postgres itself would take that for a second server).
 * @param {string} dataFolder
 * @returns {Promise<string>} what was found, '' for nothing
 */
export async function stopLeftoverPostgres(dataFolder) {
  const lock = join(dataFolder, 'postmaster.pid');
  const pid = readPid(lock);
  if (pid === undefined) return '';

  const command = commandLineOf(pid);
  if (!(command.includes('postgres') && command.includes(dataFolder))) {
    rmSync(lock, { force: true });
    return 'removed the lock of a killed server';
  }
  const gone = await stopProcess(pid, [
    { signal: 'SIGINT', waitMs: 10_000 },
    { signal: 'SIGQUIT', waitMs: 5_000 },
  ]);
  if (!gone) throw new Error(`A Postgres (pid ${pid}) runs on ${dataFolder} and does not stop.`);
  return `stopped the server of a killed start (pid ${pid})`;
}

function readPid(file) {
  try {
    return Number(readFileSync(file, 'utf8').split('\n')[0]);
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}
