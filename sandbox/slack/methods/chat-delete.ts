import { refuse, type Method } from '../answer.ts';
import { plain } from '../read-arguments.ts';

/** chat.delete: the bot's own messages only. */
export const chatDelete: Method = (args, { identity, people, conversations }) => {
  const channel = plain(args, 'channel') ?? '';
  if (!people.behind(channel)) return refuse('channel_not_found');
  const kept = conversations.find(channel, plain(args, 'ts') ?? '');
  if (!kept) return refuse('message_not_found');
  if (kept.user !== identity.botUserId) return refuse('cant_delete_message');
  conversations.remove(channel, kept.ts);
  return { ok: true, channel, ts: kept.ts };
};
