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
