import type { TextLine } from './text-line.ts';

const entry = /(?:[.．·…]{4,}|…{2,}|(?:[.·．] ){4,})\s*[-—(（]?\s*\d{1,4}\s*[-—)）]?$/;

/** Leaves out a table of contents: its lines, known by leaders and a page number, would be read as chapters and tasks. */
export function dropContents(lines: TextLine[]): TextLine[] {
  const entries = lines.filter((line) => entry.test(line.text));
  if (entries.length < 2) return lines;
  return lines.filter((line) => !entry.test(line.text) && !/^目\s*[录次]$/.test(line.text));
}
