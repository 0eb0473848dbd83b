import { chmodSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Writes down the settings a trial runs with, so that `duban` commands beside it find its database and its server.
 * The file holds a password: its owner alone reads it.
 * @param {string} file
 * @param {NodeJS.ProcessEnv} env
 * @returns {() => void} takes the note away
 */
export function noteRunning(file, env) {
  const lines = Object.entries(env)
    .filter(([name]) => name === 'DATABASE_URL' || name.startsWith('DUBAN_'))
    .map(([name, value]) => `${name}='${value}'`);
  writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600 });
  chmodSync(file, 0o600); // a file that was there keeps its mode
  return () => rmSync(file, { force: true });
}
