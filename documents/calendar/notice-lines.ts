import type { Block } from '../block.ts';
import { parseChineseYear, parseNumber } from '../chinese-numerals.ts';

/** One entry of a notice (一、元旦：…) or what stands before the first; `label` is its holiday's name, '' where none is printed. */
export interface NoticeEntry {
  label: string;
  sentences: string[];
}

const entryStart = /^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十\d]{1,2}\)|\d{1,2}[.、](?!\d))/u;
const festival = '(?:元旦|新年|春节|除夕|清明|劳动|五一|端午|中秋|国庆|重阳|抗战|抗日|三月三|壮族|古尔邦|开斋|肉孜|藏历|雪顿|泼水|那达慕)';
const labelled = new RegExp(`^(?:${entryStart.source.slice(1)})?((?:${festival}[^:,。;\\d]{0,16}))(?:[:]|(?=\\d))`, 'u');
const offWord = /放假|休假|假期|休息|假日|连休/u;
const onWord = /上班|补班|工作日/u;

/** Half-width digits and marks, no white space, years and days in figures: 二〇二五年十月一日 → 2025年10月1日. */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200d\ufeff]+/gu, '')
    .replace(/【/gu, '(')
    .replace(/】/gu, ')')
    .replace(/[〇○零一二三四五六七八九]{4}(?=年)/gu, (year) => String(parseChineseYear(year) ?? year))
    .replace(/(?<![正腊冬初廿])([一二三四五六七八九十]{1,3})月(?=[一二三四五六七八九十廿\d])/gu, (month, digits: string) => (parseNumber(digits) === null ? month : `${parseNumber(digits)}月`))
    .replace(/(?<=月|至|到|、)([一二三四五六七八九十]{1,3})日/gu, (day, digits: string) => (parseNumber(digits) === null ? day : `${parseNumber(digits)}日`))
    .replace(/(?<=月\d{1,2})号/gu, '日');
}

/** The entries of a notice in order; lines that were broken inside a sentence are joined again. */
export function noticeEntries(blocks: readonly Block[]): NoticeEntry[] {
  const lines: string[] = [];
  for (const line of blocks.flatMap(linesOf)) {
    const previous = lines.at(-1);
    if (previous === undefined || entryStart.test(line) || labelled.test(line) || /[。;!]$/u.test(previous)) lines.push(line);
    else lines[lines.length - 1] = previous + line;
  }
  const entries: NoticeEntry[] = [{ label: '', sentences: [] }];
  for (const line of lines.flatMap(splitEntries)) {
    const label = labelled.exec(line)?.[1];
    if (label !== undefined || entryStart.test(line)) entries.push({ label: label ?? '', sentences: [] });
    const words = line.slice((labelled.exec(line) ?? entryStart.exec(line))?.[0].length ?? 0);
    entries.at(-1)?.sentences.push(...words.split(/[。;!]/u).filter((sentence) => sentence !== ''));
  }
  return entries;
}

/** A text that lost its line breaks has its entries behind one another. */
const splitEntries = (line: string): string[] => line.split(new RegExp(`(?<=[。;!])(?=${entryStart.source.slice(1)})`, 'u'));

function linesOf(block: Block): string[] {
  if (block.kind === 'table') return tableLines(block.rows.map((row) => row.map((cell) => (cell.carried ? '' : plainText(cell.text)))));
  const text = block.kind === 'paragraph' ? block.text : `${block.number}${block.text}`;
  return text.split('\n').map(plainText).filter((line) => line !== '');
}

/** 节日 | 放假时间 | 调休上班日期: a row is an entry, and its column says what a bare date means. */
function tableLines(rows: string[][]): string[] {
  const header = rows.find((row) => row.some((cell) => !/\d/u.test(cell) && (offWord.test(cell) || onWord.test(cell))));
  const meaning = (header ?? []).map((cell) => (onWord.test(cell) ? '上班' : /天数/u.test(cell) ? '天' : offWord.test(cell) ? '放假' : ''));
  return rows
    .filter((row) => row !== header && row.some((cell) => cell !== ''))
    .map((row) => {
      const [name = '', ...cells] = row;
      const words = cells.flatMap((cell, at) => {
        const means = meaning[at + 1] ?? '';
        if (cell === '' || means === '天' || !/\d+日/u.test(cell)) return [];
        return [means === '' || offWord.test(cell) || onWord.test(cell) ? cell : `${cell}${means}`];
      });
      return `${name}:${words.join('。')}。`;
    });
}
