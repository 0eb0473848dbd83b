import { readFileSync } from 'node:fs';
import type { Environment } from './read-config.ts';
import { settingFacts, settingNames, settings } from './settings.ts';

/**
 * Puts in the content of the files that `<NAME>_FILE` names, for secrets. Whitespace at the end is not part of a secret.
 * A file that cannot be read, and a secret given twice, are faults.
 */
export function readSecretFiles(given: Environment): { values: Environment; faults: string[] } {
  const values = { ...given };
  const faults: string[] = [];
  for (const name of settingNames) {
    const path = given[`${name}_FILE`];
    if (path === undefined) continue;
    if (!settingFacts.get(settings.shape[name])?.secret) {
      faults.push(`${name}_FILE is not read: ${name} is no secret, set it directly`);
    } else if (given[name] !== undefined) {
      faults.push(`${name} and ${name}_FILE are both set`);
    } else {
      try {
        values[name] = readFileSync(path, 'utf8').trimEnd();
      } catch (error) {
        faults.push(`${name}_FILE names ${path}, which cannot be read (${(error as NodeJS.ErrnoException).code})`);
      }
    }
  }
  return { values, faults };
}
