import type { Block, Cell } from '../../block.ts';
import { tidyText } from '../tidy-text.ts';
import { readHeaderRow } from './column-roles.ts';

const rowStart = /^(\d{1,4})\s+(?=\D)/;
const cellEnd = /(?<=[。；！”])\s+(?=\S)/;
/** A gap before a quotation is inside a cell: such marks are set wide. */
const gap = /[\s\u3000]+(?![“《])/;
const anyGap = /(?<=[\u4e00-\u9fff）》])\s+(?=[\u4e00-\u9fff《“])/;

/**
 * A table that lost its rulings when it became text: one header line of column words, then lines that begin with a
 * number, with section rows between them. Gives it back as a table block, or null. A full stop and a gap end a cell;
 * where that does not come out even, gaps alone do if most rows have a word a column. Guesses: the outline says so.
 */
export function restoreFlattenedTable(blocks: Block[]): Block[] | null {
  const header = blocks.findIndex((block) => block.kind === 'paragraph' && readFlatHeader(block.text) !== null);
  const found = blocks[header];
  if (!found || found.kind !== 'paragraph') return null;
  const titles = readFlatHeader(found.text) ?? [];
  const rows: FlatRow[] = [];
  const rest: Block[] = [];
  let last = 0;
  for (const block of blocks.slice(header + 1)) {
    if (block.kind !== 'paragraph') rest.push(block);
    else {
      const text = block.text.trim();
      const start = rowStart.exec(text);
      const row = rows.at(-1);
      if (start && Number(start[1]) > last) {
        last = Number(start[1]);
        rows.push({ number: start[1] ?? '', lines: [text.slice(start[0].length)], place: block.place });
      } else if (isSectionLine(text)) rows.push({ number: '', lines: [text], place: block.place });
      else if (/^注[:：]/.test(text) || !row || row.number === '') rest.push(block);
      else row.lines.push(text);
    }
  }
  while (rows.at(-1)?.number === '') rest.push(asParagraph(rows.pop()));
  if (rows.filter(({ number }) => number !== '').length < 2) return null;
  const numbered = rows.filter(({ number }) => number !== '');
  const gapsEndCells = numbered.filter((row) => splitAtGaps(row.lines, titles.length - 1) !== null).length * 2 > numbered.length;
  const table: Block = {
    kind: 'table',
    place: found.place,
    rows: [titles.map((text) => ({ text, carried: false, place: found.place })), ...rows.map((row) => cellsOfRow(row, titles.length, gapsEndCells))],
  };
  return [...blocks.slice(0, header), table, ...rest.filter((block) => block.kind !== 'paragraph' || block.text !== '')];
}

interface FlatRow {
  /** '' for a section row. */
  number: string;
  lines: string[];
  place: Cell['place'];
}

const isSectionLine = (text: string): boolean => /^[（(]?[一二三四五六七八九十]{1,3}[)）、.．]/.test(text) && text.length <= 40 && !/[。；]$/.test(text);
const asParagraph = (row: FlatRow | undefined): Block => ({ kind: 'paragraph', text: row?.lines.join('\n') ?? '', place: row?.place ?? {} });

function cellsOfRow({ number, lines, place }: FlatRow, columns: number, gapsEndCells: boolean): Cell[] {
  if (number === '') return Array.from({ length: columns }, (_, column): Cell => ({ text: lines[0] ?? '', carried: column > 0, place }));
  const texts = [number, ...(splitExactly(lines, columns - 1) ?? (gapsEndCells ? splitAtGaps(lines, columns - 1) : null) ?? splitAtStops(lines, columns - 1))];
  return Array.from({ length: columns }, (_, column) => createCell(texts[column] ?? '', place, column));
}

/** A word a column; a line break may stand inside a row. Null where there are more words or fewer. */
function splitAtGaps(lines: readonly string[], columns: number): string[] | null {
  for (let used = 1; used <= lines.length; used += 1) {
    const words = lines.slice(0, used).flatMap((line) => line.split(gap));
    if (words.length === columns) return appendToLast(words.map(tidyText), lines.slice(used), columns);
  }
  return null;
}

/** Sentences, one a column: where they come out even, a gap inside one is only a gap. */
function splitExactly([first = '', ...more]: readonly string[], columns: number): string[] | null {
  const sentences = first.split(new RegExp(cellEnd, 'g'));
  return sentences.length === columns ? appendToLast(sentences.map(tidyText), more, columns) : null;
}

const splitAtStops = ([first = '', ...more]: readonly string[], columns: number): string[] => appendToLast(splitCells(first, columns), more, columns);

function createCell(text: string, place: Cell['place'], column: number): Cell {
  return { text, carried: false, place: { ...place, cell: `第${place.paragraph ?? 0}段第${column + 1}列` } };
}

function readFlatHeader(text: string): string[] | null {
  // A title may be set wide: 主 要 内 容.
  const words = text.trim().replace(/(?<=(?:^|[\s\u3000])[\u4e00-\u9fff])[ \u3000]+(?=[\u4e00-\u9fff](?:[\s\u3000]|$))/g, '').split(gap);
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
function appendToLast(texts: string[], lines: readonly string[], columns: number): string[] {
  const filled = Array.from({ length: Math.max(columns, texts.length) }, (_, column) => texts[column] ?? '');
  const last = columns - 1;
  for (const line of lines) filled[last] = filled[last] ? `${filled[last]}\n${tidyText(line)}` : tidyText(line);
  return filled;
}
