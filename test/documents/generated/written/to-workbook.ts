import { writeXlsx } from 'hucre';
import type { MadeBlock } from './made-block.ts';
import { spreadRows } from './made-block.ts';
import { printedLine } from './to-text.ts';

interface Merge {
  startRow: number;
  startCol: number;
  endRow: number;
  endCol: number;
}

/** The document as one sheet: lines in the first column over the whole width, tables below with their cells merged. */
export async function toWorkbook(blocks: MadeBlock[], sheetName = 'Sheet1'): Promise<Uint8Array> {
  const rows: (string | number | null)[][] = [];
  const merges: Merge[] = [];
  const width = Math.max(1, ...blocks.map((block) => (block.kind === 'table' ? (spreadRows(block.rows)[0]?.length ?? 1) : 1)));
  for (const block of blocks) {
    if (block.kind !== 'table') {
      if (width > 1) merges.push({ startRow: rows.length, startCol: 0, endRow: rows.length, endCol: width - 1 });
      rows.push([printedLine(block)]);
      continue;
    }
    for (const cells of spreadRows(block.rows)) {
      for (const [column, cell] of cells.entries()) {
        const down = cell?.down ?? 1;
        const across = cell?.across ?? 1;
        if (cell && down * across > 1) merges.push({ startRow: rows.length, startCol: column, endRow: rows.length + down - 1, endCol: column + across - 1 });
      }
      // A bare number is a number in a sheet, not text.
      rows.push(cells.map((cell) => (cell === null ? null : /^\d{1,3}$/.test(cell.text) ? Number(cell.text) : cell.text)));
    }
  }
  return writeXlsx({ sheets: [{ name: sheetName, rows, merges }] });
}
