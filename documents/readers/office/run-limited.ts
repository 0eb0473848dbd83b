import { spawn } from 'node:child_process';
import { readProcessTree } from './process-tree.ts';

/** `absent`: there is no such program. `tooLong`: it was killed at its time or memory limit. */
export type Ending = 'ended' | 'absent' | 'failed' | 'tooLong';

const watchEveryMs = 250;

/**
 * Runs a program without input or output, and kills it with everything it started at a limit, at our own end, and when it
 * ends before its children do. It stays in our process group: whoever kills that group kills it too.
 */
export function runLimited(program: string, argv: string[], limits: { timeoutMs: number; memoryBytes: number }): Promise<Ending> {
  return new Promise((resolve) => {
    const child = spawn(program, argv, { stdio: 'ignore' });
    let seen: number[] = [];
    let stopped = false;
    const killAll = (): void => {
      if (child.pid === undefined) return;
      for (const id of new Set([...readProcessTree(child.pid).ids, ...seen]).values()) killOne(id);
    };
    const stop = (): void => {
      stopped = true;
      killAll();
    };
    const deadline = setTimeout(stop, limits.timeoutMs);
    const watch = setInterval(() => {
      if (child.pid === undefined) return;
      const tree = readProcessTree(child.pid);
      seen = tree.ids;
      if (tree.memoryBytes > limits.memoryBytes) stop();
    }, watchEveryMs);
    process.once('exit', killAll);
    const settle = (end: Ending): void => {
      clearTimeout(deadline);
      clearInterval(watch);
      process.off('exit', killAll);
      resolve(end);
    };
    child.once('error', (error: NodeJS.ErrnoException) => settle(error.code === 'ENOENT' ? 'absent' : 'failed'));
    child.once('exit', (code) => {
      for (const id of seen.slice(1)) if (readProcessTree(id).memoryBytes > 0) killOne(id); // a launcher may end before what it launched
      settle(stopped ? 'tooLong' : code === 0 ? 'ended' : 'failed');
    });
  });
}

function killOne(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error; // ESRCH: it has ended
  }
}
