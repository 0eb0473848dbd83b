import { findRowCodes, type RowCode } from '../../core/report/row-code.ts';

/** Word refuses longer names of bookmarks. */
const longestName = 40;

/**
 * The name of the hidden bookmark that carries a row's code: `_duban_p1a2b3c4d_003_2026Q1`. Null for ids that do not fit.
 * Stored in files that come back: a change of shape must still read the old one.
 */
export function bookmarkOfCode(taskId: string, cycle: string): string | null {
  const name = `_duban_${taskId.replaceAll('-', '_')}_${cycle.replaceAll('-', '_')}`;
  return name.length <= longestName && /^\w+$/u.test(name) ? name : null;
}

/** The code in a bookmark's name, null for any other bookmark. */
export function codeOfBookmark(name: string): RowCode | null {
  const [, plan, row, cycle] = /^_?duban_(p[0-9a-f]+)_(\d{3,})_(\w+)$/u.exec(name) ?? [];
  return plan === undefined ? null : (findRowCodes(`${plan}-${row}/${cycle?.replaceAll('_', '-')}`)[0] ?? null);
}
