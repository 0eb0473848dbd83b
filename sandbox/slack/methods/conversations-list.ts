import { refuse, type Method } from '../answer.ts';
import { plain } from '../read-arguments.ts';
import { pageOf } from './page-of.ts';

/** conversations.list: the workspace has direct conversations only, so other types are empty. */
export const conversationsList: Method = (args, { people }) => {
  const types = (plain(args, 'types') ?? 'public_channel').split(',');
  if (!types.every((type) => ['public_channel', 'private_channel', 'mpim', 'im'].includes(type))) return refuse('invalid_types');
  const page = pageOf(args, types.includes('im') ? people.all() : [], { fallback: 100, max: 999 });
  if (typeof page === 'string') return refuse(page);
  const channels = page.items.map((person) => ({
    id: people.conversationOf(person.chatId),
    created: 0,
    is_im: true,
    is_org_shared: false,
    user: person.chatId,
    is_user_deleted: false,
    priority: 0,
  }));
  return { ok: true, channels, response_metadata: { next_cursor: page.nextCursor } };
};
