import type { Cell } from '../../block.ts';
import { looksLikeUnit } from '../owners/unit-shape.ts';
import { readOwnerRole } from '../owners/owner-labels.ts';

/** Titles and units may stand above the heads. */
const highestHeads = 10;
const leadMark = /^[▲★●■◆⬤]$|^(?:牵头|主办|主责|主)$/;
const coMark = /^[△☆○□◇◯〇]$|^(?:配合|协办|参与|协|配)$/;
const plainMark = /^[√✓✔]$/;
const isMark = (text: string): boolean => text === '' || leadMark.test(text) || coMark.test(text) || plainMark.test(text);

/**
 * Owners ticked in a column a unit: under one head (责任科室) a second row names the units, and the rows below hold marks.
 * Gives the same table with one column of names, filled marks and 牵头 leading, hollow ones and 配合 supporting; a table
 * of another shape comes back as it is.
 */
export function foldUnitMatrix(rows: Cell[][]): Cell[][] {
  for (const [index, upper] of rows.slice(0, Math.min(highestHeads, rows.length - 2)).entries()) {
    const names = rows[index + 1] ?? [];
    const columns = upper.flatMap((cell, column) => (readOwnerRole(cell.text) !== null && names[column]?.carried === false && looksLikeUnit(names[column]?.text.trim() ?? '') ? [column] : []));
    const body = rows.slice(index + 2);
    if (columns.length >= 2 && body.every((row) => row.every((cell, column) => !columns.includes(column) || isMark(cell.text.trim()) || isWide(row, column)))) {
      return rows.map((row, at) => (at <= index ? row : row.map((cell, column) => (columns.includes(column) && !isWide(row, column) ? { ...cell, carried: at === index + 1 || column !== columns[0], text: at === index + 1 ? (upper[column]?.text ?? '') : column === columns[0] ? nameOwners(row, columns, names) : '' } : cell))));
    }
  }
  return rows;
}

/** Part of a row merged across the table: a section. */
const isWide = (row: Cell[], column: number): boolean => (row[column]?.text.trim() ?? '') !== '' && [column - 1, column + 1].some((beside) => row[beside]?.text === row[column]?.text && (row[beside]?.carried || row[column]?.carried)) && !isMark(row[column]?.text.trim() ?? '');

function nameOwners(row: Cell[], columns: number[], names: Cell[]): string {
  const marked = (pattern: RegExp): string[] => columns.filter((column) => pattern.test(row[column]?.text.trim() ?? '')).map((column) => names[column]?.text.trim() ?? '');
  const [lead, co, plain] = [marked(leadMark), marked(coMark), marked(plainMark)];
  const clauses = [lead.length > 0 ? `${lead.join('、')}牵头` : '', plain.join('、'), co.length > 0 ? `${co.join('、')}配合` : ''];
  return clauses.filter((clause) => clause !== '').join('，');
}
