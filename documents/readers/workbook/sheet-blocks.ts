import type { Block } from '../../block.ts';
import { tableBlocks } from '../table-blocks.ts';
import type { SheetText } from './sheet-text.ts';

/** A sheet as blocks, without its empty rows. A sheet with one column is prose. */
export function sheetBlocks(sheet: SheetText): Block[] {
  const rows = sheet.rows.filter((row) => row.some((cell) => cell.text.trim() !== ''));
  const first = rows[0]?.[0];
  if (!first) return [];
  const own = rows.map((row) => row.filter((cell) => !cell.carried && cell.text.trim() !== ''));
  if (own.every((cells) => cells.length <= 1)) return own.flat().map(({ text, place }): Block => ({ kind: 'paragraph', text, place }));
  return tableBlocks(rows, { cell: first.place.cell ?? `${sheet.name}!A1` });
}
