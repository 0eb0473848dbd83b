import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout this file belongs to. */
export const projectFolder = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * Where the trial keeps what is its own: databases, logs, tools, the secret. Ignored by git; `DUBAN_HOME` moves it.
 * @param {NodeJS.ProcessEnv} env
 */
export function placesOf(env) {
  const home = resolve(projectFolder, env.DUBAN_HOME || '.duban');
  return {
    home,
    logs: join(home, 'logs'),
    tools: join(home, 'tools'),
    stamps: join(home, 'stamps'),
    postgresData: join(home, 'postgres'),
    temporalFile: join(home, 'temporal.db'),
    temporalPid: join(home, 'temporal.pid'),
    startPid: join(home, 'start.pid'),
    runningFile: join(home, 'running.env'),
    secretFile: join(home, 'secret'),
  };
}
