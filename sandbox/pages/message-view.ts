import type { Message } from '../slack/message.ts';
import type { Person } from '../slack/person.ts';
import { instantOf } from '../slack/timestamps.ts';
import type { Workspace } from '../slack/workspace.ts';
import { showBlocks } from './block-view.ts';
import { markup, rendered, type Markup } from './markup.ts';
import { renderMrkdwn } from './mrkdwn.ts';
import { showDay, showTime } from './show-instant.ts';

function showMessage(message: Message, person: Person, { identity, people }: Workspace): Markup {
  const byBot = message.user === identity.botUserId;
  const nameOf = (chatId: string) => (chatId === identity.botUserId ? identity.botName : people.find(chatId)?.name);
  const body =
    message.blocks.length > 0
      ? showBlocks(message.blocks, { typed: {}, nameOf })
      : markup`<div class="block text">${rendered(renderMrkdwn(message.text, nameOf))}</div>`;
  return markup`<article class="message${byBot ? ' bot' : ''}" id="m${message.ts}" data-ts="${message.ts}">
<div class="avatar" aria-hidden="true">${byBot ? '督' : person.name.slice(0, 1)}</div>
<div class="content"><div class="byline"><b>${byBot ? identity.botName : person.name}</b>${
    byBot && markup`<span class="app">应用</span>`
  }<time>${showTime(instantOf(message.ts))}</time>${message.editedTs !== undefined && markup`<span class="edited">已更新</span>`}</div>${
    message.ephemeralFor !== undefined && markup`<div class="ephemeral">仅您可见</div>`
  }${body}</div></article>`;
}

/** A person's conversation with the bot, oldest first, with a line for each day. */
export function showMessages(person: Person, workspace: Workspace): Markup {
  const messages = workspace.conversations.of(workspace.people.conversationOf(person.chatId));
  if (messages.length === 0) return markup`<p class="empty">还没有消息。机器人发来的消息会出现在这里。</p>`;
  let day = '';
  return markup`${messages.map((message) => {
    const today = showDay(instantOf(message.ts));
    const line = today === day ? '' : markup`<div class="day"><span>${today}</span></div>`;
    day = today;
    return [line, showMessage(message, person, workspace)];
  })}`;
}
