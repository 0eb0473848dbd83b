import type { types } from '@slack/bolt';

type PlainText = types.PlainTextElement;

// Control characters (line ends stay), and those that turn the direction of what follows.
// oxlint-disable-next-line no-control-regex
const unseen = /[\u0000-\u0009\u000b-\u001f\u007f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/**
 * A person's words as Slack shows them literally: no mention, link, format or emoji code begins in `plain_text`.
 * At most `max` UTF-16 units, cut with `…`; Slack refuses an empty text, so nothing becomes `—`.
 */
export const plainText = (text: string, max: number): PlainText => ({ type: 'plain_text', text: cutText(visible(text), max) || '—', emoji: false });

/** The same in one line: line ends and runs of spaces become single spaces. */
export const plainLine = (text: string, max: number): PlainText => plainText(text.replace(/\s+/g, ' ').trim(), max);

/**
 * For the `text` of a message, which Slack reads as mrkdwn wherever it cannot show blocks. Slack's rule: exactly
 * `&`, `<` and `>` are written as entities, and no mention or named link can begin.
 */
export const escapeEntities = (text: string): string =>
  visible(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const visible = (text: string): string => text.replace(unseen, ' ');

function cutText(text: string, max: number): string {
  if (text.length <= max) return text;
  const kept = text.slice(0, max - 1);
  // Never half of a surrogate pair.
  return `${/[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
}
