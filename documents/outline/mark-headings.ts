import { startsWithLabel } from './labelled-parts.ts';
import type { Line } from './line.ts';

const longestHeading = 25;

/**
 * Chapters printed without a number: short lines, no punctuation, each followed by an item 1. One such line may be anything;
 * two or more are the document's way to name its chapters.
 */
export function markHeadings(lines: Line[]): Line[] {
  const headings = new Set(lines.filter((line, index) => isBareHeading(line) && lines[index + 1]?.numbering?.value === 1));
  if (headings.size < 2) return lines;
  return lines.map((line) => (headings.has(line) ? { ...line, heading: 0 } : line));
}

function isBareHeading(line: Line): boolean {
  return line.heading === null && line.numbering === null && line.text.length <= longestHeading && !/[。；：，、;:,]/.test(line.text) && !startsWithLabel(line.text);
}

const period = /^(?:第?[一二三四]季度|[上下]半年|全年|(?:1[0-2]|[1-9]|[一二三四五六七八九十]{1,2})月份?)$/;
const longestCategory = 15;

/**
 * Headings between items that are numbered through (第一季度 … 第二季度, 党建类 … 业务类): short bare lines, each above an item,
 * the first above item 1, all of one make. Asked before broken lines are joined: such a line is no rest of the item above.
 */
export function markCategories(lines: Line[]): Line[] {
  const found = lines.filter((line, index) => isBareHeading(line) && line.text.length <= longestCategory && lines[index + 1]?.numbering?.kind === 'arabic');
  const first = found[0] && lines[lines.indexOf(found[0]) + 1]?.numbering?.value === 1;
  const alike = found.every((line) => period.test(line.text)) || new Set(found.map((line) => line.text.at(-1))).size === 1;
  if (found.length < 2 || !first || !alike) return lines;
  const headings = new Set(found);
  return lines.map((line) => (headings.has(line) ? { ...line, heading: 0 } : line));
}
