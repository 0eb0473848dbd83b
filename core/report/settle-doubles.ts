import type { Severity } from '../plan/plan-draft.ts';
import type { CollectedRow } from './collection.ts';
import type { FormPlace } from './returned-form.ts';
import { sayRow } from './say-row.ts';

type Tell = (severity: Severity, code: string, message: string, place?: FormPlace | null) => void;

/**
 * Rows with each task at most once: of rows that say the same, or of which one only is filled in, one stays; rows that
 * say different things are all no match, because nobody here can know which the unit means.
 */
export function settleDoubles(rows: CollectedRow[], tell: Tell): CollectedRow[] {
  const byTask = new Map<string, CollectedRow[]>();
  for (const row of rows) {
    if (row.taskId === null || row.standing === 'mismatch') continue;
    const key = `${row.taskId}/${row.cycle ?? ''}`;
    byTask.set(key, [...(byTask.get(key) ?? []), row]);
  }
  const dropped = new Set<CollectedRow>();
  const clashing = new Set<CollectedRow>();
  for (const same of byTask.values()) {
    if (same.length < 2) continue;
    const filled = same.filter(({ report }) => report.done !== '');
    const said = new Set(filled.map(({ report, progressClass }) => JSON.stringify([report, progressClass])));
    const where = same.map(({ place }) => (place ? sayRow(place) : '')).join('、');
    const [first] = same;
    if (said.size > 1) {
      same.forEach((row) => clashing.add(row));
      tell('error', 'two-rows', `「${first?.number ?? ''}${first?.title ?? ''}」有 ${same.length} 行（${where}），内容不同，请只留一行`, first?.place ?? null);
    } else {
      const kept = filled[0] ?? first;
      same.filter((row) => row !== kept).forEach((row) => dropped.add(row));
      tell('note', 'two-rows', `「${first?.number ?? ''}${first?.title ?? ''}」有 ${same.length} 行（${where}），${filled.length > 1 ? '内容相同' : '只有一行填了'}，只收一行`, first?.place ?? null);
    }
  }
  return rows.filter((row) => !dropped.has(row)).map((row) => (clashing.has(row) ? { ...row, standing: 'mismatch' } : row));
}
