import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConfigFault } from '../../config/config-fault.ts';
import { saySettingFault } from '../../cli/say-setting-fault.ts';
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

/** Faults in the words of the command line. */
function faultsOf(environment: Environment): readonly string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigFault) return error.faults.map(saySettingFault);
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
    expect(() => readConfig(secrets)).toThrow(/^settings that cannot be used: (?!.*hunter2)/su);
  });

  it('reads a secret from the file its _FILE names', () => {
    expect(readConfig({ DUBAN_SECRET_FILE: write('secret', `${key}\n`) }).settings.DUBAN_SECRET).toBe(key);
  });

  it.each([
    ['a file that is not there', { DUBAN_SECRET_FILE: '/nowhere/secret' }, /ENOENT/],
    ['a secret given twice', { DUBAN_SECRET: key, DUBAN_SECRET_FILE: '/nowhere/secret' }, /^DUBAN_SECRET 和 DUBAN_SECRET_FILE 只能设置一个$/],
    ['a file for what is no secret', { DUBAN_ZONE_FILE: '/nowhere/zone' }, /^DUBAN_ZONE_FILE 不会被读取/],
    ['a token without its signing secret', { DUBAN_SLACK_BOT_TOKEN: 'xoxb-1' }, /^DUBAN_SLACK_SIGNING_SECRET 没有设置/],
    ['Slack in the mainland profile', { DUBAN_PROFILE: 'mainland', DUBAN_SLACK_BOT_TOKEN: 'xoxb-1', DUBAN_SLACK_SIGNING_SECRET: 's' }, /DUBAN_PROFILE=mainland/],
    ['one port for two doors', { DUBAN_WEB_PORT: '3001' }, /^DUBAN_WEB_PORT、DUBAN_SANDBOX_PORT、DUBAN_BOT_PORT 不能相同$/],
    ['a sender with a second header line', { DUBAN_MAIL_FROM: 'a@b.c\r\nBcc: d@e.f' }, /^DUBAN_MAIL_FROM 应为一个邮件地址/],
    ['an address of another kind', { DATABASE_URL: 'mysql://db' }, /^DATABASE_URL 应为网址，以 postgresql:\/\/ 或 postgres:\/\/ 开头$/],
    ['a port that is none', { DUBAN_BOT_PORT: '0' }, /^DUBAN_BOT_PORT 应为 1 至 65535 的端口号$/],
    ['an unknown choice', { DUBAN_LOG_LEVEL: 'loud' }, /^DUBAN_LOG_LEVEL 应为 trace、debug、.*之一$/],
    ['a token of another kind', { DUBAN_SLACK_BOT_TOKEN: 'abc', DUBAN_SLACK_SIGNING_SECRET: 's' }, /^DUBAN_SLACK_BOT_TOKEN 应以 xoxb- 开头$/],
    ['a short key', { DUBAN_SECRET: 'c2hvcnQ=' }, /^DUBAN_SECRET 应为 32 字节的 base64/],
    ['an engine without a port', { DUBAN_TEMPORAL_ADDRESS: 'temporal' }, /^DUBAN_TEMPORAL_ADDRESS 应写作 主机:端口$/],
    ['blanks alone', { DUBAN_OFFICE_NAME: ' ' }, /^DUBAN_OFFICE_NAME 不能只有空格$/],
  ])('refuses %s', (_what, environment, sentence) => {
    expect(faultsOf(environment)).toEqual([expect.stringMatching(sentence)]);
  });

  it('warns of an unknown DUBAN_ variable and names the nearest', () => {
    const { warnings } = readConfig({ DUBAN_WEBPORT: '1', DUBAN_TEST_DATABASE_URL: 'x', HOME: '/' });
    expect(warnings).toEqual([{ name: 'DUBAN_WEBPORT', nearest: 'DUBAN_WEB_PORT' }]);
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
