import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrationsInStep } from '../../prisma/engine/migrations-in-step.mjs';

const root = resolve(import.meta.dirname, '../..');
const engine = join(root, 'prisma/engine/schema-engine.mjs');
const server = process.env.DUBAN_TEST_DATABASE_URL ?? '';
const databases: string[] = [];
let project: string;

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'duban-prisma-'));
  mkdirSync(join(project, 'prisma'));
  for (const file of ['prisma.config.ts', 'package.json']) cpSync(join(root, file), join(project, file));
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'));
});

afterAll(async () => {
  rmSync(project, { recursive: true });
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  for (const name of databases) await client.query(`drop database if exists "${name}" with (force)`);
  await client.end();
});

function newDatabaseUrl(): string {
  const name = `engine_${randomBytes(4).toString('hex')}`;
  databases.push(name);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

function run(file: string, args: string[], env: NodeJS.ProcessEnv, input = ''): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((done) => {
    const child = execFile(file, args, { cwd: project, env: { ...process.env, ...env } }, (error, stdout, stderr) => {
      done({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr });
    });
    child.stdin?.end(input);
  });
}

/** The Prisma CLI where no download can succeed. */
async function prisma(args: string[], url?: string): Promise<{ code: number; output: string }> {
  const closed = { PRISMA_ENGINES_MIRROR: 'http://127.0.0.1:9', HTTPS_PROXY: 'http://127.0.0.1:9', HTTP_PROXY: 'http://127.0.0.1:9' };
  const env = { ...closed, PRISMA_SCHEMA_ENGINE_BINARY: engine, CHECKPOINT_DISABLE: '1', NO_COLOR: '1', DATABASE_URL: url };
  const { code, stdout, stderr } = await run(process.execPath, [join(root, 'node_modules/prisma/build/index.js'), ...args], env);
  return { code, output: stdout + stderr };
}

function writeSchema(...columns: string[]): void {
  writeFileSync(
    join(project, 'prisma/schema.prisma'),
    `generator client {
  provider            = "prisma-client"
  output              = "../generated"
  moduleFormat        = "esm"
  importFileExtension = "ts"
}

datasource db {
  provider = "postgresql"
}

model Task {
  id   String   @id @db.Uuid
  at   DateTime @db.Timestamptz(3)
${columns.map((column) => `  ${column}`).join('\n')}
}
`,
  );
}

function writeMigration(name: string, sql: string): void {
  mkdirSync(join(project, 'prisma/migrations', name), { recursive: true });
  writeFileSync(join(project, 'prisma/migrations', name, 'migration.sql'), sql);
}

const diff = ['migrate', 'diff', '--from-migrations', 'prisma/migrations', '--to-schema', 'prisma/schema.prisma', '--exit-code'];

const noMigrations = { baseDir: '/nowhere', lockfile: { path: 'migration_lock.toml', content: null }, shadowDbInitScript: '', migrationDirectories: [] };

/** Two statements in a body, and semicolons in every place that a careless splitter would take for an end. */
const handWritten = `create function add_one(n integer) returns integer language plpgsql as $$
begin
  n := n + 1; -- one; more
  return n;
end;
$$;
comment on function add_one is 'adds; one';
`;

describe('the Prisma CLI with the offline schema engine', () => {
  it('generates a client without a database', async () => {
    writeSchema();
    expect(await prisma(['generate'])).toMatchObject({ code: 0 });
    expect(readdirSync(join(project, 'generated'))).toContain('client.ts');
  });

  it('makes a migration from the schema, deploys it and one with functions written by hand, and sees what is missing', async () => {
    writeSchema();
    const url = newDatabaseUrl();
    expect(await prisma(['migrate', 'dev', '--name', 'first'], url)).toMatchObject({ code: 0 });
    const [first] = readdirSync(join(project, 'prisma/migrations')).filter((name) => name.endsWith('_first'));
    expect(readFileSync(join(project, 'prisma/migrations', first ?? '', 'migration.sql'), 'utf8')).toContain('CREATE TABLE "Task"');

    writeMigration('29990101000000_functions', handWritten);
    const fresh = newDatabaseUrl();
    expect((await prisma(['migrate', 'status'], fresh)).output).toContain('P1003'); // `deploy` makes the database
    expect(await prisma(['migrate', 'deploy'], fresh)).toMatchObject({ code: 0 });
    expect((await prisma(['migrate', 'status'], url)).output).toContain('not yet been applied');
    expect((await prisma(['migrate', 'status'], fresh)).output).toContain('up to date');
    const client = new pg.Client({ connectionString: fresh });
    await client.connect();
    expect((await client.query('select add_one(1)')).rows).toEqual([{ add_one: 2 }]);
    await client.end();

    expect(await prisma(diff, url)).toMatchObject({ code: 0 });
    writeSchema('note String?');
    expect(await prisma(diff, url)).toMatchObject({ code: 2, output: expect.stringContaining('note') });
  });

  it('fails with the database’s own words when a migration is wrong, and says so again afterwards', async () => {
    writeSchema();
    rmSync(join(project, 'prisma/migrations'), { recursive: true, force: true });
    writeMigration('20260101000000_wrong', 'create table half (id int); select nonsense;');
    writeFileSync(join(project, 'prisma/migrations/migration_lock.toml'), 'provider = "postgresql"\n');
    const url = newDatabaseUrl();
    expect(await prisma(['migrate', 'deploy'], url)).toMatchObject({ code: 1, output: expect.stringContaining('column "nonsense" does not exist') });
    expect(await prisma(['migrate', 'deploy'], url)).toMatchObject({ code: 1, output: expect.stringContaining('P3009') });
  });

  it.each([
    ['P1001', () => 'postgresql://nobody:hidden@127.0.0.1:9/none'],
    ['P1000', () => server.replace(/:[^:@]+@/, ':hidden@')],
  ])('answers %s when the database cannot be reached, without the password', async (code, url) => {
    writeSchema();
    const { code: exit, output } = await prisma(['migrate', 'status'], url());
    expect(exit).toBe(1);
    expect(output).toContain(code);
    expect(output).not.toContain('hidden');
  });
});

describe('the engine as a program', () => {
  it('checks the connection for real', async () => {
    const at = (url: string) => run(engine, ['--datasource', JSON.stringify({ url }), 'cli', 'can-connect-to-database'], {});
    expect(await at(server)).toMatchObject({ code: 0 });
    const missing = await at(newDatabaseUrl());
    expect(missing.code).toBe(1);
    expect(missing.stderr).toContain('"error_code":"P1003"');
  });

  it('answers a request it does not know or cannot do, and serves the next', async () => {
    const requests = [
      { jsonrpc: '2.0', id: 1, method: 'conjure', params: {} },
      { jsonrpc: '2.0', id: 2, method: 'markMigrationApplied', params: { migrationName: 'none', migrationsList: noMigrations } },
      { jsonrpc: '2.0', id: 3, method: 'getDatabaseVersion' },
      { jsonrpc: '2.0', id: 4, method: 'debugPanic' },
    ];
    const { code, stdout } = await run(engine, ['--datasource', JSON.stringify({ url: server })], {}, requests.map((request) => `${JSON.stringify(request)}\n`).join(''));
    const [unknown, wrong, version, panic] = stdout.trim().split('\n').map((line) => JSON.parse(line));
    expect(unknown).toMatchObject({ id: 1, error: { data: { is_panic: false, message: expect.stringContaining('conjure') } } });
    expect(wrong).toMatchObject({ id: 2, error: { data: { is_panic: false, error_code: expect.stringMatching(/^P3/) } } });
    expect(panic).toMatchObject({ id: 4, error: { data: { is_panic: false, message: expect.stringContaining('debugPanic') } } });
    expect(version).toMatchObject({ id: 3, result: expect.stringContaining('PostgreSQL 18') });
    expect(code).toBe(0);
  });

  it('ends with a sentence when it cannot read a request’s parameters', async () => {
    const request = { jsonrpc: '2.0', id: 1, method: 'diff', params: { nothing: true } };
    const { code, stderr } = await run(engine, ['--datasource', JSON.stringify({ url: server })], {}, `${JSON.stringify(request)}\n`);
    expect(code).toBe(1);
    expect(JSON.parse(stderr)).toMatchObject({ level: 'ERROR', fields: { message: expect.stringContaining('missing field') } });
  });

  it('refuses a command it does not have by name', async () => {
    const { code, stderr } = await run(engine, ['cli', 'drop-database'], {});
    expect(code).toBe(1);
    expect(stderr).toContain('has no command \\"cli drop-database\\"');
  });
});

describe('the migrations of this project', () => {
  it('give exactly schema.prisma', async () => {
    const found = await migrationsInStep({
      schemaFile: join(root, 'prisma/schema.prisma'),
      migrationsFolder: join(root, 'prisma/migrations'),
      url: server,
    });
    expect(found).toEqual({ inStep: true, difference: '' });
  });

  it('are found out of step when the schema has moved on', async () => {
    const moved = join(project, 'moved.prisma');
    writeFileSync(moved, `${readFileSync(join(root, 'prisma/schema.prisma'), 'utf8')}\nmodel Unheard {\n  id Int @id\n}\n`);
    const found = await migrationsInStep({ schemaFile: moved, migrationsFolder: join(root, 'prisma/migrations'), url: server });
    expect(found).toMatchObject({ inStep: false, difference: expect.stringContaining('CREATE TABLE "Unheard"') });
  });
});
