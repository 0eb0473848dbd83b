import { ConfigFault } from './config-fault.ts';
import { nearestName } from './nearest-name.ts';
import { readSecretFiles } from './secret-files.ts';
import type { SettingFault, UnknownSetting } from './setting-fault.ts';
import { type SettingName, type Settings, settingFacts, settingNames, settings } from './settings.ts';

export type Environment = Record<string, string | undefined>;

export interface Config {
  settings: Readonly<Settings>;
  /** Nothing stops because of them. */
  warnings: readonly UnknownSetting[];
}

/** Read elsewhere, and so known: by the set-up, which runs before this, and by the tests. */
const knownElsewhere = /^DUBAN_TEST_/;

/**
 * Reads every setting once. An empty variable counts as not set. Throws `ConfigFault` with every fault at once;
 * none holds the value of a secret.
 */
export function readConfig(environment: Environment): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
  const { values, faults } = readSecretFiles(given);
  const parsed = settings.safeParse(values);
  const unfit = new Set((parsed.error?.issues ?? []).map((issue) => issue.path[0] as SettingName));
  const complaints: SettingFault[] = [...faults, ...[...unfit].map((setting) => ({ code: 'UNFIT' as const, setting, wants: settingFacts.get(settings.shape[setting])?.wants ?? { kind: 'text' as const } }))];
  if (parsed.success) complaints.push(...findContradictions(parsed.data));
  if (!parsed.success || complaints.length > 0) throw new ConfigFault(complaints);
  return { settings: parsed.data, warnings: findUnknown(given) };
}

/** Settings that are right one by one and wrong together. */
function findContradictions(values: Settings): SettingFault[] {
  const found: SettingFault[] = [];
  if (values.DUBAN_SLACK_BOT_TOKEN && !values.DUBAN_SLACK_SIGNING_SECRET) {
    found.push({ code: 'MISSING_BESIDE', setting: 'DUBAN_SLACK_SIGNING_SECRET', beside: 'DUBAN_SLACK_BOT_TOKEN' });
  }
  // personal information of state organs stays in the mainland (个人信息保护法 art. 36)
  if (values.DUBAN_PROFILE === 'mainland' && values.DUBAN_SLACK_BOT_TOKEN) {
    found.push({ code: 'OFF_IN_MAINLAND', setting: 'DUBAN_SLACK_BOT_TOKEN' });
  }
  const ports = [values.DUBAN_WEB_PORT, values.DUBAN_SANDBOX_PORT, values.DUBAN_BOT_PORT];
  if (new Set(ports).size < ports.length) found.push({ code: 'SAME_PORTS', setting: 'DUBAN_WEB_PORT', others: ['DUBAN_SANDBOX_PORT', 'DUBAN_BOT_PORT'] });
  return found;
}

function findUnknown(given: Environment): UnknownSetting[] {
  const names: readonly string[] = settingNames;
  return Object.keys(given)
    .filter((name) => name.startsWith('DUBAN_') && !knownElsewhere.test(name))
    .filter((name) => !names.includes(name) && !names.includes(name.replace(/_FILE$/, '')))
    .map((name) => ({ name, nearest: nearestName(name, names) }));
}
