import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/**
 * The command line of a living process, '' when there is none: a pid alone proves nothing, it may have been given anew.
 * @param {number} pid
 */
export function commandLineOf(pid) {
  if (!Number.isInteger(pid) || pid <= 1 || !isAlive(pid)) return '';
  if (existsSync('/proc/self/stat')) return readProc(pid);
  try {
    const line = execFileSync('ps', ['-ww', '-o', 'stat=,args=', '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    return line.startsWith('Z') ? '' : line.replace(/^\S+\s+/, '');
  } catch (error) {
    if (error.status === 1) return ''; // ended between the two questions
    throw error;
  }
}

/** Small Linux images have no `ps`. A process that ended and was not yet collected has an empty command line. */
function readProc(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return '';
    throw error;
  }
}

/**
 * Sends each signal in turn until the process is gone, waiting for each its time.
 * @param {number} pid
 * @param {{ signal: NodeJS.Signals, waitMs: number }[]} signals
 * @returns {Promise<boolean>} whether it is gone
 */
export async function stopProcess(pid, signals) {
  for (const { signal, waitMs } of signals) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if (error.code === 'ESRCH') return true;
      throw error;
    }
    const until = Date.now() + waitMs;
    while (Date.now() < until) {
      if (commandLineOf(pid) === '') return true;
      await sleep(50);
    }
  }
  return false;
}
