import { readdirSync } from 'node:fs';

/** What Postgres says when a table is not there. */
const undefinedTable = '42P01';

/**
 * The migrations of a folder that a database has not seen to their end.
 * @param {string} url
 * @param {string} folder prisma/migrations
 * @returns {Promise<string[]>} names, in their order
 */
export async function listPendingMigrations(url, folder) {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
  const applied = await listAppliedMigrations(url);
  return names.filter((name) => !applied.has(name));
}

async function listAppliedMigrations(url) {
  const { default: pg } = await import('pg'); // this file is read before the packages are there
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 30_000 });
  client.on('error', () => undefined); // a broken connection also fails the query that is told
  try {
    await client.connect();
    const { rows } = await client.query('select migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null');
    return new Set(rows.map((row) => row.migration_name));
  } catch (error) {
    if (error.code === undefinedTable) return new Set();
    throw error;
  } finally {
    await client.end();
  }
}
