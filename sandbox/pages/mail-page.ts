import type { Letter } from '../mailbox/letter.ts';
import { markup, rendered, type Markup } from './markup.ts';
import { renderPlainText } from './mrkdwn.ts';
import { showPage, type Shown } from './page-layout.ts';
import { showDay, showShort, showTime } from './show-instant.ts';

const nameOf = ({ workspace }: Shown, address: string) => workspace.people.findByAddress(address)?.name ?? '';
const boxPath = (address: string) => `/mail/${encodeURIComponent(address)}`;

/** Every address that has mail, or could have. */
export function showMailAddresses(shown: Shown): Markup {
  const known = shown.workspace.people.all().map((person) => person.address.toLowerCase());
  const addresses = [...new Set([...shown.mailbox.addresses(), ...known])].filter((address) => address !== '');
  const rows = addresses
    .map((address) => ({ address, count: shown.mailbox.of(address).length, unread: shown.mailbox.unread(address) }))
    .toSorted((a, b) => b.unread - a.unread || b.count - a.count)
    .map(
      ({ address, count, unread }) =>
        markup`<tr><td><a href="${boxPath(address)}"><b>${address}</b></a></td><td>${nameOf(shown, address)}</td><td class="number">${count} 封</td><td class="number">${
          unread > 0 ? markup`<span class="badge">${unread}</span>` : '—'
        }</td></tr>`,
    );
  if (rows.length === 0) return markup`<p class="empty">还没有信件。</p>`;
  return markup`<table class="list"><thead><tr><th>地址</th><th>姓名</th><th>信件</th><th>未读</th></tr></thead><tbody>${rows}</tbody></table>`;
}

export const showMailPage = (shown: Shown): string =>
  showPage(shown, {
    title: '邮箱',
    place: 'mail',
    body: markup`<div class="sheet"><h1>邮箱</h1><p class="lead">产品寄出的每一封信都留在这里，不会送到外面。</p><div data-live="/sandbox/mail-list">${showMailAddresses(shown)}</div></div>`,
  });

/** One address's letters, newest first. */
export function showLetterList({ mailbox }: Shown, address: string, openId?: string): Markup {
  const letters = mailbox.of(address).toReversed();
  if (letters.length === 0) return markup`<p class="empty">这个地址还没有信件。</p>`;
  return markup`${letters.map(
    (letter) =>
      markup`<a class="letter-line${letter.id === openId ? ' current' : ''}${letter.readBy.includes(address.toLowerCase()) ? '' : ' unread'}" href="${boxPath(address)}/${letter.id}"><b>${
        letter.subject || '（无主题）'
      }</b><span>${letter.fromHeader || letter.from}</span><time>${showShort(new Date(letter.receivedAt))}</time></a>`,
  )}`;
}

const row = (name: string, value: string): Markup => markup`<dt>${name}</dt><dd>${value || '—'}</dd>`;

const linked = (text: string): Markup =>
  rendered(
    renderPlainText(text.replaceAll('&', '&amp;')).replace(
      // The text is HTML by now: an escaped quote or bracket ends the address, an escaped ampersand belongs to it.
      /https?:\/\/(?:&amp;|[\x21\x23-\x25\x28-\x3b\x3d\x3f-\x7e])+/g,
      (url) => `<a href="${url}" target="_blank" rel="noopener noreferrer">${url}</a>`,
    ),
  );

function showLetter(letter: Letter): Markup {
  const at = new Date(letter.receivedAt);
  return markup`<article class="letter"><h1>${letter.subject || '（无主题）'}</h1>
<dl>${row('发件人', letter.fromHeader || letter.from)}${row('收件人', letter.toHeader || letter.recipients.join(', '))}${row('时间', `${showDay(at)} ${showTime(at)}`)}</dl>
<details class="headers"><summary>信头</summary><dl>${row('Message-ID', letter.messageId)}${row('Auto-Submitted', letter.autoSubmitted)}${row('In-Reply-To', letter.inReplyTo)}${row(
    '信封收件人',
    letter.recipients.join(', '),
  )}${letter.headers.map(({ name, value }) => row(name, value))}</dl></details>
${letter.attachments.length > 0 && markup`<p class="attachments">附件：${letter.attachments.map(({ filename, bytes }) => markup`<span>${filename}（${bytes} 字节）</span>`)}</p>`}
${letter.html !== '' && markup`<iframe title="信件正文" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/sandbox/letters/${letter.id}/html"></iframe>`}
<${rendered(letter.html === '' ? 'section' : 'details')} class="plain">${letter.html !== '' && markup`<summary>纯文本</summary>`}<div class="letter-text">${
    letter.text === '' ? '（没有纯文本部分）' : linked(letter.text)
  }</div></${rendered(letter.html === '' ? 'section' : 'details')}></article>`;
}

/** One address's box: its letters at the side, the open one beside them. */
export const showBoxPage = (shown: Shown, address: string, letter: Letter | undefined): string =>
  showPage(shown, {
    title: `${address} · 邮箱`,
    place: 'mail',
    current: shown.workspace.people.findByAddress(address)?.chatId ?? '',
    body: markup`<div class="box"><div class="letters"><div class="box-head"><h2>${nameOf(shown, address) || address}</h2><small>${address}</small></div><div data-live="/sandbox/letters-of/${encodeURIComponent(address)}?open=${letter?.id ?? ''}">${showLetterList(
      shown,
      address,
      letter?.id,
    )}</div></div><div class="reading">${letter ? showLetter(letter) : markup`<p class="empty">选一封信来读。</p>`}</div></div>`,
  });
