import type { ReadFile } from '../block.ts';
import { splitRunTogetherTable } from './run-together-table.ts';
import { readPrintedLines } from './tabbed-lines.ts';

/** Text → paragraphs, one a line; tabbed lines become tables, a table left on one line gets its rows back. Places count lines from 1. */
export function readText(text: string): ReadFile {
  const lines = text.split(/\n|\f/).flatMap((line, index) => splitRunTogetherTable(line).map((text) => ({ text, paragraph: index + 1 })));
  return { format: 'text', blocks: readPrintedLines(lines), margins: [], findings: [] };
}
