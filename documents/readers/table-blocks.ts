import type { Block, Cell } from '../block.ts';

const mostTitleRows = 6;
const fewestColumns = 3;
const numbered = /^[（(]?(?:[零〇一二三四五六七八九十百]{1,5}|\d{1,3})[、.．）)]|^第.{1,5}[章节部分篇编]/;

const ownCells = (row: Cell[]): Cell[] => row.filter((cell) => !cell.carried && cell.text.trim() !== '');
const widestOf = (rows: Cell[][]): number => rows.reduce((most, row) => Math.max(most, ownCells(row).length), 0);
const toParagraph = ({ text, place }: Cell): Block => ({ kind: 'paragraph', text, place });

/** Rows above a table's header that are its title, its unit or its date become paragraphs: they stand over the table, not in it. */
export function tableBlocks(rows: Cell[][], place: Block['place']): Block[] {
  const titles = countTitleRows(rows);
  const table: Block = { kind: 'table', rows: rows.slice(titles), place };
  return [...rows.slice(0, titles).flatMap((row) => ownCells(row).map(toParagraph)), table];
}

/** A title row holds one own cell without a number (a numbered one is a section), or two beside each other (填报单位, 日期) above more columns. */
function countTitleRows(rows: Cell[][]): number {
  const widest = widestOf(rows);
  const isTitle = (row: Cell[]): boolean => {
    const own = ownCells(row);
    if (own.length === 0) return true;
    return !own.some((cell) => numbered.test(cell.text.trim())) && (own.length === 1 || (own.length === 2 && widest > fewestColumns && own.every((cell) => /[:：]|\d{4}\s*年/.test(cell.text))));
  };
  const header = rows.findIndex((row) => !isTitle(row));
  return widest >= fewestColumns && header > 0 && header <= mostTitleRows && ownCells(rows[header] ?? []).length >= fewestColumns ? header : 0;
}
