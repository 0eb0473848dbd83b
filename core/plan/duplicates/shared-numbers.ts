import type { DuplicateRow } from './duplicate-row.ts';
import { findDuplicates } from './find-duplicates.ts';
import { isSameNumber } from './numbers-asked.ts';

/** A number asked of several units: one of its rows is to be its home. */
export interface SharedNumber {
  /** As one of the rows prints it, the fullest of its names. */
  name: string;
  /** In the order of the plan. */
  rows: DuplicateRow[];
}

/** Numbers of one plan that more than one lead is asked for, by their first rows. */
export function sharedNumbers(rows: readonly DuplicateRow[]): SharedNumber[] {
  const found: { name: string; rows: Set<DuplicateRow> }[] = [];
  for (const { kind, one, other, shared } of findDuplicates(rows)) {
    if (kind !== 'sameNumber') continue;
    for (const name of shared) {
      const known = found.find((each) => isSameNumber(each.name, name));
      if (!known) found.push({ name, rows: new Set([one, other]) });
      else {
        for (const row of [one, other]) known.rows.add(row);
        if (name.length > known.name.length) known.name = name;
      }
    }
  }
  return found
    .map(({ name, rows: held }) => ({ name, rows: [...held].sort((one, other) => one.row - other.row) }))
    .filter(({ rows: held }) => new Set(held.map(({ leads }) => leads.join('、'))).size > 1)
    .sort((one, other) => one.rows[0]!.row - other.rows[0]!.row);
}
