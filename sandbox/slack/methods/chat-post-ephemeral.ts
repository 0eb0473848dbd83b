import { refuse, type Method } from '../answer.ts';
import { plain } from '../read-arguments.ts';
import { isBlank, readContent } from '../read-content.ts';

/** chat.postEphemeral: seen by one person only, never in the history. */
export const chatPostEphemeral: Method = (args, workspace) => {
  const { identity, people, conversations } = workspace;
  const person = people.behind(plain(args, 'channel') ?? '');
  if (!person) return refuse('channel_not_found');
  if (plain(args, 'user') !== person.chatId) return refuse('user_not_in_channel');

  const read = readContent(args, workspace.nextId, { maxCharacters: 40_000, weighed: true });
  if (!read.ok) return read.answer;
  if (isBlank(read.content)) return refuse('no_text');

  const message = conversations.append({
    channel: people.conversationOf(person.chatId),
    user: identity.botUserId,
    text: read.content.text ?? '',
    blocks: read.content.blocks ?? [],
    ephemeralFor: person.chatId,
  });
  return { ok: true, message_ts: message.ts };
};
