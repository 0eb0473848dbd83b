import { describe, expect, it } from 'vitest';
import type { Wiring } from '../../cli/surroundings.ts';
import { WrongKey } from '../../worker/key-fingerprint.ts';
import { SettingMissing } from '../../worker/setting-missing.ts';
import { noProduct, runDuban } from './run-duban.ts';

const environment = {
  DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
  DUBAN_TEMPORAL_ADDRESS: '127.0.0.1:1',
  DUBAN_SECRET: Buffer.alloc(32, 7).toString('base64'),
};

describe('a command line', () => {
  it.each([
    [['bogus']],
    [['import']],
    [['import', 'sample/plan.docx', '--nonsense']],
    [['calendar', '2026-02-30']],
    [['rehearse', 'sample/plan.docx', '--scenario', 'happy']],
    [['rehearse', 'sample/plan.docx', '--year', '26']],
    [['assign', 'p1', '3']],
    [['assign', 'p1', '--name', '数据组']],
    [['act', 'p1-001', 'dance', '--as', '杜督']],
    [['act', 'p1-001', 'acknowledge']],
    [['act', 'p1-001', 'acknowledge', '--as', '杜督', '--for', '方设']],
    [['act', 'p1-001', 'acknowledge', '--as', '杜督', '--via', 'pigeon']],
    [['launch', 'p1', '--due', '2026Q1']],
    [['launch', 'p1', '--launch', 'tomorrow']],
    [['reckon', '--day', '2026-13-01']],
    [['clock', 'run', '--day', 'soon']],
    [['export', 'progress-table', 'p1']],
  ])('ends with 2 and says how it is written, for %j', async (words) => {
    const plain = await runDuban(words);
    const asJson = await runDuban([...words, '--json']);
    expect(plain).toMatchObject({ exit: 2, out: '', err: expect.stringMatching(/\S+\n\S+/u) });
    expect(asJson.exit).toBe(2);
    expect(JSON.parse(asJson.out)).toEqual({ code: 'WRONG_USE', message: expect.any(String), hint: expect.stringMatching(/\S/u) });
  });

  it.each([[['status']], [['timeline', 'p1:3']], [['letters']], [['reckon']], [['clock']], [['audit', 'verify']], [['directory', 'show']]])(
    'ends with 4 and says what to start when nothing runs, for %j',
    async (words) => {
      const { exit, out } = await runDuban([...words, '--json']);
      expect(exit).toBe(4);
      expect(JSON.parse(out)).toMatchObject({ code: 'NOT_RUNNING', hint: expect.stringContaining('npm start') });
    },
  );

  it('ends with 2 and says of every setting that cannot be used why, in Chinese and by its name', async () => {
    const { exit, err } = await runDuban(['status'], { environment: { ...environment, DUBAN_WEB_PORT: 'x', DUBAN_ZONE: 'Asia/Nowhere', DUBAN_WEBPORT: '1' } });
    expect([exit, err]).toEqual([2, '有的设置不能用：\n  DUBAN_WEB_PORT 应为 1 至 65535 的端口号\n  DUBAN_ZONE 应为时区名称，如 Asia/Shanghai\n各项设置的说明见 .env.example；改正后再运行同一命令。\n']);
  });

  it('ends with 4 and names what does not answer', async () => {
    const refused: Wiring = { ...noProduct, openRegister: () => Promise.reject(new Error('connect ECONNREFUSED')) };
    const { exit, out } = await runDuban(['status', '--json'], { environment, wiring: refused });
    expect(exit).toBe(4);
    expect(JSON.parse(out)).toMatchObject({ code: 'NOT_REACHABLE', message: expect.stringMatching(/Postgres.*ECONNREFUSED/u), hint: expect.stringContaining('doctor') });
  });

  it.each([
    ['SETTING_MISSING', new SettingMissing('DUBAN_SECRET'), 'DUBAN_SECRET'],
    ['WRONG_KEY', new WrongKey(), '密钥'],
  ])('says in its own words what keeps it from opening the register: %s', async (code, fault, fact) => {
    const wiring: Wiring = { ...noProduct, openRegister: () => Promise.reject(fault) };
    const { exit, out } = await runDuban(['status', '--json'], { environment, wiring });
    const said = JSON.parse(out);
    expect({ exit, code: said.code }).toEqual({ exit: 4, code });
    expect(said.message).toContain(fact);
    expect(`${said.message}${said.hint}`).not.toMatch(/[a-z]{3,} [a-z]{3,} [a-z]{3,}/u); // no English sentence
  });

  it('names every wrong setting and ends with 2', async () => {
    const { exit, err } = await runDuban(['status'], { environment: { DATABASE_URL: 'mysql://x', DUBAN_WEB_PORT: 'door' } });
    expect(exit).toBe(2);
    expect(err).toMatch(/DATABASE_URL[\s\S]*DUBAN_WEB_PORT/u);
  });

  it('does not move the clock while a real channel is set', async () => {
    const wiring: Wiring = { ...noProduct, openEngine: () => Promise.reject(new Error('asked for')) };
    const real = { ...environment, DUBAN_SLACK_BOT_TOKEN: 'xoxb-1', DUBAN_SLACK_SIGNING_SECRET: 's' };
    const { exit, out } = await runDuban(['clock', 'pause', '--json'], { environment: real, wiring });
    expect(exit).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ code: 'REAL_CHANNEL', message: expect.stringContaining('Slack') });
  });

  it('prints help on stdout and ends with 0', async () => {
    const { exit, out, err } = await runDuban(['--help']);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    for (const name of ['import', 'launch', 'status', 'act', 'letters', 'doctor', 'worker']) expect(out).toContain(name);
  });

  it('ends with 2 when no command is named', async () => {
    expect(await runDuban([])).toMatchObject({ exit: 2, out: '' });
  });
});

describe('duban calendar', () => {
  it('takes today by the office’s zone, whatever the machine’s', async () => {
    const { out } = await runDuban(['calendar', '--json'], { machineNow: () => new Date('2026-03-01T18:00:00Z') });
    expect(JSON.parse(out)).toEqual([{ date: '2026-03-02', workday: true, provisional: false }]);
  });

  it('knows make-up workdays and marks a year whose notice is not out', async () => {
    const { out } = await runDuban(['calendar', '2026-02-28', '2026-10-01', '2031-05-05', '--json']);
    expect(JSON.parse(out)).toEqual([
      { date: '2026-02-28', workday: true, provisional: false },
      { date: '2026-10-01', workday: false, provisional: false },
      { date: '2031-05-05', workday: true, provisional: true },
    ]);
    expect((await runDuban(['calendar', '2031-05-05'])).out).toContain('暂定');
  });
});
