import { refuse, type Method } from '../answer.ts';
import { plain } from '../read-arguments.ts';
import { isBlank, readContent } from '../read-content.ts';
import { wireMessage } from '../wire-message.ts';

/** chat.postMessage: to a direct conversation, or to a user id, which opens theirs. */
export const chatPostMessage: Method = (args, workspace) => {
  const { identity, people, conversations } = workspace;
  const person = people.behind(plain(args, 'channel') ?? '', { orUser: true });
  if (!person) return refuse('channel_not_found');

  const read = readContent(args, workspace.nextId, { maxCharacters: 40_000, weighed: true });
  if (!read.ok) return read.answer;
  if (isBlank(read.content)) return refuse('no_text');

  const threadTs = plain(args, 'thread_ts');
  const message = conversations.append({
    channel: people.conversationOf(person.chatId),
    user: identity.botUserId,
    text: read.content.text ?? '',
    blocks: read.content.blocks ?? [],
    ...(read.content.metadata ? { metadata: read.content.metadata } : {}),
    ...(threadTs ? { threadTs } : {}),
  });
  return { ok: true, channel: message.channel, ts: message.ts, message: wireMessage(message, identity, { metadata: true }) };
};
