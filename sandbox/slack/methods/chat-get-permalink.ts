import { refuse, type Method } from '../answer.ts';
import { plain } from '../read-arguments.ts';

/** chat.getPermalink: a link to the message on the sandbox's own page. */
export const chatGetPermalink: Method = (args, { identity, people, conversations }) => {
  const channel = plain(args, 'channel') ?? '';
  const person = people.behind(channel);
  if (!person) return refuse('channel_not_found');
  const message = conversations.find(channel, plain(args, 'message_ts') ?? '');
  if (!message) return refuse('message_not_found');
  return { ok: true, channel, permalink: `${identity.url}/people/${person.chatId}#m${message.ts}` };
};
