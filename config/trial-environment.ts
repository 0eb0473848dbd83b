import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import type { Environment } from './read-config.ts';

/**
 * The environment as a command beside a running trial needs it: what is set wins, then what the running `npm start`
 * wrote down (its addresses and ports), then `.env`.
 * @param project folder of package.json
 */
export function trialEnvironment(given: Environment, project: string): Environment {
  const file = readEnv(join(project, '.env'));
  const home = given['DUBAN_HOME'] || file['DUBAN_HOME'] || '.duban';
  const running = readEnv(join(home.startsWith('/') ? home : join(project, home), 'running.env'));
  return { ...file, ...running, ...given };
}

function readEnv(path: string): Environment {
  try {
    return parseEnv(readFileSync(path, 'utf8')) as Environment;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}
