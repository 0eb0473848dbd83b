import type { Settings } from '../config/settings.ts';
import { openDatabase, type DatabaseLimits } from '../store/open-database.ts';
import { createPlanShelf } from '../store/plans/create-plan-shelf.ts';
import { checkKey } from './key-fingerprint.ts';
import { registerParts } from './register-parts.ts';
import { needed } from './setting-missing.ts';

export const usesChat = (settings: Settings): boolean => settings.DUBAN_PROFILE !== 'mainland';

/** The register alone, without the engine's packages: enough to read, and to receive acts. `prisma` answers before this resolves. */
export async function openRegister(settings: Settings, limits: DatabaseLimits = {}) {
  const databaseUrl = needed(settings, 'DATABASE_URL');
  const prisma = openDatabase(databaseUrl, limits);
  await prisma.$queryRaw`select 1`;
  await checkKey(prisma, Buffer.from(needed(settings, 'DUBAN_SECRET'), 'base64'));
  return { ...registerParts(prisma, { chat: usesChat(settings) }), shelf: createPlanShelf(prisma), databaseUrl };
}
