const longLine = 600;
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
  return text.split(numberAhead).flatMap((piece) => piece.split('\n'));
}
