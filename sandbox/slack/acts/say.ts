import { randomUUID } from 'node:crypto';
import type { Message } from '../message.ts';
import type { Workspace } from '../workspace.ts';
import { ActRefused, fromDelivery, type ActResult } from './act-result.ts';
import { actorOf } from './actor.ts';
import type { Events } from './events.ts';

/** What a person types reaches the bot with Slack's three characters escaped. */
const escapeTyped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A person writes to the bot: the message is kept, then told as `message` of channel type `im`. */
export async function say(workspace: Workspace, events: Events, chatId: string, text: string): Promise<{ message: Message; result: ActResult }> {
  const { conversations, identity, people } = workspace;
  const person = actorOf(workspace, chatId);
  if (text.trim() === '') throw new ActRefused('an empty message cannot be sent');
  const channel = people.conversationOf(person.chatId);
  const message = conversations.append({ channel, user: person.chatId, text: escapeTyped(text), blocks: [] });
  const delivered = await events.send({
    type: 'message',
    channel,
    channel_type: 'im',
    user: person.chatId,
    text: message.text,
    ts: message.ts,
    event_ts: message.ts,
    team: identity.teamId,
    client_msg_id: randomUUID(),
  });
  return { message, result: fromDelivery(delivered) };
}

/** A person opens the bot's Home tab: the bot hears `app_home_opened` and may publish the tab. */
export async function openHome(workspace: Workspace, events: Events, chatId: string): Promise<ActResult> {
  const { conversations, people } = workspace;
  const person = actorOf(workspace, chatId);
  return fromDelivery(
    await events.send({
      type: 'app_home_opened',
      user: person.chatId,
      channel: people.conversationOf(person.chatId),
      tab: 'home',
      event_ts: conversations.nextTimestamp(),
    }),
  );
}
