const cjk = '\\u3400-\\u9fff\\uf900-\\ufaff';
const closing = '，。、；：！？,;:）)》」』”’】〉%％';
const opening = '（(《「『“‘【〈';

const betweenCharacters = new RegExp(`(?<=[${cjk}${closing}${opening}]) (?=[${cjk}${closing}${opening}])`, 'g');
const beforeClosing = new RegExp(` (?=[${closing}])`, 'g');

/** Full-width digits and letters to ASCII; other full-width marks stay as printed. */
export function narrowDigits(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ．]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}

/**
 * Takes out what transcription puts into Chinese text: ideographic and zero-width spaces, spaces between two
 * characters or beside punctuation. Spaces beside Latin words and numbers stay, at one.
 */
export function tidyText(text: string): string {
  return narrowDigits(text)
    .replace(/[\u200b-\u200d\ufeff]/g, '')
    .replace(/[\s\u3000\u00a0]+/g, ' ')
    .replace(betweenCharacters, '')
    .replace(beforeClosing, '')
    .trim();
}

/** For comparing names and phrases: no white space at all, brackets and punctuation in one form. */
export function squeeze(text: string): string {
  return narrowDigits(text)
    .replace(/[\s\u3000\u00a0\u200b-\u200d\ufeff]+/g, '')
    .replace(/（/g, '(')
    .replace(/）/g, ')')
    .replace(/，/g, ',')
    .replace(/：/g, ':')
    .replace(/；/g, ';');
}
