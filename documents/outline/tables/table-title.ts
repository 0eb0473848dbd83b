import type { Block } from '../../block.ts';
import { tidyText } from '../tidy-text.ts';
import { isTitleLine } from '../title-line.ts';
import { readHeaderRow } from './column-roles.ts';

const highestRows = 6;

/** A sheet prints its title in a row above the column heads, or goes by its own name: those words, or null. */
export function findTableTitle(blocks: Block[]): string | null {
  const table = blocks.find((block) => block.kind === 'table');
  if (!table || table.kind !== 'table' || blocks.indexOf(table) > 2) return null;
  for (const row of table.rows.slice(0, highestRows)) {
    if (readHeaderRow(row.map((cell) => cell.text))) return nameOfSheet(blocks, table.place.cell ?? '');
    const texts = [...new Set(row.map((cell) => tidyText(cell.text.replaceAll('\n', ''))).filter(Boolean))];
    if (texts.length === 1 && isTitleLine(texts[0] ?? '')) return texts[0] ?? null;
  }
  return null;
}

/** A sheet without a line above its table: its name, where that is a title. */
function nameOfSheet([first]: Block[], cell: string): string | null {
  const name = cell.includes('!') ? tidyText(cell.slice(0, cell.lastIndexOf('!'))) : '';
  return first?.kind === 'table' && isTitleLine(name) ? name : null;
}
