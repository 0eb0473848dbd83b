import { fork, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ReadingLimits } from './reading-limits.ts';

const fromSources = import.meta.url.endsWith('.ts');
const program = fileURLToPath(new URL(`reading-process.${fromSources ? 'ts' : 'js'}`, import.meta.url));
const compiler = (): string[] => ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx/esm')).href, '--import', new URL('plain-packages.mjs', import.meta.url).href];
const MIB = 1_048_576;
/** Where a converter may stand; our own PATH stays with us. */
const PATH = ['/usr/local/bin', '/usr/bin', '/bin', '/opt/homebrew/bin', '/snap/bin'].join(':');

/**
 * Starts the process a file is read in, with `folder` as its only place: nothing of our environment, our arguments or our
 * streams goes with it, and it leads a group of its own, so that what it starts ends with it.
 */
export function startReadingProcess(folder: string, { memoryBytes }: ReadingLimits): ChildProcess {
  return fork(program, {
    cwd: folder,
    // A converter's own temporary files fall into the folder too. From the sources the compiler keeps its cache in the system's.
    env: fromSources ? { PATH } : { PATH, TMPDIR: folder },
    // Makes V8 collect its garbage in time; a little above the limit, so that the watch is the one to end it.
    execArgv: [`--max-old-space-size=${Math.ceil(memoryBytes / MIB) + 32}`, ...(fromSources ? compiler() : [])],
    stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
    serialization: 'json',
    detached: process.platform !== 'win32',
  });
}

/** Ends it at once, with everything it started. No harm when it has ended already. */
export function endReadingProcess(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
