import type { Person } from '../slack/person.ts';
import { markup, type Markup } from './markup.ts';
import { showMessages } from './message-view.ts';
import { showHome, showModal } from './modal-view.ts';
import { showPage, type Shown } from './page-layout.ts';

const head = (person: Person, tab: 'messages' | 'home'): Markup =>
  markup`<div class="person-head"><div><h1>${person.name}</h1><span class="title">${person.title}</span></div>
<nav class="tabs"><a href="/people/${person.chatId}"${tab === 'messages' && markup` aria-current="page"`}>消息</a><a href="/people/${person.chatId}/home"${
    tab === 'home' && markup` aria-current="page"`
  }>主页</a>${person.address !== '' && markup`<a href="/mail/${encodeURIComponent(person.address)}">邮箱 ${person.address}</a>`}</nav></div>`;

const modal = (person: Person, { workspace }: Shown): Markup =>
  markup`<div id="modal" data-live="/people/${person.chatId}/modal">${showModal(person, workspace)}</div>`;

/** A person's conversation with the bot, and the box to write in. */
export const showPersonPage = (shown: Shown, person: Person): string =>
  showPage(shown, {
    title: person.name,
    place: 'people',
    current: person.chatId,
    body: markup`<div class="conversation" data-person="${person.chatId}">${head(person, 'messages')}
<div class="messages" data-live="/people/${person.chatId}/messages" data-stick>${showMessages(person, shown.workspace)}</div>
<form class="composer"><textarea name="text" rows="1" placeholder="以${person.name}的身份给机器人写消息，回车发送" aria-label="写消息"></textarea><button class="button primary" type="submit">发送</button></form>
${modal(person, shown)}</div>`,
  });

/** The bot's Home tab, as this person. */
export const showHomePage = (shown: Shown, person: Person): string =>
  showPage(shown, {
    title: `${person.name} · 主页`,
    place: 'people',
    current: person.chatId,
    body: markup`<div class="conversation" data-person="${person.chatId}" data-home>${head(person, 'home')}
<div class="messages" data-live="/people/${person.chatId}/home-view">${showHome(person, shown.workspace)}</div>${modal(person, shown)}</div>`,
  });
