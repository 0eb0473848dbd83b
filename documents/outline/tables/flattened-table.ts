import type { Block, Cell } from '../../block.ts';
import { tidyText } from '../tidy-text.ts';
import { readHeaderRow } from './column-roles.ts';

const rowStart = /^(\d{1,4})\s+(?=\D)/;
const cellEnd = /(?<=[。；！”])\s+(?=\S)/;
const anyGap = /(?<=[\u4e00-\u9fff）》])\s+(?=[\u4e00-\u9fff《“])/;

/**
 * A table that lost its rulings when it became text: one header line of column words, then lines that begin with a
 * number. Gives it back as a table block, or null. Where a cell ends is a guess (after a full stop and a gap), so the
 * outline says so in a finding.
 */
export function restoreFlattenedTable(blocks: Block[]): Block[] | null {
  const header = blocks.findIndex((block) => block.kind === 'paragraph' && readFlatHeader(block.text) !== null);
  const found = blocks[header];
  if (!found || found.kind !== 'paragraph') return null;
  const titles = readFlatHeader(found.text) ?? [];
  const rows: { texts: string[]; place: Cell['place'] }[] = [];
  const rest: Block[] = [];
  let last = 0;
  for (const block of blocks.slice(header + 1)) {
    if (block.kind !== 'paragraph') rest.push(block);
    else {
      const start = rowStart.exec(block.text.trim());
      if (start && Number(start[1]) > last) {
        last = Number(start[1]);
        rows.push({ texts: [start[1] ?? '', ...splitCells(block.text.trim().slice(start[0].length), titles.length - 1)], place: block.place });
      } else if (/^注[:：]/.test(block.text.trim()) || rows.length === 0) rest.push(block);
      else appendToLast(rows.at(-1)?.texts ?? [], block.text.trim(), titles.length);
    }
  }
  if (rows.length < 2) return null;
  const table: Block = {
    kind: 'table',
    place: found.place,
    rows: [titles.map((text) => ({ text, carried: false, place: found.place })), ...rows.map((row) => titles.map((_, column) => createCell(row.texts[column] ?? '', row.place, column)))],
  };
  return [...blocks.slice(0, header), table, ...rest];
}

function createCell(text: string, place: Cell['place'], column: number): Cell {
  return { text, carried: false, place: { ...place, cell: `第${place.paragraph ?? 0}段第${column + 1}列` } };
}

function readFlatHeader(text: string): string[] | null {
  const words = text.trim().split(/[\s\u3000]+/);
  return words.length >= 3 && words.length <= 10 && text.length <= 80 && /^(?:序号|编号)$/.test(words[0] ?? '') && readHeaderRow(words) ? words : null;
}

/** Cells end after a full stop and a gap; where a cell has no full stop, a gap between two characters must do. */
function splitCells(text: string, columns: number): string[] {
  const cells: string[] = [];
  let rest = text;
  while (cells.length < columns - 1) {
    const cut = cellEnd.exec(rest) ?? (cells.length > 0 ? anyGap.exec(rest) : null);
    if (!cut) break;
    cells.push(tidyText(rest.slice(0, cut.index)));
    rest = rest.slice(cut.index + cut[0].length);
  }
  return [...cells, tidyText(rest)];
}

/** A paragraph below a row goes on with its last column: a page prints the longest cell in paragraphs of its own. */
function appendToLast(texts: string[], text: string, columns: number): void {
  const last = columns - 1;
  while (texts.length < last) texts.push('');
  texts[last] = texts[last] ? `${texts[last]}\n${tidyText(text)}` : tidyText(text);
}
