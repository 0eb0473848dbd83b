import { refuse, type Method } from '../answer.ts';
import { isJsonObject } from '../../json-object.ts';
import { plain, structured } from '../read-arguments.ts';
import { isBlank, readContent } from '../read-content.ts';
import { wireMessage } from '../wire-message.ts';

/** An update's text is bounded tighter than a post's, in bytes and after escaping. */
const maxBytes = 4_000;

/** chat.update: what is left out stays (blocks, metadata); an empty list or object removes. */
export const chatUpdate: Method = (args, workspace) => {
  const { identity, people, conversations } = workspace;
  const channel = plain(args, 'channel') ?? '';
  if (!people.behind(channel)) return refuse('channel_not_found');
  const kept = conversations.find(channel, plain(args, 'ts') ?? '');
  if (!kept || kept.ephemeralFor !== undefined) return refuse('message_not_found');
  if (kept.user !== identity.botUserId) return refuse('cant_update_message');

  const given = structured(args, 'metadata').value;
  const clearsMetadata = isJsonObject(given) && Object.keys(given).length === 0;
  const read = readContent(clearsMetadata ? { ...args, metadata: undefined } : args, workspace.nextId, { maxBytes, weighed: true });
  if (!read.ok) return read.answer;
  const { content } = read;
  if (isBlank({ text: content.text ?? '', blocks: content.blocks ?? [] }) && content.blocks === undefined) return refuse('no_text');
  if (isBlank({ text: content.text ?? kept.text, blocks: content.blocks ?? kept.blocks })) return refuse('no_text');

  const changed = conversations.change(channel, kept.ts, {
    text: content.text ?? kept.text,
    blocks: content.blocks ?? kept.blocks,
    ...(clearsMetadata ? { metadata: undefined } : content.metadata ? { metadata: content.metadata } : {}),
  });
  if (!changed) return refuse('message_not_found');
  return { ok: true, channel, ts: changed.ts, text: changed.text, message: wireMessage(changed, identity, { metadata: true }) };
};
