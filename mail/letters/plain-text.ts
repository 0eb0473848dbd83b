// Control characters, line and paragraph separators, and the marks that reorder or hide text (B02–B06 of the fault list).
const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** Halves of a character that have lost the other half. */
const halves = /\p{Surrogate}/gu;
const breaks = /\r\n?|[\u0085\u2028\u2029]/g;

const TITLE_CHARS = 120;
const WORDS_CHARS = 600;

/** A person's text as one line: fit for a header, a heading, a table. Longer than `most` characters ends in `…`. */
export const oneLine = (text: string, most: number = TITLE_CHARS): string =>
  clip(text.replace(halves, '\ufffd').replace(breaks, ' ').replace(controls, ' ').replace(/\s+/g, ' ').trim(), most);

/** A person's text with its own line breaks, nothing else that could steer a reader's program. */
export const paragraph = (text: string, most: number = WORDS_CHARS): string =>
  clip(text.replace(halves, '\ufffd').replace(breaks, '\n').replace(controls, ' ').replace(/\n{3,}/g, '\n\n').trim(), most);

function clip(text: string, most: number): string {
  const characters = Array.from(text); // by code point: no character is cut in half
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : text;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** For element content and quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character]!);
