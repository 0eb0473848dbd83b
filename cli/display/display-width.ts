// Combining marks, joiners and variation selectors take no column of their own.
const invisible = /\p{M}|[\u200b-\u200f\u2060\ufeff]/u;
// East Asian Width W and F (UAX #11), and what terminals draw as pictures.
const wide =
  /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18aff}\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;

/** Columns a character takes in a terminal: 0, 1 or 2. */
export const widthOf = (character: string): number => (invisible.test(character) ? 0 : wide.test(character) ? 2 : 1);

/** Columns a text takes in a terminal; Chinese characters take two. The text must hold no control characters. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width;
}

/** The text in at most `columns` columns, ended by … where it was cut. Never cuts a wide character in half. */
export function cutToWidth(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let kept = '';
  let width = 0;
  for (const character of text) {
    if (width + widthOf(character) > columns - 1) break;
    kept += character;
    width += widthOf(character);
  }
  return `${kept}…`;
}

export const padToWidth = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - displayWidth(text)));
