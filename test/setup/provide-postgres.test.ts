import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { providePostgres } from '../../setup/steps/provide-postgres.mjs';

const root = resolve(import.meta.dirname, '../..');
const isRoot = process.getuid?.() === 0;
let folder: string;
let said: string;

const provide = (dataFolder: string, env: NodeJS.ProcessEnv = { ...process.env, LANG: 'C' }) =>
  providePostgres({
    project: root,
    dataFolder,
    database: 'duban',
    port: 56_432,
    picked: new Set(),
    env,
    logFile: join(folder, 'postgres.log'),
    flags: { fsync: 'off' },
    stateFolder: join(folder, 'state'),
    say: (fact: string) => {
      said = fact;
    },
  });

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows[0];
  } finally {
    await client.end();
  }
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duban-postgres-'));
  chmodSync(folder, 0o755);
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('providePostgres', () => {
  it('makes a UTF-8 database on the loopback address behind a password, whatever LANG says, and keeps its data', async () => {
    const data = join(folder, 'data');
    const first = await provide(data);
    expect(said).toMatch(/^new data folder, 18\.\S+ on port \d+$/);
    const facts = "select pg_encoding_to_char(encoding) as encoding, lower('Ä') = 'ä' as knows from pg_database where datname = 'duban'";
    expect(await ask(first.url, facts)).toEqual({ encoding: 'UTF8', knows: true });
    expect(await ask(first.url, "select current_setting('listen_addresses') as at")).toEqual({ at: '127.0.0.1' });
    await expect(ask(first.url.replace(/:[^:@]+@/, ':guess@'), 'select 1')).rejects.toThrow('password');
    await ask(first.url, 'create table kept ()');
    await first.stop();

    const second = await provide(data);
    expect(said).not.toContain('new data folder');
    expect(await ask(second.url, 'select count(*)::int as n from kept')).toEqual({ n: 0 });
    await second.stop();
    expect(existsSync(join(data, 'postmaster.pid'))).toBe(false);
    expect(statSync(`${data}-password`).mode & 0o777).toBe(0o600);
  });

  it('stops the server that a killed start left on its data folder, by its pid', async () => {
    const data = join(folder, 'data');
    const left = await provide(data);
    const next = await provide(data);
    expect(said).toContain(`stopped the server of a killed start (pid ${left.pid})`);
    expect(left.isRunning()).toBe(false);
    expect(await ask(next.url, 'select 1 as one')).toEqual({ one: 1 });
    await next.stop();
  });

  it('begins again after an attempt that was cut short', async () => {
    const data = join(folder, 'data');
    mkdirSync(`${data}.making`);
    writeFileSync(join(`${data}.making`, 'half'), '');
    mkdirSync(data); // somebody made the folder and no more
    const server = await provide(data);
    expect(await ask(server.url, 'select 1 as one')).toEqual({ one: 1 });
    await server.stop();
    expect(readdirSync(folder).toSorted()).toEqual(['data', 'data-password', 'postgres.log']);
  });

  it.runIf(isRoot)('keeps programs and data elsewhere, and says so, where the account of Postgres cannot enter', async () => {
    const home = join(folder, 'closed');
    mkdirSync(home, { mode: 0o700 });
    const wanted = join(home, 'data');
    const server = await provide(wanted);
    expect(said).toContain(`data in ${server.dataFolder}: the account of Postgres cannot enter ${wanted}`);
    expect(server.dataFolder.startsWith(join(folder, 'state', 'duban-'))).toBe(true);
    expect(await ask(server.url, 'select 1 as one')).toEqual({ one: 1 });
    await server.stop();
    expect(readFileSync(`${server.dataFolder}-password`, 'utf8').length).toBeGreaterThan(20);
  });
});
