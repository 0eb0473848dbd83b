import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { eventually } from '../support/eventually.ts';

export type KillableProcesses = ReturnType<typeof createKillableProcesses>;

const LAST_WORDS = 2_000;

/** Scripts of this folder, each in a process of its own; `close` kills and awaits all of them. */
export function createKillableProcesses() {
  const started: ChildProcess[] = [];
  const isOver = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null;

  return {
    /** Resolves when the script says `ready`; rejects with its last words when it ends before. */
    async start(script: string, env: NodeJS.ProcessEnv): Promise<ChildProcess> {
      const file = fileURLToPath(new URL(script, import.meta.url));
      const child = spawn(process.execPath, ['--import', 'tsx', file], {
        env: { ...process.env, ...env },
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      });
      started.push(child);
      let words = '';
      child.stderr?.on('data', (chunk: Buffer) => (words = `${words}${chunk.toString()}`.slice(-LAST_WORDS)));
      await new Promise<void>((resolve, reject) => {
        child.once('message', () => resolve());
        child.once('exit', (code, signal) => reject(new Error(`${script} ended with ${code ?? signal} before it was ready: ${words}`)));
      });
      return child;
    },

    /** Resolves when the process has killed itself. */
    died: (child: ChildProcess) => eventually(async () => child.signalCode, (signal) => signal === 'SIGKILL', 60_000),

    async close(): Promise<void> {
      await Promise.all(
        started.splice(0).map(async (child) => {
          if (isOver(child)) return;
          const ended = new Promise((resolve) => child.once('exit', resolve));
          child.kill('SIGKILL');
          await ended;
        }),
      );
    },
  };
}
