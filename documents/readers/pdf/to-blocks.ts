import type { Block, Cell } from '../../block.ts';
import { isTitleLine, joinParagraphs } from './join-paragraphs.ts';
import type { Paragraph, SetLine } from './join-paragraphs.ts';
import { appendTable, continuesTable } from './join-tables.ts';
import type { JoinedTable } from './join-tables.ts';
import type { PageTable } from './page-table.ts';
import { tableBlocks } from '../table-blocks.ts';
import { startsWithNumber } from './starts-with-number.ts';

/** The flow of a document: lines in reading order and the tables between them. */
export type FlowElement = { kind: 'line'; line: SetLine } | { kind: 'table'; table: PageTable };

const longestHeading = 40;

/** Flow → blocks: paragraphs and tables whole over page ends, headings where size says so beyond the document's own title. */
export function toBlocks(flow: FlowElement[]): Block[] {
  const parts: (Paragraph | JoinedTable)[] = [];
  let lines: SetLine[] = [];
  const flush = () => {
    parts.push(...joinParagraphs(lines));
    lines = [];
  };
  for (const element of flow) {
    if (element.kind === 'line') {
      lines.push(element.line);
      continue;
    }
    flush();
    const open = parts.at(-1);
    const { table } = element;
    if (open && 'rows' in open && table.page > (open.pages.at(-1) ?? open.page) && continuesTable(open, table)) parts[parts.length - 1] = appendTable(open, table);
    else parts.push({ ...table, pages: table.rows.map(() => table.page) });
  }
  flush();
  return writeBlocks(parts);
}

function writeBlocks(parts: (Paragraph | JoinedTable)[]): Block[] {
  const sizes = [...new Set(parts.flatMap((part) => ('rows' in part || !isLarge(part) ? [] : [sizeOf(part)])))].toSorted((a, b) => b - a);
  const bodyFrom = parts.findIndex((part) => 'rows' in part || isBody(part));
  const tables = new Map<number, number>();
  return parts.flatMap((part, index): Block[] => {
    if ('rows' in part) {
      const count = (tables.get(part.page) ?? 0) + 1;
      tables.set(part.page, count);
      return tableBlocks(writeRows(part, count), { page: part.page, cell: `第${part.page}页表${count}` });
    }
    const place = { page: part.lines[0]?.page ?? 1 };
    return [index > bodyFrom && bodyFrom >= 0 && isLarge(part) ? { kind: 'heading', level: sizes.indexOf(sizeOf(part)), number: '', text: part.text, place } : { kind: 'paragraph', text: part.text, place }];
  });
}

const sizeOf = (paragraph: Paragraph): number => paragraph.lines[0]?.size ?? 0;
const isLarge = (paragraph: Paragraph): boolean => paragraph.text.length <= longestHeading && !/[。；，,;]$/.test(paragraph.text) && paragraph.lines.every(isTitleLine);
const isBody = (paragraph: Paragraph): boolean => !isLarge(paragraph) && (startsWithNumber(paragraph.text) || /[。；：:]/.test(paragraph.text));

function writeRows(table: JoinedTable, firstCount: number): Cell[][] {
  return table.rows.map((row, index) => {
    const page = table.pages[index] ?? table.page;
    return row.map((cell, column): Cell => ({ text: cell.text, carried: cell.carried, place: { page, cell: `第${page}页表${page === table.page ? firstCount : 1}第${cell.row + 1}行第${column + 1}列` } }));
  });
}
