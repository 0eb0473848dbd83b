import type { Glyph } from './page-content.ts';

const word = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\d]$/u;
const wordStart = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\d]/u;

/**
 * Glyphs from left to right as text. Printed spaces stay, at one; a gap without any becomes one between Latin words from a
 * quarter of the size on, elsewhere from a whole character on: justified Chinese is set with gaps that mean nothing.
 */
export function writeGlyphs(sorted: Glyph[]): string {
  let text = '';
  let end: number | null = null;
  let spaced = false;
  for (const glyph of sorted) {
    if (glyph.text.trim() === '') {
      spaced = true;
      continue;
    }
    const gap = end === null ? 0 : glyph.x0 - end;
    const words = word.test(text) && wordStart.test(glyph.text);
    if (end !== null && (spaced ? gap > glyph.size * 0.1 : gap >= glyph.size * (words ? 0.25 : 1))) text += ' ';
    text += glyph.text;
    end = end === null ? glyph.x1 : Math.max(end, glyph.x1);
    spaced = false;
  }
  return text;
}

/** Lines of one paragraph as text: nothing between them but a space where two Latin words meet. A number may be broken anywhere. */
export function joinTexts(lines: string[]): string {
  return lines.reduce((text, line) => {
    const meet = word.test(text) && wordStart.test(line) && !(/\d$/.test(text) && /^\d/.test(line));
    return text + (meet ? ' ' : '') + line;
  }, '');
}
