import { join } from 'node:path';
import { listPendingMigrations } from './pending-migrations.mjs';
import { runPrisma } from './run-prisma.mjs';
import { SetupFault } from './setup-fault.mjs';

/**
 * Applies the migrations a database has not seen. The question is asked without Prisma, which needs seconds to begin.
 * @param {{ project: string, env: NodeJS.ProcessEnv, url: string }} settings
 * @returns {Promise<string>} what was done
 */
export async function migrateDatabase({ project, env, url }) {
  const pending = await askForPending(url, join(project, 'prisma', 'migrations'));
  if (pending.length === 0) return 'up to date';
  await runPrisma(['migrate', 'deploy'], { project, env: { ...env, DATABASE_URL: url } });
  return pending.length === 1 ? '1 migration applied' : `${pending.length} migrations applied`;
}

async function askForPending(url, folder) {
  try {
    return await listPendingMigrations(url, folder);
  } catch (error) {
    const { hostname, port, pathname } = new URL(url);
    throw new SetupFault({
      setting: 'DATABASE_URL',
      cause: `The database ${pathname.slice(1)} on ${hostname}:${port || 5432} does not answer: ${error.message || error.code}.`,
      next: 'start that server or correct DATABASE_URL; without it an embedded Postgres is used',
    });
  }
}
