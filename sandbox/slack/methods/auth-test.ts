import type { Method } from '../answer.ts';

/** auth.test: whose token this is. */
export const authTest: Method = (_args, { identity }) => ({
  ok: true,
  url: `${identity.url}/`,
  team: identity.teamName,
  user: identity.botName,
  team_id: identity.teamId,
  user_id: identity.botUserId,
  bot_id: identity.botId,
  is_enterprise_install: false,
});
