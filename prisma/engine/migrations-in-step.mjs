import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { loadEngine } from './load-engine.mjs';

/**
 * Replays the migrations in a scratch database of the same server and compares the result with the schema file.
 * Functions, triggers and checks written by hand are replayed but not compared: the schema language has no words for them.
 * @param {{ schemaFile: string, migrationsFolder: string, url: string }} settings `url`: any database on a server where databases may be created
 * @returns {Promise<{ inStep: boolean, difference: string }>} `difference` is the SQL a new migration would hold, '' when in step
 */
export async function migrationsInStep({ schemaFile, migrationsFolder, url }) {
  const engine = await loadEngine({ datasource: { url } });
  const { stdout, exitCode } = await engine.diff({
    from: { tag: 'migrations', ...(await listMigrations(resolve(migrationsFolder))) },
    to: {
      tag: 'schemaDatamodel',
      files: [{ path: resolve(schemaFile), content: await readFile(schemaFile, 'utf8') }],
    },
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  });
  const inStep = exitCode === 0;
  return { inStep, difference: inStep ? '' : (stdout ?? '') };
}

/** @param {string} baseDir */
async function listMigrations(baseDir) {
  const entries = await readdir(baseDir, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return {
    baseDir,
    lockfile: {
      path: 'migration_lock.toml',
      content: await readFile(join(baseDir, 'migration_lock.toml'), 'utf8'),
    },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(
      names.toSorted().map(async (path) => ({
        path,
        migrationFile: {
          path: 'migration.sql',
          content: { tag: 'ok', value: await readFile(join(baseDir, path, 'migration.sql'), 'utf8') },
        },
      })),
    ),
  };
}
