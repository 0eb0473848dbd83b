import { z } from 'zod';
import type { SettingWant } from './setting-fault.ts';

/** What a setting is for its reader: its place in `.env.example`, whether it must not be shown, and what it wants (words, unless said). */
export interface SettingFacts {
  group: 'Database' | 'Temporal' | 'Security' | 'Slack' | 'Mail' | 'Pages' | 'Trial' | 'Running';
  /** Also read from the file that `<NAME>_FILE` names; never printed. */
  secret?: boolean;
  example?: string;
  wants?: SettingWant;
}

export const settingFacts = z.registry<SettingFacts>();

const text = () => z.string().trim().min(1);
const port = () => z.coerce.number().int().min(1).max(65_535);
const url = (protocols: readonly string[]) => text().refine((value) => protocols.includes(protocolOf(value)));

const database = ['postgresql:', 'postgres:'];
const page = ['https:', 'http:'];
const mailServer = ['smtp:', 'smtps:'];
const profiles = ['default', 'mainland'] as const;
const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

function setting<S extends z.ZodType>(schema: S, words: string, facts: SettingFacts): S {
  const described = schema.describe(words);
  settingFacts.add(described, facts);
  return described;
}

/** Every setting there is, by the name of its variable. The descriptions are what `.env.example` prints. */
export const settings = z.object({
  DATABASE_URL: setting(
    url(database).optional(),
    'The register. Unset, `npm start` runs a Postgres of its own.',
    { group: 'Database', secret: true, example: 'postgresql://duban:password@db.example:5432/duban', wants: { kind: 'url', protocols: database } },
  ),
  DUBAN_TEMPORAL_ADDRESS: setting(
    text().regex(/^[^\s/]+:\d+$/).optional(),
    'Temporal, host:port. Unset, `npm start` runs a dev server of its own.',
    { group: 'Temporal', example: 'temporal.example:7233', wants: { kind: 'hostAndPort' } },
  ),
  DUBAN_TEMPORAL_NAMESPACE: setting(text().default('duban'), 'The namespace there.', { group: 'Temporal' }),
  DUBAN_SECRET: setting(
    text().refine(is32Bytes).optional(),
    'Key of the stored texts, of links and of log-ins: base64 of 32 bytes (openssl rand -base64 32). Lost means unreadable. `npm start` makes one for a trial.',
    { group: 'Security', secret: true, wants: { kind: 'key' } },
  ),
  DUBAN_PROFILE: setting(
    z.enum(profiles).default('default'),
    'mainland: Slack is off, mail carries titles at most, whatever a plan allows.',
    { group: 'Security', wants: { kind: 'choice', of: profiles } },
  ),
  DUBAN_SLACK_BOT_TOKEN: setting(
    text().startsWith('xoxb-').optional(),
    'Slack: the bot token. Unset, the sandbox takes its place.',
    { group: 'Slack', secret: true, wants: { kind: 'beginning', with: 'xoxb-' } },
  ),
  DUBAN_SLACK_SIGNING_SECRET: setting(
    text().optional(),
    'Slack: the signing secret.',
    { group: 'Slack', secret: true },
  ),
  DUBAN_SLACK_API_URL: setting(
    url(page).optional(),
    'Slack: another API address; the sandbox sets it.',
    { group: 'Slack', wants: { kind: 'url', protocols: page } },
  ),
  DUBAN_BOT_PORT: setting(port().default(3002), 'Port that takes what Slack sends.', { group: 'Slack', wants: { kind: 'port' } }),
  DUBAN_SMTP_URL: setting(
    url(mailServer).optional(),
    'The mail server, with login: smtps://user:password@host:465. Unset, the sandbox has a mailbox.',
    { group: 'Mail', secret: true, example: 'smtps://duban:password@mail.example:465', wants: { kind: 'url', protocols: mailServer } },
  ),
  DUBAN_MAIL_FROM: setting(
    text().regex(/^[^\r\n]*@[^\r\n]*$/).default('督办 <duban@localhost>'),
    'The sender of letters: one address, with a name if wanted.',
    { group: 'Mail', wants: { kind: 'mailAddress' } },
  ),
  DUBAN_OFFICE_NAME: setting(text().default('督查室'), 'What letters call the office.', { group: 'Mail' }),
  DUBAN_OFFICE_PHONE: setting(
    text().optional(),
    'The number letters ask people to call. Unset, the first supervisor of the directory.',
    { group: 'Mail' },
  ),
  DUBAN_PUBLIC_URL: setting(
    url(page).optional(),
    'How people reach the pages from outside; links in letters begin with it. Unset: the loopback address.',
    { group: 'Pages', example: 'https://duban.example', wants: { kind: 'url', protocols: page } },
  ),
  DUBAN_WEB_PORT: setting(port().default(3000), 'Port of the pages.', { group: 'Pages', wants: { kind: 'port' } }),
  DUBAN_SANDBOX_PORT: setting(port().default(3001), 'Port of the sandbox.', { group: 'Trial', wants: { kind: 'port' } }),
  DUBAN_HOME: setting(
    text().default('.duban'),
    'Folder of the trial: databases, logs, tools, the secret.',
    { group: 'Trial' },
  ),
  DUBAN_LOG_LEVEL: setting(
    z.enum(logLevels).default('info'),
    'trace, debug, info, warn, error, fatal or silent.',
    { group: 'Running', wants: { kind: 'choice', of: logLevels } },
  ),
  DUBAN_ZONE: setting(
    text().refine(isZone).default('Asia/Shanghai'),
    'The zone of working hours and dates.',
    { group: 'Running', wants: { kind: 'zone' } },
  ),
});

export type Settings = z.infer<typeof settings>;
export type SettingName = keyof Settings;
export const settingNames = Object.keys(settings.shape) as SettingName[];

function protocolOf(value: string): string {
  return URL.canParse(value) ? new URL(value).protocol : '';
}

function is32Bytes(value: string): boolean {
  return Buffer.from(value, 'base64').length === 32;
}

function isZone(value: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone.length > 0;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
