import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { commandLineOf } from './processes.mjs';
import { SetupFault } from './setup-fault.mjs';

/**
 * Sees to it that one `npm start` works on a folder at a time. A file whose process is gone, or is now something else,
 * is what a killed start left, and is taken over.
 * @param {string} pidFile
 * @param {string} [mark] what the command line of such a process holds
 * @returns {() => void} lets go
 */
export function holdStart(pidFile, mark = 'setup/start.mjs') {
  mkdirSync(dirname(pidFile), { recursive: true });
  for (;;) {
    try {
      writeFileSync(pidFile, String(process.pid), { flag: 'wx' });
      return () => rmSync(pidFile, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const pid = Number(readFileSync(pidFile, 'utf8'));
    if (pid !== process.pid && commandLineOf(pid).includes(mark)) {
      throw new SetupFault({
        setting: 'DUBAN_HOME',
        cause: `Duban runs already on ${dirname(pidFile)} (pid ${pid}).`,
        next: `stop it (kill ${pid}), or name another folder in DUBAN_HOME`,
      });
    }
    rmSync(pidFile, { force: true });
  }
}
