import { Client, Connection } from '@temporalio/client';
import type { Settings } from '../config/settings.ts';
import { createEncryptingCodec } from '../desk/encrypting-codec.ts';
import { createTaskEngine } from '../desk/task-engine.ts';
import { needed } from './setting-missing.ts';

/** The engine with the codec every payload passes. */
export async function openEngine(settings: Settings) {
  const connection = await Connection.connect({ address: needed(settings, 'DUBAN_TEMPORAL_ADDRESS') });
  const dataConverter = { payloadCodecs: [createEncryptingCodec(Buffer.from(needed(settings, 'DUBAN_SECRET'), 'base64'))] };
  const namespace = settings.DUBAN_TEMPORAL_NAMESPACE;
  const client = new Client({ connection, namespace, dataConverter });
  return { client, connection, dataConverter, namespace, engine: createTaskEngine(client) };
}
