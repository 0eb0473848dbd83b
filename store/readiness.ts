import { readdir } from 'node:fs/promises';
import type { PrismaClient } from './generated/client.ts';

/** True when the database answers. */
export async function answers(prisma: PrismaClient): Promise<boolean> {
  await prisma.$queryRaw`select 1`;
  return true;
}

/** True when every migration in the folder is applied and none is half done. */
export async function isMigrated(prisma: PrismaClient, migrationsFolder: string): Promise<boolean> {
  const entries = await readdir(migrationsFolder, { withFileTypes: true });
  const wanted = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const rows = await prisma.$queryRaw<{ name: string }[]>`
    select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null`;
  const applied = new Set(rows.map(({ name }) => name));
  return wanted.every((name) => applied.has(name));
}
