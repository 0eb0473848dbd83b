import type { Edition, EditionRow } from './edition.ts';
import { joinParts } from './join-parts.ts';
import { sameParts } from './same-parts.ts';

export interface Merge {
  /** Rows to take over: as the register shows them, where that is something new. */
  rows: EditionRow[];
  /** Tasks with new words or parts under a text of the office, which stays: somebody has to look at both. */
  conflicts: string[];
}

/** What the register holds now that the edition does not. The office's texts and the parts it typed are none of the register's. */
export function mergeRows({ rows }: Pick<Edition, 'rows'>, now: readonly EditionRow[]): Merge {
  const byTask = new Map(now.map((row) => [row.taskId, row]));
  const merge: Merge = { rows: [], conflicts: [] };
  for (const row of rows) {
    const shown = byTask.get(row.taskId);
    if (!shown) continue;
    // What was taken in stays where the unit's newer text still waits for its review.
    const fresh: EditionRow = { ...shown, words: shown.words ?? row.words, parts: joinParts(row.parts, shown.parts), edited: row.edited };
    if (JSON.stringify(sorted(fresh)) === JSON.stringify(sorted(row))) continue;
    merge.rows.push({ ...fresh, parts: shown.parts, edited: null });
    if (row.edited && ((fresh.words && fresh.words.hash !== row.words?.hash) || !sameParts(fresh.parts, row.parts))) merge.conflicts.push(row.taskId);
  }
  return merge;
}

/** The same facts in the same order, however a database gave them back. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([key, each]) => [key, sorted(each)]));
}
