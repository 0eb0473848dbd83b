import type { JsonObject } from '../../json-object.ts';
import { refuse, type Method } from '../answer.ts';
import type { Identity } from '../identity.ts';
import type { Person } from '../person.ts';
import { plain } from '../read-arguments.ts';
import { pageOf } from './page-of.ts';

const wireUser = (person: Person, identity: Identity): JsonObject => ({
  id: person.chatId,
  team_id: identity.teamId,
  name: person.chatId.toLowerCase(),
  real_name: person.name,
  deleted: false,
  tz: 'Asia/Shanghai',
  tz_label: 'China Standard Time',
  tz_offset: 28_800,
  is_bot: person.chatId === identity.botUserId,
  is_app_user: false,
  profile: {
    real_name: person.name,
    display_name: person.name,
    title: person.title,
    ...(person.address === '' ? {} : { email: person.address }),
  },
});

const botOf = (identity: Identity): Person => ({ chatId: identity.botUserId, name: identity.botName, title: '', address: '' });

/** users.list: everybody in the directory, and the bot. */
export const usersList: Method = (args, { identity, people }) => {
  const page = pageOf(args, [...people.all(), botOf(identity)], { fallback: 1000, max: 1000 });
  if (typeof page === 'string') return refuse(page);
  return {
    ok: true,
    members: page.items.map((person) => wireUser(person, identity)),
    response_metadata: { next_cursor: page.nextCursor },
  };
};

/** users.info: one member by id. */
export const usersInfo: Method = (args, { identity, people }) => {
  const id = plain(args, 'user') ?? '';
  const person = id === identity.botUserId ? botOf(identity) : people.find(id);
  return person ? { ok: true, user: wireUser(person, identity) } : refuse('user_not_found');
};

/** users.lookupByEmail: one member by address, whatever its capitals. */
export const usersLookupByEmail: Method = (args, { identity, people }) => {
  const person = people.findByAddress(plain(args, 'email') ?? '');
  return person ? { ok: true, user: wireUser(person, identity) } : refuse('users_not_found');
};
