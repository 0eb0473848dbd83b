import { refuse, type Method } from '../answer.ts';
import { isTrue, plain } from '../read-arguments.ts';

/** conversations.open: the direct conversation with one person. The bot has no scope for group conversations. */
export const conversationsOpen: Method = (args, { people }) => {
  const channel = plain(args, 'channel');
  const users = (plain(args, 'users') ?? '').split(',').filter((id) => id !== '');
  if (channel === undefined && users.length === 0) return refuse('users_list_not_supplied');
  if (users.length > 1) return refuse('missing_scope', { needed: 'mpim:write', provided: 'im:write' });
  const person = channel === undefined ? people.find(users[0] ?? '') : people.behind(channel);
  if (!person) return refuse(channel === undefined ? 'user_not_found' : 'channel_not_found');
  const id = people.conversationOf(person.chatId);
  const full = { id, created: 0, is_im: true, is_org_shared: false, user: person.chatId, is_open: true, priority: 0 };
  return { ok: true, no_op: true, already_open: true, channel: isTrue(args, 'return_im') ? full : { id } };
};
