import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';

/**
 * The settings of a `.env` file under those of the environment, which win.
 * @param {string} file
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function readEnvFile(file, env) {
  try {
    return { ...parseEnv(readFileSync(file, 'utf8')), ...env };
  } catch (error) {
    if (error.code === 'ENOENT') return { ...env };
    throw error;
  }
}
