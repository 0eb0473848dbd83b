const quarters = ['一', '二', '三', '四'];

/**
 * What the ids of the cycle a table is about end with (`Q3`, `-09`, `H1`), told by its title, else by its columns when
 * they name one quarter only; null without a word about it.
 */
export function readCycleEnding(titles: string[], headings: string[]): string | null {
  const told = titles.map((title) => endingOf(title)).find((ending) => ending !== null);
  if (told) return told;
  const named = new Set(headings.map((heading) => endingOf(heading)).filter((ending) => ending !== null));
  const [only] = named;
  return named.size === 1 && only !== undefined ? only : null;
}

function endingOf(text: string): string | null {
  const bare = text.normalize('NFKC').replaceAll(/\s/gu, '');
  const quarter = /(?<!下)第?([一二三四1-4])季度/u.exec(bare)?.[1];
  if (quarter) return `Q${quarters.includes(quarter) ? quarters.indexOf(quarter) + 1 : quarter}`;
  const half = /(上|下)半年/u.exec(bare)?.[1];
  if (half) return half === '上' ? 'H1' : 'H2';
  // A month of its own, not the day something is due or was made up.
  const month = /(?<!\d)(\d{1,2})月份/u.exec(bare)?.[1];
  return month ? `-${month.padStart(2, '0')}` : null;
}
