import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConfigFault } from '../../config/config-fault.ts';
import { type Environment, readConfig } from '../../config/read-config.ts';
import { trialEnvironment } from '../../config/trial-environment.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'duban-config-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const key = Buffer.alloc(32, 7).toString('base64');

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function faultsOf(environment: Environment): readonly string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigFault) return error.faults;
    throw error;
  }
  return [];
}

describe('readConfig', () => {
  it('works with nothing set', () => {
    const { settings, warnings } = readConfig({});
    expect(settings).toMatchObject({ DUBAN_ZONE: 'Asia/Shanghai', DUBAN_TEMPORAL_NAMESPACE: 'duban', DUBAN_WEB_PORT: 3000, DUBAN_PROFILE: 'default' });
    expect(settings.DATABASE_URL).toBeUndefined();
    expect(warnings).toEqual([]);
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readConfig({ DUBAN_WEB_PORT: '', DATABASE_URL: '' }).settings).toMatchObject({ DUBAN_WEB_PORT: 3000 });
  });

  it('tells every fault in one message', () => {
    const faults = faultsOf({ DATABASE_URL: 'mysql://db', DUBAN_WEB_PORT: '99999', DUBAN_ZONE: 'Asia/Nowhere', DUBAN_SECRET: 'c2hvcnQ=' });
    expect(faults).toHaveLength(4);
    for (const name of ['DATABASE_URL', 'DUBAN_WEB_PORT', 'DUBAN_ZONE', 'DUBAN_SECRET']) {
      expect(faults.some((fault) => fault.startsWith(name))).toBe(true);
    }
  });

  it('never prints the value of a secret', () => {
    const secrets = { DATABASE_URL: 'mysql://u:hunter2@db', DUBAN_SECRET: 'hunter2', DUBAN_SLACK_BOT_TOKEN: 'hunter2', DUBAN_SMTP_URL: 'hunter2' };
    expect(faultsOf(secrets)).toHaveLength(4);
    expect(faultsOf(secrets).join('\n')).not.toContain('hunter2');
  });

  it('reads a secret from the file its _FILE names', () => {
    expect(readConfig({ DUBAN_SECRET_FILE: write('secret', `${key}\n`) }).settings.DUBAN_SECRET).toBe(key);
  });

  it.each([
    ['a file that is not there', { DUBAN_SECRET_FILE: '/nowhere/secret' }, /ENOENT/],
    ['a secret given twice', { DUBAN_SECRET: key, DUBAN_SECRET_FILE: '/nowhere/secret' }, /both set/],
    ['a file for what is no secret', { DUBAN_ZONE_FILE: '/nowhere/zone' }, /no secret/],
    ['a token without its signing secret', { DUBAN_SLACK_BOT_TOKEN: 'xoxb-1' }, /DUBAN_SLACK_SIGNING_SECRET is missing/],
    ['Slack in the mainland profile', { DUBAN_PROFILE: 'mainland', DUBAN_SLACK_BOT_TOKEN: 'xoxb-1', DUBAN_SLACK_SIGNING_SECRET: 's' }, /mainland/],
    ['one port for two doors', { DUBAN_WEB_PORT: '3001' }, /must differ/],
    ['a sender with a second header line', { DUBAN_MAIL_FROM: 'a@b.c\r\nBcc: d@e.f' }, /one mail address/],
  ])('refuses %s', (_what, environment, sentence) => {
    expect(faultsOf(environment)).toEqual([expect.stringMatching(sentence)]);
  });

  it('warns of an unknown DUBAN_ variable and names the nearest', () => {
    const { warnings } = readConfig({ DUBAN_WEBPORT: '1', DUBAN_TEST_DATABASE_URL: 'x', HOME: '/' });
    expect(warnings).toEqual(['DUBAN_WEBPORT is not a setting; the nearest is DUBAN_WEB_PORT']);
  });
});

describe('trialEnvironment', () => {
  it('puts what is set above what a running trial wrote down, and that above .env', () => {
    write('.env', 'DUBAN_HOME=home\nDUBAN_ZONE=UTC\nDUBAN_WEB_PORT=1\nDUBAN_BOT_PORT=1\n');
    rmSync(join(folder, 'home'), { recursive: true, force: true });
    expect(trialEnvironment({ DUBAN_BOT_PORT: '3' }, folder)).toMatchObject({ DUBAN_ZONE: 'UTC', DUBAN_WEB_PORT: '1', DUBAN_BOT_PORT: '3' });
    writeFileSync(join(folder, 'running.env'), "DUBAN_WEB_PORT='2'\nDUBAN_BOT_PORT='2'\n");
    expect(trialEnvironment({ DUBAN_HOME: folder, DUBAN_BOT_PORT: '3' }, folder)).toMatchObject({ DUBAN_ZONE: 'UTC', DUBAN_WEB_PORT: '2', DUBAN_BOT_PORT: '3' });
  });
});
