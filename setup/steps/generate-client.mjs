import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runPrisma } from './run-prisma.mjs';
import { hashOf, stampOf } from './stamp.mjs';

/**
 * Generates the database client when the schema, or Prisma itself, is not the one it was generated from.
 * @param {{ project: string, stamps: string, env: NodeJS.ProcessEnv }} where
 * @returns {Promise<string>} what was done
 */
export async function generateClient({ project, stamps, env }) {
  const output = join(project, 'store', 'generated');
  const made = hashOf([
    join(project, 'prisma', 'schema.prisma'),
    join(project, 'prisma.config.ts'),
    join(project, 'node_modules', 'prisma', 'package.json'),
  ]);
  const stamp = stampOf(stamps, 'client');
  if (stamp.matches(made) && existsSync(join(output, 'client.ts'))) return 'up to date';

  stamp.clear();
  rmSync(output, { recursive: true, force: true });
  await runPrisma(['generate'], { project, env });
  stamp.set(made);
  return 'generated';
}
