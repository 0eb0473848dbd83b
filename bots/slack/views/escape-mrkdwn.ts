// Marks that Slack turns into format, links by name or emoji; a zero-width space after one keeps it a plain character.
const marks = /[*_~`]|(?<=\s|^)[@#](?=\S)|:(?=[a-z0-9_+-]+:)/gi;

/**
 * A person's own words inside mrkdwn: nobody is pinged, nothing becomes a link of another name, no format begins.
 * Slack's rule: exactly `&`, `<` and `>` are written as entities. Control characters, but not line ends, are dropped.
 */
export const escapeMrkdwn = (text: string): string => neutral(text).replace(marks, (mark) => `${mark}\u200b`);

/** For the `text` of a message, which is parsed as mrkdwn too where blocks cannot be shown (notifications). */
export const escapeEntities = (text: string): string => neutral(text);

const neutral = (text: string): string =>
  // biome and oxlint both dislike control characters in a pattern; here they are what is looked for.
  // oxlint-disable-next-line no-control-regex
  text.replace(/[\u0000-\u0009\u000b-\u001f\u007f\u2028\u2029]/g, ' ').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
