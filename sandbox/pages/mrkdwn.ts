import { escapeHtml } from './escape-html.ts';

const emoji: Readonly<Record<string, string>> = {
  white_check_mark: '✅', heavy_check_mark: '✔️', x: '❌', warning: '⚠️', bell: '🔔', memo: '📝', calendar: '📅', pushpin: '📌',
  red_circle: '🔴', large_yellow_circle: '🟡', large_green_circle: '🟢', large_blue_circle: '🔵', white_circle: '⚪',
  hourglass_flowing_sand: '⏳', rotating_light: '🚨', speech_balloon: '💬', page_facing_up: '📄', paperclip: '📎', tada: '🎉',
};

/** Wire text carries exactly three entities; decoding them once and escaping for HTML shows what Slack shows. */
const inert = (wire: string): string =>
  escapeHtml(wire.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')).replace(
    /:([a-z0-9_+-]+):/g,
    (whole, name: string) => emoji[name] ?? whole,
  );

/** Plain text objects: no markup at all, only line breaks and emoji. */
export const renderPlainText = (wire: string): string => inert(wire).replaceAll('\n', '<br>');

const link = (url: string, label: string): string =>
  `<a href="${escapeHtml(url)}" target="_blank" rel="noopener noreferrer">${inert(label)}</a>`;

const isLinkable = (url: string) => /^(https?:\/\/|mailto:)/i.test(url);

/** What stands between `<` and `>`: a mention, a broadcast, or a link. Anything else is shown as it was written. */
function renderControl(inside: string, nameOf: (chatId: string) => string | undefined): string {
  const [target = '', label] = inside.split('|', 2);
  if (target.startsWith('@')) return `<span class="mention">@${inert(nameOf(target.slice(1)) ?? label ?? target.slice(1))}</span>`;
  if (target.startsWith('!')) return `<span class="mention broadcast">@${inert(label ?? target.slice(1).split('^')[0] ?? '')}</span>`;
  if (target.startsWith('#')) return `<span class="mention">#${inert(label ?? target.slice(1))}</span>`;
  const url = target.replaceAll('&amp;', '&');
  return isLinkable(url) ? link(url, label ?? target) : inert(`<${inside}>`);
}

/** Slack sets a mark only where no letter or digit, Chinese ones included, touches it from outside. */
const marked = (mark: string, tag: string) => (html: string) =>
  html.replace(
    new RegExp(`(?<![\\p{L}\\p{N}${mark}])${mark}(?=\\S)([^${mark}\\n]+?)(?<=\\S)${mark}(?![\\p{L}\\p{N}${mark}])`, 'gu'),
    `<${tag}>$1</${tag}>`,
  );

const marks = [marked('\\*', 'strong'), marked('_', 'em'), marked('~', 'del')];

const quoteLines = (html: string): string =>
  html
    .split('\n')
    .map((line) => (line.startsWith('&gt;') ? `<span class="quote">${line.slice(4).trim()}</span>` : line))
    .join('<br>')
    .replaceAll('</span><br>', '</span>');

/**
 * Slack's mrkdwn as HTML. Everything the text says is escaped; only Slack's own marks, mentions and http links become
 * elements, so markup or a `javascript:` link in somebody's words stays words.
 */
export function renderMrkdwn(wire: string, nameOf: (chatId: string) => string | undefined = () => undefined): string {
  const kept: string[] = [];
  const keep = (html: string) => `\u0000${kept.push(html) - 1}\u0000`;
  const withTokens = wire
    .replaceAll('\u0000', '')
    .replace(/```([\s\S]+?)```/g, (_whole, code: string) => keep(`<pre>${inert(code.replace(/^\n|\n$/g, ''))}</pre>`))
    .replace(/`([^`\n]+)`/g, (_whole, code: string) => keep(`<code>${inert(code)}</code>`))
    .replace(/<([^<>\n]+)>/g, (_whole, inside: string) => keep(renderControl(inside, nameOf)))
    .replace(/https?:\/\/[\x21-\x3b\x3d\x3f-\x7b\x7d\x7e]+/g, (url) => {
      const bare = url.replace(/[.,;:!?)\]'"*_~]+$/, '');
      return keep(link(bare.replaceAll('&amp;', '&'), bare)) + url.slice(bare.length);
    });
  const formatted = marks.reduce((html, mark) => mark(html), inert(withTokens));
  return quoteLines(formatted).replace(/\u0000(\d+)\u0000/g, (_whole, index: string) => kept[Number(index)] ?? '');
}
