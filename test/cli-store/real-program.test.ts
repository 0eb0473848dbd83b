import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const key = (byte: number) => Buffer.alloc(32, byte).toString('base64');
let database: TestDatabase;

interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

async function run(words: string[], env: Record<string, string>): Promise<Ended> {
  const { NODE_OPTIONS: _, ...rest } = process.env;
  const ended = promisify(execFile)(process.execPath, ['cli/bin.mjs', ...words], { cwd: root, env: { ...rest, ...env } });
  return await ended.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: Ended) => ({ code, stdout, stderr }),
  );
}

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => await database.drop());

describe('the program over a real database', () => {
  it('stores a directory and a plan, shows them, and ends by itself', async () => {
    const env = { DATABASE_URL: database.url, DUBAN_SECRET: key(7) };
    expect(await run(['directory', 'import', 'sample/directory.xlsx', '--json'], env)).toMatchObject({ code: 0, stderr: '' });
    expect(await run(['import', 'sample/plan.docx'], env)).toMatchObject({ code: 0, stdout: expect.stringContaining('已存入') });
    const status = await run(['status', '--json'], env);
    expect(JSON.parse(status.stdout)).toMatchObject({ plans: [{ state: 'drafted', tasks: expect.any(Array) }] });
    expect(await run(['clock', '--json'], env)).toMatchObject({ code: 0, stdout: expect.stringContaining('"paused": false') });
    expect(await run(['audit', 'verify', '--json'], env)).toMatchObject({ code: 0 });
  });

  it('ends with 4 and says why for a key that is not the register’s, and for a database that is not there', async () => {
    const wrongKey = await run(['status', '--json'], { DATABASE_URL: database.url, DUBAN_SECRET: key(8) });
    expect(wrongKey.code).toBe(4);
    expect(JSON.parse(wrongKey.stdout)).toMatchObject({ code: 'WRONG_KEY', message: expect.stringContaining('DUBAN_SECRET') });
    const nobody = await run(['status', '--json'], { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none', DUBAN_SECRET: key(7) });
    expect(nobody.code).toBe(4);
    expect(JSON.parse(nobody.stdout)).toMatchObject({ code: 'NOT_REACHABLE', hint: expect.stringContaining('npm start') });
  });

  it('lets the doctor look at everything: what is well, and what to do about the rest', async () => {
    const { stdout } = await run(['doctor', '--json'], { DATABASE_URL: database.url, DUBAN_SECRET: key(7), DUBAN_SMTP_URL: 'smtp://127.0.0.1:1' });
    const checks = JSON.parse(stdout) as { name: string; level: string; next: string }[];
    const levelOf = (name: string) => checks.find((check) => check.name === name)?.level;
    expect({ database: levelOf('数据库'), clock: levelOf('时钟'), mail: levelOf('邮件'), slack: levelOf('Slack') }).toEqual({ database: 'ok', clock: 'ok', mail: 'fail', slack: 'ok' });
    expect(checks.filter(({ level, next }) => level !== 'ok' && next === '')).toEqual([]);
  });
});
