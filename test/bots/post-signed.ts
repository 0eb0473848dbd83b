import { signRequest } from '../../sandbox/slack/sign-request.ts';
import { people } from './bureau.ts';
import type { StartedBot } from './start-bot.ts';

/** Posts a body to the bot as Slack would; `at` in seconds. */
export async function postSigned(
  { requestUrl, secrets }: StartedBot,
  body: string,
  { at = Math.floor(Date.now() / 1000), secret = secrets.signingSecret } = {},
): Promise<{ status: number; text: string }> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded', ...signRequest(secret, body, at) };
  const response = await fetch(requestUrl, { method: 'POST', headers, body });
  return { status: response.status, text: await response.text() };
}

/** A press of a button that no message of the sandbox needs to hold. */
export const clickPayload = (actionId: string, value: string, { user = people.contact.chatId!, ts = '1.1', actionTs = '5.5', responseUrl = '' } = {}) =>
  new URLSearchParams({
    payload: JSON.stringify({
      type: 'block_actions',
      team: { id: 'T0TEST', domain: 'x' },
      user: { id: user, username: 'x', team_id: 'T0TEST' },
      channel: { id: `D${user}`, name: 'directmessage' },
      message: { type: 'message', ts },
      container: { type: 'message' },
      trigger_id: 'none',
      response_url: responseUrl,
      actions: [{ type: 'button', action_id: actionId, block_id: 'b', action_ts: actionTs, value, text: { type: 'plain_text', text: 'x' } }],
    }),
  }).toString();
