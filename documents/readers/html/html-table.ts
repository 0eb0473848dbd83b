import type { Cell } from '../../block.ts';
import { childElements, descendants, isElement, isUnseen } from './elements.ts';
import type { AnyNode, Element } from './elements.ts';
import { linesOf, textBelow } from './inline-text.ts';

const sections = new Set(['thead', 'tbody', 'tfoot']);
const widest = 200; // columns: a sheet saved as a page may span thousands that are empty

const rowsOf = (table: Element): Element[] => childElements(table).flatMap((child) => (child.name === 'tr' ? [child] : sections.has(child.name) ? rowsOf(child) : [])).filter((row) => !isUnseen(row));
const cellsOf = (row: Element): Element[] => childElements(row).filter((child) => (child.name === 'td' || child.name === 'th') && !isUnseen(child));
const spanOf = (cell: Element, name: 'rowspan' | 'colspan', most: number): number => {
  const value = Number.parseInt(cell.attribs[name] ?? '1', 10);
  return value === 0 && name === 'rowspan' ? most : Math.min(most, Number.isNaN(value) ? 1 : Math.max(1, value));
};
const counted = new WeakMap<Element, number>();

/** Characters below an element that are no white space. */
function lettersIn(node: AnyNode): number {
  if (node.type === 'text') return node.data.replace(/[\s\u3000]+/g, '').length;
  if (!isElement(node) || isUnseen(node)) return 0;
  const known = counted.get(node);
  if (known !== undefined) return known;
  const letters = node.children.reduce((sum, child) => sum + lettersIn(child), 0);
  counted.set(node, letters);
  return letters;
}

/** A table that only places things: one column, or one cell that holds the page (its paragraphs, its own tables). */
export function isLayoutTable(table: Element): boolean {
  const known = answered.get(table);
  if (known !== undefined) return known;
  const answer = onlyPlaces(table);
  answered.set(table, answer);
  return answer;
}

// Tables in tables in tables: without a memory each level would ask all below it again.
const answered = new WeakMap<Element, boolean>();

function onlyPlaces(table: Element): boolean {
  if (/^(?:presentation|none)$/.test(table.attribs['role'] ?? '')) return true;
  const rows = rowsOf(table).map(cellsOf);
  const columns = rows.reduce((most, cells) => Math.max(most, cells.filter((cell) => lettersIn(cell) > 0).length), 0);
  if (columns <= 1) return true;
  const cells = rows.flat();
  if (cells.some((cell) => cell.name === 'th')) return false;
  const total = cells.reduce((sum, cell) => sum + lettersIn(cell), 0);
  const largest = cells.toSorted((a, b) => lettersIn(b) - lettersIn(a))[0];
  if (!largest || lettersIn(largest) < total * 0.5) return false;
  const inner = descendants(largest, 'table').some((nested) => !isLayoutTable(nested));
  return inner || (rows.length === 1 && linesOf(textBelow(largest)).length >= 3) || (rows.length <= 4 && descendants(largest, 'p').length >= 8) || (rows.length <= 2 && linesOf(textBelow(largest)).length >= 8);
}

/** A table as a full grid: rowspan and colspan repeat the cell over their span, the repeats marked `carried`. Empty rows are left out. */
export function readHtmlTable(table: Element, tableNumber: number): Cell[][] {
  const rows = rowsOf(table);
  const grid: Cell[][] = rows.map(() => []);
  for (const [r, row] of rows.entries()) {
    let column = 0;
    for (const cell of cellsOf(row)) {
      while (grid[r]?.[column]) column += 1;
      const text = linesOf(textBelow(cell)).join('\n');
      const width = spanOf(cell, 'colspan', widest - Math.min(column, widest - 1));
      const height = spanOf(cell, 'rowspan', rows.length - r);
      for (let down = 0; down < height; down += 1) {
        const line = grid[r + down];
        for (let across = 0; line && across < width; across += 1) {
          line[column + across] ??= { text, carried: down > 0 || across > 0, place: { cell: `表${tableNumber}第${r + down + 1}行第${column + across + 1}列` } };
        }
      }
      column += width;
    }
  }
  return squareOff(grid.filter((row) => row.some((cell) => cell && cell.text !== '')), tableNumber);
}

/** Every row as wide as the widest one that holds words. */
function squareOff(grid: Cell[][], tableNumber: number): Cell[][] {
  const width = grid.reduce((most, row) => Math.max(most, row.findLastIndex((cell) => cell && cell.text !== '' && !cell.carried) + 1), 0);
  return grid.map((row, r) => Array.from({ length: width }, (_, c): Cell => row[c] ?? { text: '', carried: false, place: { cell: `表${tableNumber}第${r + 1}行第${c + 1}列` } }));
}
