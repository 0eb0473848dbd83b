import { startsWithLabel, startsWithNumber } from './starts-with-number.ts';
import type { TextLine } from './text-line.ts';

/** The lines of one page outside its tables. */
export interface PageLines {
  page: number;
  height: number;
  lines: TextLine[];
}

/** Share of the page's height at its top and foot where running heads and page numbers stand. */
const marginZone = 0.13;
const linesLooked = 3;

const pageNumber = [
  /^[-—–－―─•·.\s]*\d{1,4}[-—–－―─•·.\s]*$/,
  /^[-—–－―─\s]*第\s*[\d一二三四五六七八九十百]{1,4}\s*页\s*[,，/／|]?\s*(?:共\s*[\d一二三四五六七八九十百]{1,4}\s*页)?[-—–－―─\s]*$/,
  /^共\s*\d{1,4}\s*页\s*[,，/／|]?\s*第\s*\d{1,4}\s*页$/,
  /^\d{1,4}\s*[/／]\s*\d{1,4}$/,
  /^(?:page\s*)?\d{1,4}\s*(?:of\s*\d{1,4})?$/i,
  /^[ivxlcⅠ-Ⅻ]{1,6}$/i,
];

/** Takes running heads, feet and page numbers out of the pages. `margins` are their texts, each once: marks are printed there too. */
export function dropMargins(pages: PageLines[]): { pages: PageLines[]; margins: string[] } {
  const repeated = findRepeated(pages);
  const margins = new Set<string>();
  const kept = pages.map((page) => {
    const dropped = new Set(marginLines(page).filter((line) => isPageNumber(line, page) || repeated.has(keyOf(line, page))));
    for (const line of dropped) margins.add(line.text);
    return { ...page, lines: page.lines.filter((line) => !dropped.has(line)) };
  });
  return { pages: kept, margins: [...margins].filter((text) => !pageNumber.some((pattern) => pattern.test(text))) };
}

/** The outermost lines of a page in its margin zones. */
function marginLines({ lines, height }: PageLines): TextLine[] {
  const top = lines.slice(0, linesLooked).filter((line) => line.y < height * marginZone);
  const foot = lines.slice(-linesLooked).filter((line) => line.y > height * (1 - marginZone) && !top.includes(line));
  return [...top, ...foot];
}

/** A page number stands alone, apart from the text above or below it by more than that text's own lines are. */
function isPageNumber(line: TextLine, { lines, height }: PageLines): boolean {
  if (!pageNumber.some((pattern) => pattern.test(line.text))) return false;
  const index = lines.indexOf(line);
  const neighbour = line.y < height / 2 ? lines[index + 1] : lines[index - 1];
  if (!neighbour || /^[-—–－―─第共]/.test(line.text)) return true;
  return Math.abs(neighbour.y - line.y) > Math.max(neighbour.size, line.size) * 1.6 || isPageNumber(neighbour, { page: 0, height, lines: lines.filter((each) => each !== line) });
}

/** A head's page number, not any number in it: 第3轮 and 第4轮 are different lines of a plan. */
const pageDigits = /(?<=[第共/／]\s*)\d+(?=\s*页|\s*[/／]|$)|^\d+(?=\D)|\d+$|\d+(?=\s*[/／]\s*\d)/g;

/** Page numbers differ from page to page; place counts from the nearer edge, for pages of several sizes. */
function keyOf(line: TextLine, { height }: PageLines): string {
  const top = line.y < height / 2;
  return `${top ? 'top' : 'foot'} ${Math.round((top ? line.y : height - line.y) / 6)} ${line.text.replace(pageDigits, '#')}`;
}

/**
 * Keys that stand on most pages, or on a few of a chapter where white parts them from the text. A field of a plan (责任单位：…)
 * that happens to end several pages is neither.
 */
function findRepeated(pages: PageLines[]): Set<string> {
  const counts = new Map<string, { all: number; apart: number }>();
  for (const page of pages) {
    const outer = marginLines(page);
    const keys = new Map(outer.filter((line) => /\p{L}{2}/u.test(line.text)).map((line) => [keyOf(line, page), isApart(line, page)]));
    for (const [key, apart] of keys) {
      const count = counts.get(key) ?? { all: 0, apart: 0 };
      counts.set(key, { all: count.all + 1, apart: count.apart + (apart ? 1 : 0) });
    }
  }
  const few = Math.max(2, Math.min(3, pages.length));
  const repeats = ([key, { all, apart }]: [string, { all: number; apart: number }]) => {
    const isOnMost = all >= Math.max(few, pages.length * 0.45);
    const isParted = all >= few && apart >= all * 0.7;
    return isField(key) ? isOnMost && isParted : isOnMost || isParted;
  };
  return new Set([...counts].filter(repeats).map(([key]) => key));
}

function isField(key: string): boolean {
  const text = key.replace(/^\S+ \S+ /, '');
  return startsWithLabel(text) || startsWithNumber(text) || /[。；;]$/.test(text);
}

/** White of more than the page's own line distance parts a running head from the text, or from nothing at all. */
function isApart(line: TextLine, { lines, height }: PageLines): boolean {
  const inward = line.y < height / 2 ? lines.slice(lines.indexOf(line) + 1) : lines.slice(0, lines.indexOf(line)).toReversed();
  const body = inward.find((each) => !pageNumber.some((pattern) => pattern.test(each.text)));
  const distances = lines.slice(1).map((each, index) => each.y - (lines[index]?.y ?? 0)).filter((distance) => distance > line.size * 0.8).toSorted((a, b) => a - b);
  const pitch = distances[Math.floor(distances.length / 2)] ?? 0;
  return !body || Math.abs(body.y - line.y) > Math.max(pitch * 1.3, line.size * 2);
}
