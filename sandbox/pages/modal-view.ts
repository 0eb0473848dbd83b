import type { Person } from '../slack/person.ts';
import type { Workspace } from '../slack/workspace.ts';
import { showBlocks } from './block-view.ts';
import { markup, type Markup } from './markup.ts';

/** The modal on top of a person's stack, over the page; nothing when none is open. */
export function showModal(person: Person, { views, people }: Workspace): Markup {
  const view = views.top(person.chatId);
  if (!view) return markup``;
  const nameOf = (chatId: string) => people.find(chatId)?.name;
  return markup`<div class="overlay"><form class="modal" role="dialog" aria-modal="true" aria-label="${view.title?.text ?? ''}" data-view="${view.id}" novalidate>
<header><h2>${view.title?.text ?? ''}</h2><button type="button" class="dismiss" data-close aria-label="关闭">✕</button></header>
<div class="fields-area">${showBlocks(view.blocks, { typed: view.typed, nameOf })}</div>
<footer><div class="form-warning" role="alert"></div><button type="button" class="button" data-close>${view.close?.text ?? '取消'}</button>${
    view.submit && markup`<button type="submit" class="button primary">${view.submit.text}</button>`
  }</footer></form></div>`;
}

/** The bot's Home tab as this person has it. */
export function showHome(person: Person, { views, people }: Workspace): Markup {
  const home = views.home(person.chatId);
  if (!home) return markup`<p class="empty">机器人还没有给这个人准备主页。</p>`;
  const nameOf = (chatId: string) => people.find(chatId)?.name;
  return markup`<div class="home" data-view="${home.id}">${showBlocks(home.blocks, { typed: home.typed, nameOf })}</div>`;
}
