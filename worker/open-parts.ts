import { Client, Connection } from '@temporalio/client';
import type { Settings } from '../config/settings.ts';
import { createEncryptingCodec } from '../desk/encrypting-codec.ts';
import { createTaskEngine } from '../desk/task-engine.ts';
import { createPlanShelf } from '../store/plans/create-plan-shelf.ts';
import { openDatabase, type DatabaseLimits } from '../store/open-database.ts';
import { checkKey } from './key-fingerprint.ts';
import { registerParts } from './register-parts.ts';

/** A setting a process cannot do without; its message names it and what to do. */
export class SettingMissing extends Error {
  override readonly name = 'SettingMissing';
  constructor(setting: string) {
    super(`${setting} is not set; \`npm start\` sets it for a trial, production names it in the environment (.env.example)`);
  }
}

export const needed = (settings: Settings, name: 'DATABASE_URL' | 'DUBAN_TEMPORAL_ADDRESS' | 'DUBAN_SECRET' | 'DUBAN_SMTP_URL'): string => {
  const value = settings[name];
  if (!value) throw new SettingMissing(name);
  return value;
};

export const usesChat = (settings: Settings): boolean => settings.DUBAN_PROFILE !== 'mainland';

/** The register alone: enough for pages and chat to read; `prisma` answers before this resolves. */
export async function openRegister(settings: Settings, limits: DatabaseLimits = {}) {
  const databaseUrl = needed(settings, 'DATABASE_URL');
  const prisma = openDatabase(databaseUrl, limits);
  await prisma.$queryRaw`select 1`;
  await checkKey(prisma, Buffer.from(needed(settings, 'DUBAN_SECRET'), 'base64'));
  return { ...registerParts(prisma, { chat: usesChat(settings) }), shelf: createPlanShelf(prisma), databaseUrl };
}

/** The engine with the codec every payload passes. */
export async function openEngine(settings: Settings) {
  const connection = await Connection.connect({ address: needed(settings, 'DUBAN_TEMPORAL_ADDRESS') });
  const dataConverter = { payloadCodecs: [createEncryptingCodec(Buffer.from(needed(settings, 'DUBAN_SECRET'), 'base64'))] };
  const namespace = settings.DUBAN_TEMPORAL_NAMESPACE;
  const client = new Client({ connection, namespace, dataConverter });
  return { client, connection, dataConverter, namespace, engine: createTaskEngine(client) };
}
