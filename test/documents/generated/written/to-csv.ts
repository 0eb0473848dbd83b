import type { MadeBlock } from './made-block.ts';
import { spreadRows } from './made-block.ts';
import { printedLine } from './to-text.ts';

const quote = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The document as a sheet saved as CSV: UTF-8 with its mark, merged cells as their first cell and empty ones. */
export function toCsv(blocks: MadeBlock[]): Uint8Array {
  const rows = blocks.flatMap((block) => (block.kind === 'table' ? spreadRows(block.rows).map((cells) => cells.map((cell) => cell?.text ?? '')) : [[printedLine(block)]]));
  return Buffer.from(`\ufeff${rows.map((cells) => cells.map(quote).join(',')).join('\r\n')}\r\n`, 'utf8');
}
