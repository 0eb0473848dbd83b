import { instantOf } from '../slack/timestamps.ts';
import { markup, type Markup } from './markup.ts';
import { showPage, type Shown } from './page-layout.ts';
import { showShort } from './show-instant.ts';

const firstWords = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** Everybody in one table: what came last, and how much is unread. */
export function showOverviewTable({ workspace, mailbox }: Shown): Markup {
  const { conversations, people } = workspace;
  const rows = people.all().map((person) => {
    const channel = people.conversationOf(person.chatId);
    const last = conversations.of(channel).at(-1);
    const unread = conversations.unread(channel, person.chatId);
    const letters = mailbox.unread(person.address);
    return markup`<tr><td class="name"><a href="/people/${person.chatId}"><b>${person.name}</b></a></td><td>${person.title}</td>
<td class="last">${last && markup`<time>${showShort(instantOf(last.ts))}</time>${firstWords(last.text)}`}</td>
<td class="number">${unread > 0 ? markup`<span class="badge">${unread}</span>` : '—'}</td>
<td class="number">${person.address === '' ? '' : markup`<a href="/mail/${encodeURIComponent(person.address)}">${letters > 0 ? `${letters} 封未读` : '邮箱'}</a>`}</td></tr>`;
  });
  if (rows.length === 0) return markup`<p class="empty">名录还是空的。产品启动后会把名录交给试用环境。</p>`;
  return markup`<table class="list"><thead><tr><th>姓名</th><th>单位与职务</th><th>最近一条</th><th>未读</th><th>邮箱</th></tr></thead><tbody>${rows}</tbody></table>`;
}

export const showOverviewPage = (shown: Shown): string =>
  showPage(shown, {
    title: '全部人员',
    place: 'people',
    body: markup`<div class="sheet"><h1>全部人员</h1><p class="lead">选一个人，就以这个人的身份看消息、按按钮、填表。</p><div data-live="/sandbox/overview">${showOverviewTable(shown)}</div></div>`,
  });
