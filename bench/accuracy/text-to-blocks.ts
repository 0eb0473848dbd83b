import { parseChineseNumeral } from '../../documents/chinese-numerals.ts';
import type { MadeBlock, MadeCell, MadeNumber } from '../../test/documents/generated/written/made-block.ts';
import { chapterStyle, innerStyles, sectionStyle } from '../../test/documents/generated/written/number-style.ts';
import type { RealDocument } from './expected-document.ts';

const longestHeading = 40;
const styles = [chapterStyle, sectionStyle, ...innerStyles].map((style) => ({
  style,
  pattern: new RegExp(`^${style.levelText.replace(/[.()]/g, '\\$&').replace('%1', style.format === 'chineseCounting' ? '([一二三四五六七八九十]{1,3})' : style.format === 'decimal' ? '(\\d{1,3})' : '([①-⑳])')}`),
}));

/** The document as its author had it in Word: printed numbers become list numbers, tabs a table, headings styles. */
export function textToBlocks({ text, expected }: RealDocument): MadeBlock[] {
  const lines = text.split(/\r?\n/).map((line) => line.replace(/^[\s\u3000]+|\s+$/g, '')).filter((line) => line !== '');
  const rows = expected.sample.every((item) => item.progressStart !== undefined) && expected.sample.length > 0 ? progressRows(text, expected.sample) : null;
  const blocks: MadeBlock[] = [];
  for (const [index, line] of lines.entries()) {
    const last = blocks.at(-1);
    if (rows && line.startsWith('序号')) return [...blocks, { kind: 'table', rows }];
    const cells = readLine(line);
    if (cells && last?.kind === 'table') last.rows.push(cells);
    else if (cells) blocks.push({ kind: 'table', rows: [cells] });
    // A line between two rows of a table is a row over its whole width.
    else if (last?.kind === 'table' && lines.slice(index + 1, index + 3).some((next) => next.includes('\t'))) last.rows.push([{ text: line, across: Math.max(...last.rows.map((row) => row.length)) }]);
    else blocks.push(toBlock(line));
  }
  return blocks;
}

const readLine = (line: string): MadeCell[] | null => (line.includes('\t') ? line.split('\t').map((text) => ({ text: text.trim() })) : null);

function toBlock(line: string): MadeBlock {
  const number = readNumber(line);
  if (!number) return { kind: 'paragraph', text: line };
  const text = line.slice(number.style.print(number.value).length).trim();
  const depth = number.style === chapterStyle ? 1 : number.style === sectionStyle ? 2 : null;
  return depth && text.length <= longestHeading && !text.includes('。') ? { kind: 'heading', depth, number, text } : { kind: 'item', number, text };
}

function readNumber(line: string): MadeNumber | null {
  for (const { style, pattern } of styles) {
    const printed = pattern.exec(line)?.[1];
    if (!printed) continue;
    const value = /^\d+$/.test(printed) ? Number(printed) : (parseChineseNumeral(printed) ?? printed.charCodeAt(0) - 0x245f);
    if (value > 0 && style.print(value) === line.slice(0, style.print(value).length)) return { style, value };
  }
  return null;
}

/** The rows of a progress table whose text has lost its columns, put together again from what is known of them. */
function progressRows(text: string, items: RealDocument['expected']['sample']): MadeCell[][] {
  let from = 0;
  const rows = items.map(({ number, title, quarterTarget = '', progressStart = '', progressEnd = '' }) => {
    const start = text.indexOf(progressStart, Math.max(from, text.indexOf(quarterTarget.slice(-10), from) + 10));
    const end = text.indexOf(progressEnd, start) + progressEnd.length;
    from = end;
    return [number, title, quarterTarget, text.slice(start, end).replace(/\n\s*\n/g, '\n').trim()];
  });
  return [['序号', '目标任务', '三季度推进目标', '推进情况'], ...rows].map((cells) => cells.map((cell) => ({ text: cell })));
}
