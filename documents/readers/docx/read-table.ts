import type { Element } from '@xmldom/xmldom';
import type { Cell } from '../../block.ts';
import { attributeOf, childOf, childrenOf } from './parse-xml.ts';

const mostColumns = 63; // Word's own limit

/**
 * A Word table as a full grid: a cell merged across (gridSpan) or down (vMerge) is repeated over its span, the repeats
 * marked `carried`. Rows deleted as a tracked change are left out. `readCell` gives a cell's text.
 */
export function readTable(table: Element, tableNumber: number, readCell: (cell: Element) => string): Cell[][] {
  const rows: Cell[][] = [];
  for (const row of rowsOf(table)) {
    const cells: Cell[] = [];
    const place = (column: number) => ({ cell: `表${tableNumber}第${rows.length + 1}行第${column + 1}列` });
    const skipped = Number(attributeOf(childOf(childOf(row, 'trPr'), 'gridBefore'), 'val') ?? 0);
    for (let index = 0; index < Math.min(skipped, mostColumns); index += 1) cells.push({ text: '', carried: false, place: place(cells.length) });
    for (const cell of cellsOf(row)) {
      const properties = childOf(cell, 'tcPr');
      const merge = childOf(properties, 'vMerge');
      const span = Math.min(mostColumns, Math.max(1, Number(attributeOf(childOf(properties, 'gridSpan'), 'val') ?? 1) || 1));
      const before = attributeOf(childOf(properties, 'hMerge'), 'val') ?? (childOf(properties, 'hMerge') ? 'continue' : undefined);
      const above = before === 'continue' ? cells.at(-1) : merge && attributeOf(merge, 'val') !== 'restart' ? rows.at(-1)?.[cells.length] : undefined;
      const text = above ? above.text : readCell(cell);
      for (let index = 0; index < span; index += 1) cells.push({ text, carried: Boolean(above) || index > 0, place: place(cells.length) });
    }
    rows.push(cells);
  }
  const width = Math.max(0, ...rows.map((row) => row.length));
  for (const row of rows) while (row.length < width) row.push({ text: '', carried: false, place: row.at(-1)?.place ?? {} });
  return rows;
}

const isDeleted = (row: Element): boolean => childOf(childOf(row, 'trPr'), 'del') !== undefined;

/** Rows and cells may stand inside content controls. */
function rowsOf(parent: Element): Element[] {
  return childrenOf(parent).flatMap((child) => {
    if (child.localName === 'tr') return isDeleted(child) ? [] : [child];
    return child.localName === 'sdt' ? rowsOf(childOf(child, 'sdtContent') ?? child) : [];
  });
}

function cellsOf(parent: Element): Element[] {
  return childrenOf(parent).flatMap((child) => {
    if (child.localName === 'tc') return childOf(childOf(child, 'tcPr'), 'cellDel') ? [] : [child];
    return child.localName === 'sdt' ? cellsOf(childOf(child, 'sdtContent') ?? child) : [];
  });
}
