/**
 * A text of a document or a person on one line of a terminal: line breaks become spaces; control characters (which could
 * move the cursor or recolour the screen) and marks that turn the reading direction are taken out.
 */
export const terminalText = (text: string): string =>
  text
    .replace(/[\s\u2028\u2029\u0085]+/gu, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim();
