import type { CellText } from './write-cell.ts';
import type { PageCell, PageTable } from './page-table.ts';

const sameEdge = 6;
const sentenceEnd = /[。！？；：.!?;:]$/;

/** True when a table at the head of a page goes on with the one at the foot of the page before: the same columns. */
export function continuesTable(open: PageTable, next: PageTable): boolean {
  if (next.ruled !== open.ruled || (next.rows[0]?.length ?? 0) === 0) return false;
  if (open.ruled) return sameColumns(open.xs, next.xs) !== null;
  return open.xs.length === next.xs.length;
}

/**
 * For each column of the finer grid, the column of `open` it lies in; null when the outer edges differ or neither grid
 * refines the other. Rows of a page that merge two columns everywhere show fewer edges there.
 */
function sameColumns(open: number[], next: number[]): number[] | null {
  const near = (a: number | undefined, b: number | undefined) => a !== undefined && b !== undefined && Math.abs(a - b) <= sameEdge;
  if (!near(open[0], next[0]) || !near(open.at(-1), next.at(-1))) return null;
  const shared = next.filter((edge) => open.some((each) => near(each, edge))).length;
  return shared === Math.min(open.length, next.length) ? next.map((edge) => open.findIndex((each) => near(each, edge))) : null;
}

/** Cells of the joined table with the page each stands on. */
export interface JoinedTable extends PageTable {
  pages: number[];
}

/** Adds the rows of a page to a table: its repeated header goes, a row broken by the page's end becomes whole, merged cells carry on. */
export function appendTable(open: JoinedTable, next: PageTable): JoinedTable {
  const aligned = alignColumns(open, next);
  const joined = aligned.open.map((row) => row.slice());
  const rows = carryOn(joined, aligned.next.slice(countRepeatedHeader(aligned.open, aligned.next)));
  const pages = [...open.pages];
  const [first, ...others] = rows;
  const last = joined.at(-1);
  const broken = first && last && isBrokenRow(joined, last, first);
  if (broken) joined[joined.length - 1] = last.map((cell, column) => ({ ...cell, ...joinCells(cell, first[column]) }));
  for (const row of broken ? others : rows) {
    joined.push(row);
    pages.push(next.page);
  }
  return { ...open, xs: aligned.xs, rows: joined, pages };
}

/** Both tables on the finer of their two grids, a cell that covers several fields repeated. */
function alignColumns(open: PageTable, next: PageTable): { xs: number[]; open: PageCell[][]; next: PageCell[][] } {
  if (open.xs.length === next.xs.length) return { xs: open.xs, open: open.rows, next: next.rows };
  const xs = open.xs.length > next.xs.length ? open.xs : next.xs;
  return { xs, open: spread(open, xs), next: spread(next, xs) };
}

function spread(table: PageTable, xs: number[]): PageCell[][] {
  if (table.xs.length === xs.length) return table.rows;
  const columnOf = xs.slice(0, -1).map((edge, index) => {
    const middle = (edge + (xs[index + 1] ?? edge)) / 2;
    return Math.max(0, table.xs.findIndex((each) => each > middle) - 1);
  });
  return table.rows.map((row) =>
    columnOf.flatMap((source, column): PageCell[] => {
      const cell = row[source];
      return cell ? [{ ...cell, carried: cell.carried || columnOf[column - 1] === source }] : [];
    }),
  );
}

const textOf = (row: PageCell[]): string => row.map((cell) => cell.text.replace(/\s+/g, '')).join('\t');

function countRepeatedHeader(open: PageCell[][], next: PageCell[][]): number {
  let count = 0;
  while (count < Math.min(4, next.length, open.length) && textOf(next[count] ?? []) === textOf(open[count] ?? []) && textOf(open[count] ?? []).replace(/\t/g, '') !== '') count += 1;
  return count;
}

/**
 * A row is the rest of the one above when a column that every row fills (the number, as a rule) is empty in one of the two, or
 * when it begins empty and all it holds goes on with open sentences. Merged cells say nothing.
 */
function isBrokenRow(rows: PageCell[][], last: PageCell[], first: PageCell[]): boolean {
  const own = first.flatMap((cell, column) => (cell.carried ? [] : [column]));
  const filled = own.filter((column) => first[column]?.text !== '');
  const others = rows.slice(0, -1);
  if (others.length > 1 && filled.some((column) => last[column]?.text === '' && others.every((row) => row[column]?.text !== ''))) return true;
  if (filled.length === 0 || filled.some((column) => (last[column]?.text ?? '') === '')) return false;
  const lacksNeeded = own.some((column) => first[column]?.text === '' && rows.every((row) => row[column]?.text !== ''));
  return lacksNeeded || (first[own[0] ?? 0]?.text === '' && filled.every((column) => !sentenceEnd.test(last[column]?.text ?? '')));
}

function joinCells(above: PageCell, below: PageCell | undefined): CellText {
  if (!below || below.carried || below.text === '') return { text: above.text, ended: above.ended };
  if (above.text === '') return { text: below.text, ended: below.ended };
  return { text: above.text + (above.ended || sentenceEnd.test(above.text) ? '\n' : '') + below.text, ended: below.ended };
}

/**
 * A cell merged over the page's end is empty on the next page: it gets the text of its beginning, over all its rows there.
 * A cell that stands for itself (an empty remark) stays empty.
 */
function carryOn(open: PageCell[][], next: PageCell[][]): PageCell[][] {
  const rows = next.map((row) => row.map((cell) => ({ ...cell })));
  const last = open.at(-1) ?? [];
  for (const [column, above] of last.entries()) {
    const cell = rows[0]?.[column];
    if (!cell || cell.text !== '' || above.text === '') continue;
    const isMerged = isMergedDown(rows, 0, column) || (above.carried && open.at(-2)?.[column]?.text === above.text);
    if (!isMerged) continue;
    for (let row = 0; row === 0 || (rows[row]?.[column]?.carried === true && rows[row]?.[column]?.text === ''); row += 1) {
      const each = rows[row]?.[column];
      if (each) Object.assign(each, { text: above.text, carried: true });
    }
  }
  return rows;
}

const isMergedDown = (rows: PageCell[][], row: number, column: number): boolean => rows[row + 1]?.[column]?.carried === true && rows[row + 1]?.[column]?.text === rows[row]?.[column]?.text && rows[row + 1]?.[0]?.text !== rows[row + 1]?.[column]?.text;
