import { ConfigFault } from './config-fault.ts';
import { nearestName } from './nearest-name.ts';
import { readSecretFiles } from './secret-files.ts';
import { type Settings, settingNames, settings } from './settings.ts';

export type Environment = Record<string, string | undefined>;

export interface Config {
  settings: Readonly<Settings>;
  /** Sentences for the operator; nothing stops because of them. */
  warnings: readonly string[];
}

/** Read elsewhere, and so known: by the set-up, which runs before this, and by the tests. */
const knownElsewhere = /^DUBAN_TEST_/;

/**
 * Reads every setting once. An empty variable counts as not set. Throws `ConfigFault` with every fault in one message;
 * no message holds the value of a secret.
 */
export function readConfig(environment: Environment): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
  const { values, faults } = readSecretFiles(given);
  const parsed = settings.safeParse(values);
  const complaints = [...faults, ...(parsed.error?.issues ?? []).map((issue) => `${issue.path.join('.')} ${issue.message}`)];
  if (parsed.success) complaints.push(...findContradictions(parsed.data));
  if (!parsed.success || complaints.length > 0) throw new ConfigFault(complaints);
  return { settings: parsed.data, warnings: findUnknown(given) };
}

/** Settings that are right one by one and wrong together. */
function findContradictions(values: Settings): string[] {
  const found: string[] = [];
  if (values.DUBAN_SLACK_BOT_TOKEN && !values.DUBAN_SLACK_SIGNING_SECRET) {
    found.push('DUBAN_SLACK_SIGNING_SECRET is missing: with DUBAN_SLACK_BOT_TOKEN alone nobody can answer the bot');
  }
  // personal information of state organs stays in the mainland (个人信息保护法 art. 36)
  if (values.DUBAN_PROFILE === 'mainland' && values.DUBAN_SLACK_BOT_TOKEN) {
    found.push('DUBAN_SLACK_BOT_TOKEN cannot be used with DUBAN_PROFILE=mainland: Slack is off in it');
  }
  const ports = [values.DUBAN_WEB_PORT, values.DUBAN_SANDBOX_PORT, values.DUBAN_BOT_PORT];
  if (new Set(ports).size < ports.length) found.push('DUBAN_WEB_PORT, DUBAN_SANDBOX_PORT and DUBAN_BOT_PORT must differ');
  return found;
}

function findUnknown(given: Environment): string[] {
  const names: readonly string[] = settingNames;
  return Object.keys(given)
    .filter((name) => name.startsWith('DUBAN_') && !knownElsewhere.test(name))
    .filter((name) => !names.includes(name) && !names.includes(name.replace(/_FILE$/, '')))
    .map((name) => `${name} is not a setting; the nearest is ${nearestName(name, names)}`);
}
