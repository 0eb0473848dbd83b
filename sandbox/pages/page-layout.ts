import type { Mailbox } from '../mailbox/mailbox.ts';
import type { Workspace } from '../slack/workspace.ts';
import { markup, type Markup } from './markup.ts';

export interface Shown {
  workspace: Workspace;
  mailbox: Mailbox;
}

export type Place = 'people' | 'mail' | 'clock';

const badge = (count: number): Markup | false => count > 0 && markup`<span class="badge">${count > 99 ? '99+' : count}</span>`;

/** The list of everybody, with what they have not read; beside the mail it leads to their boxes. */
export function showSidebar({ workspace, mailbox }: Shown, { place, current }: { place: Place; current?: string | undefined }): Markup {
  const { conversations, people } = workspace;
  const all = people.all();
  if (all.length === 0) return markup`<p class="empty">名录还是空的。产品启动后会把名录交给试用环境。</p>`;
  return markup`${all.map((person) => {
    const unread = conversations.unread(people.conversationOf(person.chatId), person.chatId);
    const href = place === 'mail' && person.address !== '' ? `/mail/${encodeURIComponent(person.address)}` : `/people/${person.chatId}`;
    return markup`<a class="person${person.chatId === current ? ' current' : ''}" href="${href}" data-name="${person.name} ${person.title}">
<span class="avatar" aria-hidden="true">${person.name.slice(0, 1)}</span><span class="who"><b>${person.name}</b><small>${person.title}</small></span>${badge(
      unread,
    )}${mailbox.unread(person.address) > 0 && markup`<span class="badge mail" title="未读邮件">✉ ${mailbox.unread(person.address)}</span>`}</a>`;
  })}`;
}

const tab = (place: Place, current: Place, href: string, words: string) =>
  markup`<a href="${href}"${place === current && markup` aria-current="page"`}>${words}</a>`;

/** A whole page: the bar on top, everybody at the side, and the part that differs. */
export function showPage(shown: Shown, page: { title: string; place: Place; current?: string; body: Markup }): string {
  const side = `/sandbox/people-list?${new URLSearchParams({ place: page.place, current: page.current ?? '' }).toString()}`;
  return markup`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title} · 试用环境</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/assets/style.css"><script src="/assets/page.js" defer></script></head>
<body><header class="bar"><a class="brand" href="/"><span class="seal" aria-hidden="true">试</span>试用环境</a>
<nav>${tab('people', page.place, '/', '消息')}${tab('mail', page.place, '/mail', '邮箱')}${tab('clock', page.place, '/clock', '时钟')}</nav>
<span class="note">本机模拟的聊天、邮箱与时钟，不向外发送任何内容</span><a class="now" href="/clock" data-now></a></header>
<div class="columns"><aside><input type="search" id="find" placeholder="查找姓名、单位" aria-label="查找姓名、单位"><div class="people" data-live="${side}">${showSidebar(shown, page)}</div></aside>
<main>${page.body}</main></div><div class="toasts" role="status" aria-live="polite"></div></body></html>`.html;
}
