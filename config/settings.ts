import { z } from 'zod';

/** What a setting is for the reader of `.env.example`: its place, and whether it must not be shown. */
export interface SettingFacts {
  group: 'Database' | 'Temporal' | 'Security' | 'Slack' | 'Mail' | 'Pages' | 'Trial' | 'Running';
  /** Also read from the file that `<NAME>_FILE` names; never printed. */
  secret?: boolean;
  example?: string;
}

export const settingFacts = z.registry<SettingFacts>();

const text = () => z.string().trim().min(1);
const port = () => z.coerce.number().int().min(1).max(65_535);
const url = (...protocols: string[]) =>
  text().refine((value) => protocols.includes(protocolOf(value)), { error: `must be a URL that begins with ${protocols.map((name) => `${name}//`).join(' or ')}` });

function setting<S extends z.ZodType>(schema: S, words: string, facts: SettingFacts): S {
  const described = schema.describe(words);
  settingFacts.add(described, facts);
  return described;
}

/** Every setting there is, by the name of its variable. The descriptions are what `.env.example` prints. */
export const settings = z.object({
  DATABASE_URL: setting(
    url('postgresql:', 'postgres:').optional(),
    'The register. Unset, `npm start` runs a Postgres of its own.',
    { group: 'Database', secret: true, example: 'postgresql://duban:password@db.example:5432/duban' },
  ),
  DUBAN_TEMPORAL_ADDRESS: setting(
    text().regex(/^[^\s/]+:\d+$/, { error: 'must be host:port' }).optional(),
    'Temporal, host:port. Unset, `npm start` runs a dev server of its own.',
    { group: 'Temporal', example: 'temporal.example:7233' },
  ),
  DUBAN_TEMPORAL_NAMESPACE: setting(text().default('duban'), 'The namespace there.', { group: 'Temporal' }),
  DUBAN_SECRET: setting(
    text().refine(is32Bytes, { error: 'must be base64 of 32 bytes' }).optional(),
    'Key of the stored texts, of links and of log-ins: base64 of 32 bytes (openssl rand -base64 32). Lost means unreadable. `npm start` makes one for a trial.',
    { group: 'Security', secret: true },
  ),
  DUBAN_PROFILE: setting(
    z.enum(['default', 'mainland']).default('default'),
    'mainland: Slack is off, mail carries titles at most, whatever a plan allows.',
    { group: 'Security' },
  ),
  DUBAN_SLACK_BOT_TOKEN: setting(
    text().startsWith('xoxb-', { error: 'must begin with xoxb-' }).optional(),
    'Slack: the bot token. Unset, the sandbox takes its place.',
    { group: 'Slack', secret: true },
  ),
  DUBAN_SLACK_SIGNING_SECRET: setting(
    text().optional(),
    'Slack: the signing secret.',
    { group: 'Slack', secret: true },
  ),
  DUBAN_SLACK_API_URL: setting(
    url('https:', 'http:').optional(),
    'Slack: another API address; the sandbox sets it.',
    { group: 'Slack' },
  ),
  DUBAN_BOT_PORT: setting(port().default(3002), 'Port that takes what Slack sends.', { group: 'Slack' }),
  DUBAN_SMTP_URL: setting(
    url('smtp:', 'smtps:').optional(),
    'The mail server, with login: smtps://user:password@host:465. Unset, the sandbox has a mailbox.',
    { group: 'Mail', secret: true, example: 'smtps://duban:password@mail.example:465' },
  ),
  DUBAN_MAIL_FROM: setting(
    text().regex(/^[^\r\n]*@[^\r\n]*$/, { error: 'must be one mail address' }).default('督办 <duban@localhost>'),
    'The sender of letters: one address, with a name if wanted.',
    { group: 'Mail' },
  ),
  DUBAN_OFFICE_NAME: setting(text().default('督查室'), 'What letters call the office.', { group: 'Mail' }),
  DUBAN_OFFICE_PHONE: setting(
    text().optional(),
    'The number letters ask people to call. Unset, the first supervisor of the directory.',
    { group: 'Mail' },
  ),
  DUBAN_PUBLIC_URL: setting(
    url('https:', 'http:').optional(),
    'How people reach the pages from outside; links in letters begin with it. Unset: the loopback address.',
    { group: 'Pages', example: 'https://duban.example' },
  ),
  DUBAN_WEB_PORT: setting(port().default(3000), 'Port of the pages.', { group: 'Pages' }),
  DUBAN_SANDBOX_PORT: setting(port().default(3001), 'Port of the sandbox.', { group: 'Trial' }),
  DUBAN_HOME: setting(
    text().default('.duban'),
    'Folder of the trial: databases, logs, tools, the secret.',
    { group: 'Trial' },
  ),
  DUBAN_LOG_LEVEL: setting(
    z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
    'trace, debug, info, warn, error, fatal or silent.',
    { group: 'Running' },
  ),
  DUBAN_ZONE: setting(
    text().refine(isZone, { error: 'must be a zone name such as Asia/Shanghai' }).default('Asia/Shanghai'),
    'The zone of working hours and dates.',
    { group: 'Running' },
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
