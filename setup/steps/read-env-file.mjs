import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';

/**
 * The settings of a `.env` file under those of the environment, which win; a database URL kept in a file
 * (DATABASE_URL_FILE) is read, since the set-up itself needs it.
 * @param {string} file
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function readEnvFile(file, env) {
  const { DATABASE_URL_FILE, ...settings } = { ...readSettings(file), ...env };
  if (!DATABASE_URL_FILE || settings.DATABASE_URL) return settings;
  return { ...settings, DATABASE_URL: readFileSync(DATABASE_URL_FILE, 'utf8').trim() };
}

function readSettings(file) {
  try {
    return parseEnv(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return {};
    throw error;
  }
}
