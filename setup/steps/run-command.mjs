import { spawn } from 'node:child_process';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/** Ends what runs, for whoever was asked to stop in the middle of a long step. */
export function stopCommands() {
  for (const child of running) child.kill('SIGTERM');
}

/**
 * Runs a program to its end with its output kept, not shown.
 * Resolves also when it fails; `code` is null when it was ended by the time limit, -1 when it could not start.
 * @param {string} file
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, uid?: number, gid?: number, timeoutMs?: number, show?: boolean, signal?: AbortSignal }} [options] `show`: output goes to the terminal instead
 * @returns {Promise<{ code: number | null, output: string }>}
 */
export function runCommand(file, args, { cwd, env, uid, gid, timeoutMs, show = false, signal } = {}) {
  return new Promise((resolve) => {
    const stream = show ? 'inherit' : 'pipe';
    const child = spawn(file, args, { cwd, env, uid, gid, timeout: timeoutMs, signal, stdio: ['ignore', stream, stream] });
    running.add(child);
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    const end = (code, said) => {
      running.delete(child);
      resolve({ code, output: said });
    };
    child.on('error', (error) => {
      // an aborted program still has to end, and `close` says when
      if (error.name !== 'AbortError') end(-1, error.message);
    });
    child.on('close', (code) => end(code, output));
  });
}

/**
 * The end of a program's output, fit for a message: addresses are left out, since they may hold a mirror's name or a login.
 * @param {string} output
 * @param {number} lines
 */
export function lastLines(output, lines = 6) {
  const kept = output.split('\n').filter((line) => line.trim() !== '' && !/Unknown (user|project|env) config/.test(line));
  return kept.slice(-lines).join('\n').replaceAll(/\b(https?|git\+ssh|postgres(ql)?):\/\/[^\s'")]+/g, '(address)');
}
