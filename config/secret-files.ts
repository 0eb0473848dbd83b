import { readFileSync } from 'node:fs';
import type { Environment } from './read-config.ts';
import type { SettingFault } from './setting-fault.ts';
import { settingFacts, settingNames, settings } from './settings.ts';

/**
 * Puts in the content of the files that `<NAME>_FILE` names, for secrets. Whitespace at the end is not part of a secret.
 * A file that cannot be read, and a secret given twice, are faults.
 */
export function readSecretFiles(given: Environment): { values: Environment; faults: SettingFault[] } {
  const values = { ...given };
  const faults: SettingFault[] = [];
  for (const name of settingNames) {
    const path = given[`${name}_FILE`];
    if (path === undefined) continue;
    if (!settingFacts.get(settings.shape[name])?.secret) {
      faults.push({ code: 'FILE_OF_NO_SECRET', setting: name });
    } else if (given[name] !== undefined) {
      faults.push({ code: 'GIVEN_TWICE', setting: name });
    } else {
      try {
        values[name] = readFileSync(path, 'utf8').trimEnd();
      } catch (error) {
        faults.push({ code: 'UNREADABLE_FILE', setting: name, file: path, why: (error as NodeJS.ErrnoException).code ?? '' });
      }
    }
  }
  return { values, faults };
}
