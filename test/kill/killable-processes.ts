import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { eventually } from '../support/eventually.ts';
import { workflowBundle } from '../support/workflow-bundle.ts';

/** When a process kills itself: at the `count`-th happening whose name matches `at`; the first when no count is given. */
export interface KillingOrder {
  at: string;
  count?: number;
}

export type KillableProcesses = Awaited<ReturnType<typeof createKillableProcesses>>;

const LAST_WORDS = 2_000;

/**
 * Scripts of this folder, each in a process of its own with `env` in its environment. Their workflows are bundled once,
 * here. `close` kills and awaits all of them.
 */
export async function createKillableProcesses(env: NodeJS.ProcessEnv) {
  const folder = mkdtempSync(join(tmpdir(), 'duban-kill-'));
  const bundle = join(folder, 'workflow-bundle.js');
  writeFileSync(bundle, (await workflowBundle()).code);
  const started: ChildProcess[] = [];
  const lastWords = new Map<ChildProcess, string>();
  const isOver = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null;

  return {
    /** Resolves when the script says `ready`; rejects with its last words when it ends before. An order is obeyed once a script, whoever gets it. */
    async start(script: string, order?: KillingOrder): Promise<ChildProcess> {
      const orders = { KILL_AT: order?.at ?? '^$', KILL_COUNT: `${order?.count ?? 1}`, KILL_MARK: join(folder, `${script}.killed`) };
      const file = fileURLToPath(new URL(script, import.meta.url));
      const child = spawn(process.execPath, ['--import', 'tsx', file], {
        env: { ...process.env, ...env, ...orders, WORKFLOW_BUNDLE: bundle },
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      });
      started.push(child);
      child.stderr?.on('data', (chunk: Buffer) => lastWords.set(child, `${lastWords.get(child) ?? ''}${chunk.toString()}`.slice(-LAST_WORDS)));
      await new Promise<void>((resolve, reject) => {
        child.once('message', () => resolve());
        child.once('error', reject);
        child.once('exit', (code, signal) => reject(new Error(`${script} ended with ${code ?? signal} before it was ready: ${lastWords.get(child)}`)));
      });
      return child;
    },

    /** Resolves when the process has killed itself; rejects with its last words when it ends otherwise, or lives on. */
    async died(child: ChildProcess): Promise<void> {
      const end = () => ({ code: child.exitCode, signal: child.signalCode, words: lastWords.get(child) });
      const { code, signal, words } = await eventually(async () => end(), () => isOver(child));
      if (signal !== 'SIGKILL') throw new Error(`the process ended with ${code ?? signal} instead of killing itself: ${words}`);
    },

    async close(): Promise<void> {
      await Promise.all(
        started.map(async (child) => {
          if (isOver(child)) return;
          const ended = new Promise((resolve) => child.once('exit', resolve));
          child.kill('SIGKILL');
          await ended;
        }),
      );
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
