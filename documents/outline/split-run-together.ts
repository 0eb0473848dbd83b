import { isTitleLine } from './title-line.ts';

const longLine = 200;
const numberAhead =
  /(?<=[。；;！!：:\s）)])(?=(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,3}[.．、](?!\d))\S)/;

/**
 * A document that optical recognition left on one line is cut before its numbers. Only a line that is very long and
 * holds chapters as well as items is cut: an ordinary paragraph with 1. 2. 3. inside stays whole.
 */
export function splitRunTogether(text: string): string[] {
  if (text.length < longLine) return text.split('\n');
  const chapters = text.match(/(?<=[。；;！!\s])[一二三四五六七八九十]{1,3}、/g)?.length ?? 0;
  if (chapters < 2) return text.split('\n');
  return splitTitleOff(text).flatMap((piece) => piece.split(numberAhead)).flatMap((piece) => piece.split('\n'));
}

/** The title of a run-together document ends where a gap stands behind a word on which titles end. */
function splitTitleOff(text: string): string[] {
  const gap = /^(\S[^。；]{5,60}?)\s+(?=\S)/.exec(text);
  return gap?.[1] && isTitleLine(gap[1]) ? [gap[1], text.slice(gap[0].length)] : [text];
}
