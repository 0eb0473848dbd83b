import type { ReadFile } from '../block.ts';
import { readPrintedLines } from './tabbed-lines.ts';

/** Text → paragraphs, one a line; tabbed lines become tables. Places count lines from 1. */
export function readText(text: string): ReadFile {
  const lines = text.split(/\n|\f/).map((line, index) => ({ text: line, paragraph: index + 1 }));
  return { format: 'text', blocks: readPrintedLines(lines), margins: [], findings: [] };
}
