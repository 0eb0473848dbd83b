/** At most `max` UTF-16 units (Slack's measure), a cut one ends in `…`; never half of a surrogate pair. */
export function cutText(text: string, max: number): string {
  if (text.length <= max) return text;
  const kept = text.slice(0, max - 1);
  return `${/[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
}

/** One line of it: whatever spaces and line ends it had become single spaces. */
export const cutLine = (text: string, max: number): string => cutText(text.replace(/\s+/g, ' ').trim(), max);
