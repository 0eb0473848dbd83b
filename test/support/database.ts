import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import type { PrismaClient } from '../../store/generated/client.ts';
import { openDatabase } from '../../store/open-database.ts';
import { projectFolder } from '../../worker/project-folder.ts';

const TEMPLATE_LOCK = 4_201_733;

export interface TestDatabase {
  url: string;
  prisma: PrismaClient;
  drop(): Promise<void>;
}

/**
 * A migrated database of its own on the server DUBAN_TEST_DATABASE_URL names. The first caller migrates a template,
 * named after the migrations' text; everyone else copies it, which takes a tenth of a second.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = serverUrl();
  const name = `duban_test_${process.pid}_${randomBytes(4).toString('hex')}`;
  await onServer(server, async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const template = await findOrMakeTemplate(client, server);
    await client.query(`create database ${name} template ${template}`);
  });

  const url = withDatabase(server, name);
  const prisma = openDatabase(url, { max: 5 });
  return {
    url,
    prisma,
    async drop() {
      await prisma.$disconnect();
      await onServer(server, (client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
}

function serverUrl(): string {
  const url = process.env.DUBAN_TEST_DATABASE_URL;
  if (!url) {
    throw new Error('DUBAN_TEST_DATABASE_URL is not set: `npm test` starts a Postgres for the tests and sets it.');
  }
  return url;
}

async function findOrMakeTemplate(client: pg.Client, server: string): Promise<string> {
  const template = `duban_template_${await hashMigrations()}`;
  const found = await client.query('select 1 from pg_database where datname = $1', [template]);
  if (found.rowCount) return template;

  const half = `${template}_half`; // a template is only ever seen whole
  await client.query(`drop database if exists ${half} with (force)`);
  await client.query(`create database ${half} template template0 encoding 'UTF8'`);
  await promisify(execFile)(process.execPath, [join(projectFolder, 'node_modules/prisma/build/index.js'), 'migrate', 'deploy'], {
    cwd: projectFolder,
    env: {
      ...process.env,
      DATABASE_URL: withDatabase(server, half),
      PRISMA_SCHEMA_ENGINE_BINARY: join(projectFolder, 'prisma/engine/schema-engine.mjs'),
    },
  });
  await client.query(`alter database ${half} rename to ${template}`);
  return template;
}

async function hashMigrations(): Promise<string> {
  const folder = join(projectFolder, 'prisma/migrations');
  const hash = createHash('sha256');
  for (const entry of (await readdir(folder, { withFileTypes: true })).toSorted((a, b) => a.name.localeCompare(b.name))) {
    if (entry.isDirectory()) hash.update(await readFile(join(folder, entry.name, 'migration.sql')));
  }
  return hash.digest('hex').slice(0, 12);
}

async function onServer<T>(server: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: withDatabase(server, 'postgres') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end(); // also gives the advisory lock back
  }
}

function withDatabase(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
