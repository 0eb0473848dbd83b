import { spawn } from 'node:child_process';
import { openSync, closeSync } from 'node:fs';

/**
 * A shell that becomes the program (same pid) and leaves a small watcher behind: when the pipe on descriptor 3 closes,
 * because we ended in whatever way, kill -9 included, the watcher sends the program its signal to stop.
 */
const guarded = '(read -r _ <&3; kill -s "$0" $$ 2>/dev/null) & exec "$@" 3<&- </dev/null';

/**
 * Starts a part of the product that must not outlive us.
 * It gets a session of its own, so that Ctrl-C at the terminal reaches only us and the parts can be stopped in order.
 * @param {string} name
 * @param {string[]} command
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, uid?: number, gid?: number, logFile?: string, stopSignal?: NodeJS.Signals, patienceMs?: number }} options
 * without `logFile` the output goes to ours; `patienceMs`: how long `stop` waits before it kills
 */
export function runPart(name, command, { env, cwd, uid, gid, logFile, stopSignal = 'SIGTERM', patienceMs = 15_000 } = {}) {
  const output = logFile ? openSync(logFile, 'a') : 'inherit';
  const child = spawn('/bin/sh', ['-c', guarded, stopSignal.replace('SIG', ''), ...command], {
    env,
    cwd,
    uid,
    gid,
    detached: true,
    stdio: ['ignore', output, output, 'pipe'],
  });
  if (typeof output === 'number') closeSync(output);

  let running = true;
  /** @type {Promise<{ code: number | null, signal: string | null }>} */
  const ended = new Promise((resolve) => {
    const end = (code, signal) => {
      running = false;
      child.stdio[3]?.destroy();
      resolve({ code, signal });
    };
    child.once('exit', end);
    child.once('error', () => end(-1, null));
  });
  // a watcher that is gone first must not take us with it
  child.stdio[3]?.on('error', () => undefined);

  return {
    name,
    pid: child.pid,
    ended,
    isRunning: () => running,
    /** Asks, waits, and kills what does not listen. Resolves when the process is gone. */
    stop: async () => {
      if (!running) return;
      child.kill(stopSignal);
      const killer = setTimeout(() => killSession(child), patienceMs);
      await ended;
      clearTimeout(killer);
    },
  };
}

/** The part leads a process group of its own, so its children go with it. */
function killSession(child) {
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
