import type { Block, Cell, ReadFile } from '../block.ts';

const fewestColumns = 3;

/** Text → paragraphs, one a line; lines with three or more tab-separated cells become tables. Places count lines from 1. */
export function readText(text: string): ReadFile {
  const lines = text.split(/\n|\f/).map((line, index) => ({ text: line, paragraph: index + 1 }));
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
  return { format: 'text', blocks, margins: [], findings: [] };
}

interface NumberedLine {
  text: string;
  paragraph: number;
}

// An empty cell is two tabs in a row; only the spaces around a tab are dropped.
const cellsOf = (text: string): string[] => text.replace(/^[ \u3000]+|\s+$/g, '').split(/[ \u3000]*\t[ \u3000]*/);

/** A table starts at a tabbed line and holds single-cell lines (section rows) only between tabbed ones. */
function findTableEnd(lines: NumberedLine[], from: number): number {
  const columns = cellsOf(lines[from]?.text ?? '').length;
  if (columns < fewestColumns) return from;
  let end = from + 1;
  for (let index = end; index < lines.length; index += 1) {
    const text = lines[index]?.text ?? '';
    const cells = cellsOf(text).length;
    if (cells >= fewestColumns) end = index + 1;
    else if (text.trim().length > 60) break;
  }
  return end - from >= 2 ? end : from;
}

function createTable(lines: NumberedLine[]): Block {
  const filled = lines.filter((line) => line.text.trim() !== '');
  const width = Math.max(...filled.map((line) => cellsOf(line.text).length));
  const rows = filled.map((line) => {
    const cells = cellsOf(line.text);
    return Array.from({ length: width }, (_, column): Cell => {
      const place = { paragraph: line.paragraph, cell: `第${line.paragraph}行第${column + 1}列` };
      // A line with one cell is a row merged across.
      return cells.length === 1 ? { text: cells[0] ?? '', carried: column > 0, place } : { text: cells[column]?.trim() ?? '', carried: false, place };
    });
  });
  return { kind: 'table', rows, place: { paragraph: lines[0]?.paragraph ?? 1 } };
}
