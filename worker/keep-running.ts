import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';

const FIRST_REST_MS = 500;
const LONGEST_REST_MS = 30_000;
const STOP_MS = 12_000;

export interface Part {
  /** Resolves at the first `ready`. */
  ready: Promise<void>;
  stop(): Promise<void>;
  pid(): number | undefined;
}

export interface PartOptions {
  name: string;
  /** Arguments of `node`. */
  command: string[];
  env: NodeJS.ProcessEnv;
  logs: string;
  /** Told when a part ended by itself and is started again. */
  onEnd(name: string, how: string, restMs: number): void;
}

/** Runs one process of the product and starts it again when it ends by itself, with a growing rest between. */
export function keepRunning({ name, command, env, logs, onEnd }: PartOptions): Part {
  let child: ChildProcess | null = null;
  let stopping = false;
  let restMs = FIRST_REST_MS;
  let told: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => (told = resolve));
  mkdirSync(logs, { recursive: true });

  const start = () => {
    const log = openSync(join(logs, `${name}.log`), 'a');
    // The channel between us is also the leash: when we are gone, the part hears `disconnect` and stops.
    child = spawn(process.execPath, command, { env, stdio: ['ignore', log, log, 'ipc'] });
    closeSync(log);
    child.on('message', (message) => {
      if (message !== 'ready') return;
      restMs = FIRST_REST_MS;
      told();
    });
    child.once('exit', (code, signal) => {
      child = null;
      if (stopping) return;
      onEnd(name, signal ? `signal ${signal}` : `exit code ${code}`, restMs);
      setTimeout(() => void (stopping || start()), restMs);
      restMs = Math.min(restMs * 2, LONGEST_REST_MS);
    });
  };
  start();

  return {
    ready,
    pid: () => child?.pid,
    async stop() {
      stopping = true;
      const running = child;
      if (!running) return;
      const ended = new Promise((resolve) => running.once('exit', resolve));
      running.kill('SIGTERM');
      const killer = setTimeout(() => running.kill('SIGKILL'), STOP_MS);
      await ended;
      clearTimeout(killer);
    },
  };
}
