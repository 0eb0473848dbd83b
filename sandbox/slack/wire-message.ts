import type { JsonObject } from '../json-object.ts';
import type { Identity } from './identity.ts';
import type { Message } from './message.ts';

/** A message as Slack sends it, in answers and in payloads. Metadata only where it is asked for. */
export function wireMessage(message: Message, identity: Identity, options: { metadata: boolean }): JsonObject {
  const byBot = message.user === identity.botUserId;
  return {
    type: 'message',
    user: message.user,
    ts: message.ts,
    ...(byBot ? { bot_id: identity.botId, app_id: identity.appId } : {}),
    team: identity.teamId,
    text: message.text,
    ...(message.blocks.length > 0 ? { blocks: message.blocks } : {}),
    ...(options.metadata && message.metadata ? { metadata: message.metadata } : {}),
    ...(message.threadTs === undefined ? {} : { thread_ts: message.threadTs }),
    ...(message.editedTs === undefined ? {} : { edited: { user: message.user, ts: message.editedTs } }),
  };
}
