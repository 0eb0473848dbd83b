import type { RowEntry } from './read-task-tables.ts';
import type { Surroundings } from './table-surroundings.ts';

/** A row with what its table says about it. */
export interface TableRow extends RowEntry {
  /** The table has a column for owners. */
  hasOwners: boolean;
  around: Surroundings | null;
}

/**
 * Headings above a table, and the sheet's name in a workbook of several lists, stand over its rows. A unit named there
 * owns rows whose table has no column for owners, with a doubt.
 */
export function placeRows(rows: TableRow[]): RowEntry[] {
  const sheets = new Set(rows.map(({ around }) => around?.sheet ?? ''));
  return rows.map(({ entry, cells, around, hasOwners }) => {
    if (!around) return { entry, cells };
    const outer = [...(sheets.size > 1 && around.sheet ? [around.sheet] : []), ...around.headings];
    const isOwned = !hasOwners && around.owner !== '';
    if (isOwned) cells.set('owner', [around.owner]);
    const doubts = isOwned ? [...entry.doubts, { severity: 'doubt' as const, code: 'table-owner', message: `表中没有责任单位一栏，按表前所写或工作表名取“${around.owner}”，请确认。` }] : entry.doubts;
    return { cells, entry: { ...entry, section: [...outer, ...entry.section], doubts } };
  });
}
