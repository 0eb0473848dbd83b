import type { Block, Cell } from '../block.ts';

/** One line of text; `paragraph` is its place, from 1. */
export interface PrintedLine {
  text: string;
  paragraph: number;
}

const fewestColumns = 3;
const longestBetween = 60;
const longestHead = 12;

/** Lines → paragraphs; lines with three or more tab-separated cells, or two under heads, become tables. Empty lines are left out. */
export function readPrintedLines(lines: PrintedLine[]): Block[] {
  const blocks: Block[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const end = findTableEnd(lines, index);
    if (end > index) {
      blocks.push(createTable(lines.slice(index, end)));
      index = end - 1;
    } else {
      const line = lines[index];
      if (line && line.text.trim() !== '') blocks.push({ kind: 'paragraph', text: line.text.trim(), place: { paragraph: line.paragraph } });
    }
  }
  return blocks;
}

/** A Word file may set a table with tabs alone: plain paragraphs in a row are read as such lines. */
export function gatherTabbed(blocks: Block[]): Block[] {
  const gathered: Block[] = [];
  let open: PrintedLine[] = [];
  const close = (): void => {
    gathered.push(...(open.some((line) => filledOf(cellsOf(line.text)) > 1) ? readPrintedLines(open) : open.map((line): Block => ({ kind: 'paragraph', text: line.text, place: { paragraph: line.paragraph } }))));
    open = [];
  };
  for (const block of blocks) {
    if (block.kind === 'paragraph' && block.place.paragraph !== undefined && !block.text.includes('\n')) open.push({ text: block.text, paragraph: block.place.paragraph });
    else {
      close();
      gathered.push(block);
    }
  }
  close();
  return gathered;
}

// An empty cell is two tabs in a row, also at the end; only the spaces around a tab are dropped.
const cellsOf = (text: string): string[] => text.replace(/^[ \u3000]+|[ \u3000\r\n]+$/g, '').split(/[ \u3000]*\t[ \u3000]*/);
const filledOf = (cells: readonly string[]): number => cells.filter((cell) => cell !== '').length;

/** Two columns are a table only under two short heads, with such lines and section rows below: a tab may also set an indent. */
function headsTwoColumns(lines: PrintedLine[], from: number): boolean {
  const [head = [], ...below] = lines.slice(from, from + 15).filter((line) => line.text.trim() !== '').slice(0, 6).map((line) => cellsOf(line.text));
  const inTwo = (cells: string[]): boolean => cells.length === 2 && filledOf(cells) === 2;
  return inTwo(head) && head.every((cell) => cell.length <= longestHead && !/[。；，：:]/.test(cell)) && below.filter(inTwo).length >= 2 && below.every((cells) => cells.length <= 2);
}

/** A table starts at a tabbed line and holds single-cell lines (section rows) only between tabbed ones. */
function findTableEnd(lines: PrintedLine[], from: number): number {
  const isWide = filledOf(cellsOf(lines[from]?.text ?? '')) >= fewestColumns;
  if (!isWide && !headsTwoColumns(lines, from)) return from;
  let end = from + 1;
  for (let index = end; index < lines.length; index += 1) {
    const text = lines[index]?.text ?? '';
    const cells = cellsOf(text);
    if (cells.length >= (isWide ? fewestColumns : 2) && filledOf(cells) > 1) end = index + 1;
    else if (text.trim().length > longestBetween) break;
  }
  return end - from >= 2 ? end : from;
}

function createTable(lines: PrintedLine[]): Block {
  const filled = lines.filter((line) => line.text.trim() !== '');
  const width = filled.reduce((most, line) => Math.max(most, cellsOf(line.text).length), 0);
  const rows = filled.map((line) => {
    const cells = cellsOf(line.text);
    return Array.from({ length: width }, (_, column): Cell => {
      const place = { paragraph: line.paragraph, cell: `第${line.paragraph}行第${column + 1}列` };
      // A line with its first cell alone is a row merged across.
      return filledOf(cells) === 1 && cells[0] !== '' ? { text: cells[0] ?? '', carried: column > 0, place } : { text: cells[column]?.trim() ?? '', carried: false, place };
    });
  });
  return { kind: 'table', rows, place: { paragraph: lines[0]?.paragraph ?? 1 } };
}
