import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PATIENCE_MS } from '../support/patience.ts';

const root = resolve(import.meta.dirname, '../..');
const homes: string[] = [];
let project: string;

/** In place of `duban up`: says what it was given, notes that it was asked to end, and ends. */
const standIn = `
import { appendFileSync } from 'node:fs';
const given = Object.fromEntries(Object.entries(process.env).filter(([name]) => /^(DUBAN_|DATABASE_URL)/.test(name)));
process.on('SIGTERM', () => { appendFileSync(process.env['DUBAN_HOME'] + '/asked', 'x'); process.exit(0); });
process.on('SIGUSR2', () => process.exit(7));
// last: whoever reads it may send a signal at once
console.log(JSON.stringify({ up: process.argv.slice(2), pid: process.pid, given }));
setInterval(() => undefined, 1000);
`;

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'duban-start-'));
  chmodSync(project, 0o755); // as a checkout is; below a closed folder the data lies elsewhere
  const parts = ['setup', 'prisma', 'prisma.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];
  for (const part of parts) cpSync(join(root, part), join(project, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'));
  for (const folder of ['cli', 'worker']) mkdirSync(join(project, folder));
  writeFileSync(join(project, 'cli/main.ts'), standIn);
  writeFileSync(join(project, 'worker/write-workflow-bundle.ts'), 'export {}; // there are no workflows here\n');
});

afterAll(async () => {
  for (const home of homes) for (const pid of pidsAt(home)) process.kill(pid, 'SIGKILL');
  rmSync(project, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
});

interface Run {
  child: ChildProcess;
  output: () => string;
  /** What the stand-in said when it came up. */
  up: Promise<{ up: string[]; pid: number; given: Record<string, string> }>;
  ended: Promise<number | null>;
}

function start(home: string, env: Record<string, string> = {}, args: string[] = []): Run {
  homes.push(join(project, home));
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(DATABASE_URL|DUBAN_|NODE_OPTIONS|VITEST)/.test(name)));
  const child = spawn(process.execPath, [join(project, 'setup/start.mjs'), ...args], {
    cwd: project,
    env: { ...clean, LANG: 'C', DUBAN_HOME: home, TEMPORAL_CLI: process.env['DUBAN_TEST_TEMPORAL_CLI'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = new Promise<number | null>((done) => child.once('close', done));
  const up = new Promise<Awaited<Run['up']>>((done, fail) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const line = output.split('\n').find((text) => text.startsWith('{"up"') && text.endsWith('}'));
      if (line) done(JSON.parse(line));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void ended.then(() => fail(new Error(`start ended before it was up:\n${output}`)));
  });
  up.catch(() => undefined); // a test that expects the failure reads `ended`
  return { child, up, ended, output: () => output };
}

/** Every living process whose command line names the folder. */
function pidsAt(folder: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => commandLine(name).includes(folder))
    .map(Number);
}

/** A child that was told to end may take a moment longer than its parent. */
const expectNobodyLeft = async (): Promise<void> => await expect.poll(() => pidsAt(project), { timeout: PATIENCE_MS }).toEqual([]);

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return ''; // ended meanwhile
    throw error;
  }
}

async function query(url: string | undefined, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

// each of these builds and starts everything, twice and more: minutes on a busy machine
describe.skipIf(process.platform !== 'linux')('npm start', () => {
  it('goes from nothing to a running product, ends in order at SIGTERM, and finds its data the second time', async () => {
    const first = start('trial', {}, ['--day', '10s']);
    const { up, given } = await first.up;
    expect(up).toEqual(['up', '--day', '10s']);
    expect(given).toMatchObject({ DUBAN_HOME: join(project, 'trial'), DUBAN_TEMPORAL_NAMESPACE: 'duban', DUBAN_SECRET_FILE: join(project, 'trial/secret') });
    for (const step of ['Packages', 'Temporal program', 'Database client', 'Build', 'Postgres', 'Migrations', 'Temporal']) {
      expect(first.output()).toMatch(new RegExp(`✓ ${step}: .* \\(\\d+\\.\\d s\\)`));
    }
    expect(readFileSync(join(project, 'trial/running.env'), 'utf8')).toContain(`DATABASE_URL='${given['DATABASE_URL']}'`);
    await query(given['DATABASE_URL'], 'create table kept (word text)');

    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(143);
    expect(first.output()).toMatch(/Stopping …\nStopped\.\n$/);
    expect(readFileSync(join(project, 'trial/asked'), 'utf8')).toBe('x');
    await expectNobodyLeft();
    expect(existsSync(join(project, 'trial/running.env'))).toBe(false);

    const second = start('trial');
    const again = await second.up;
    for (const step of ['Packages', 'Database client', 'Build', 'Migrations']) expect(second.output()).toContain(`✓ ${step}: up to date`);
    expect(await query(again.given['DATABASE_URL'], 'select count(*)::int as n from kept')).toEqual([{ n: 0 }]);
    second.child.kill('SIGINT');
    expect(await second.ended).toBe(130);
    await expectNobodyLeft();
  });

  it('leaves nothing behind when it is killed, and starts again over what lies there', async () => {
    const killed = start('killed');
    const { pid } = await killed.up;
    killed.child.kill('SIGKILL');
    await killed.ended;
    await expectNobodyLeft();
    expect(pid).toBeGreaterThan(1);
    writeFileSync(join(project, 'killed/postgres/postmaster.pid'), `${process.pid}\n${join(project, 'killed/postgres')}\n`);

    const next = start('killed');
    await next.up;
    expect(next.output()).toContain('removed the lock of a killed server');
    next.child.kill('SIGTERM');
    await next.ended;
  });

  it('refuses to run twice on one folder, and takes other ports on another', async () => {
    const one = start('one');
    const { given } = await one.up;
    const twin = start('one');
    expect(await twin.ended).toBe(1);
    expect(twin.output()).toMatch(/runs already on .*\n {2}setting: DUBAN_HOME\n {2}next:/);

    const other = start('other', { DUBAN_WEB_PORT: given['DUBAN_WEB_PORT'] ?? '' });
    const beside = (await other.up).given;
    for (const name of ['DATABASE_URL', 'DUBAN_TEMPORAL_ADDRESS']) expect(beside[name]).not.toBe(given[name]);
    one.child.kill('SIGTERM');
    other.child.kill('SIGTERM');
    await Promise.all([one.ended, other.ended]);
  });

  it('uses the database and the Temporal that are named instead of its own', async () => {
    const url = new URL(process.env['DUBAN_TEST_DATABASE_URL'] ?? '');
    url.pathname = `/start_${process.pid}`;
    await query(process.env['DUBAN_TEST_DATABASE_URL'], `create database start_${process.pid}`);
    const named = start('named', { DATABASE_URL: url.href, DUBAN_TEMPORAL_ADDRESS: 'temporal.example:7233' });
    expect((await named.up).given).toMatchObject({ DATABASE_URL: url.href, DUBAN_TEMPORAL_ADDRESS: 'temporal.example:7233' });
    expect(named.output()).not.toMatch(/✓ (Postgres|Temporal)/);
    expect(pidsAt('temporal.db')).not.toContain(named.child.pid);
    named.child.kill('SIGTERM');
    await named.ended;
    await query(process.env['DUBAN_TEST_DATABASE_URL'], `drop database start_${process.pid} with (force)`);
  });

  it('tells when a part ends by itself, and stops the rest', async () => {
    const run = start('parts');
    process.kill((await run.up).pid, 'SIGUSR2');
    expect(await run.ended).toBe(7);
    expect(run.output()).toContain('Duban ended by itself (exit code 7)');
    await expectNobodyLeft();
  });

  it('names setting, cause and next step when the database that is named does not answer', async () => {
    const run = start('unreachable', { DATABASE_URL: 'postgresql://u:hidden@127.0.0.1:9/none', DUBAN_TEMPORAL_ADDRESS: '127.0.0.1:9' });
    expect(await run.ended).toBe(1);
    expect(run.output()).toMatch(/none on 127\.0\.0\.1:9 does not answer: .*\n {2}setting: DATABASE_URL\n {2}next:/);
    expect(run.output()).not.toContain('hidden');
  });
});
