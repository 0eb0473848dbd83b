import { bareNumber } from './bare-number.ts';
import type { NumberedRow } from './numbered-row.ts';

/** How a person names a row: the printed number (`11`, `（三）`), or `#7` for the seventh row of the document. */
export type RowName = string | number;

export type FoundRows = { ok: true; rows: number[] } | { ok: false; message: string };

/**
 * Rows by their names. A printed number has the first word; a number nobody printed is a place in the document; one
 * that was printed twice is asked back, because owners typed to the wrong row are found a quarter later.
 */
export function findRows(all: NumberedRow[], names: RowName[]): FoundRows {
  const rows: number[] = [];
  for (const name of names) {
    const found = findRow(all, String(name).trim());
    if (!found.ok) return found;
    rows.push(...found.rows);
  }
  return { ok: true, rows: [...new Set(rows)] };
}

function findRow(all: NumberedRow[], name: string): FoundRows {
  const place = /^#\s*(\d+)$/u.exec(name)?.[1];
  if (place !== undefined) return atPlace(all, Number(place), name);

  const printed = all.filter((each) => bareNumber(each.number) === bareNumber(name));
  if (printed.length === 1) return { ok: true, rows: [printed[0]!.row] };
  if (printed.length > 1) {
    const places = printed.map((each) => `#${each.row}`).join('、');
    return { ok: false, message: `序号「${name}」在文件中出现 ${printed.length} 次（${places}），请用 #行号 指明是哪一行。` };
  }
  return /^\d+$/u.test(name) ? atPlace(all, Number(name), name) : { ok: false, message: `没有序号为「${name}」的任务。` };
}

const atPlace = (all: NumberedRow[], row: number, name: string): FoundRows =>
  all.some((each) => each.row === row)
    ? { ok: true, rows: [row] }
    : { ok: false, message: `没有「${name}」这一行：本计划共有 ${all.length} 行。` };

/** Rows under a heading that contains the words. */
export function findSection(all: NumberedRow[], words: string): FoundRows {
  const sought = tight(words);
  const rows = all.filter(({ section }) => section.some((heading) => tight(heading).includes(sought)));
  if (sought === '' || rows.length === 0) {
    const headings = [...new Set(all.flatMap(({ section }) => section))];
    return { ok: false, message: `没有标题含「${words}」的部分。现有：${headings.join('；') || '（无标题）'}。` };
  }
  return { ok: true, rows: rows.map(({ row }) => row) };
}

const tight = (text: string): string => text.replaceAll(/\s/gu, '');
