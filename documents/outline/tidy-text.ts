const cjk = '\\u3400-\\u9fff\\uf900-\\ufaff';
const closing = '，。、；：！？,;:）)》」』”’】〉%％';
const opening = '（(《「『“‘【〈';

const betweenCharacters = new RegExp(`(?<=[${cjk}${closing}${opening}]) (?=[${cjk}${closing}${opening}])`, 'g');
const beforeClosing = new RegExp(` (?=[${closing}])`, 'g');

/** A half-width full stop behind Chinese words, at the end or before the next sentence; one behind a number (一.) is no stop. */
const halfStop = new RegExp(`(?<=[${cjk}\\d%)）”》][${cjk}a-z%)）”》])\\.(?=\\s*$|\\s*[（(${cjk}])`, 'g');

const fewestSpaced = 6;
const spacedShare = 0.9;

/** `2 0 2 6 年 工 作 要 点`: a line on which nearly every character stands alone was spaced out by recognition. */
function closeUp(text: string): string {
  const words = text.trim().split(' ');
  if (words.length < fewestSpaced || words.filter((word) => word.length === 1).length < words.length * spacedShare || !new RegExp(`[${cjk}]`).test(text)) return text;
  return words.join('');
}

/** Full-width digits and letters to ASCII; other full-width marks stay as printed. */
export function narrowDigits(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ．]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}

/**
 * Takes out what transcription puts into Chinese text: ideographic and zero-width spaces, spaces between two
 * characters or beside punctuation. Spaces beside Latin words and numbers stay, at one.
 */
export function tidyText(text: string): string {
  return closeUp(narrowDigits(text).replace(/[\u200b-\u200d\ufeff]/g, '').replace(/[\s\u3000\u00a0]+/g, ' '))
    .replace(halfStop, '。')
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
