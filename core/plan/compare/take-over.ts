import type { Finding, TaskDraft } from '../plan-draft.ts';
import type { PlanDifference } from './difference.ts';

export interface HeldRow {
  row: number;
  /** With the owners typed since the import. */
  draft: TaskDraft;
  leftOut: string | null;
}

export interface TakenRow {
  draft: TaskDraft;
  /** As the documents print it, without what was typed. */
  printed: TaskDraft;
  leftOut: string | null;
}

/**
 * Rows of a drafted plan after an amending document, in its order: items that are the same keep the owners somebody typed
 * (unless the document itself names other owners now) and stay left out. A partial document changes what it mentions,
 * drops nothing, and adds at the end.
 */
export function takeOver(difference: PlanDifference, held: readonly HeldRow[], printed: readonly TaskDraft[], after: readonly TaskDraft[]): TakenRow[] {
  const pairedBefore = new Map(difference.items.map((item) => [item.before, item]));
  const added = difference.added.map(({ draft }): TakenRow => ({ draft, printed: draft, leftOut: null }));
  const carried = (row: HeldRow, item: PlanDifference['items'][number]): TakenRow => {
    const ownersChanged = item.changes.some(({ part }) => part === 'lead' || part === 'co');
    const place = difference.partial ? { number: row.draft.number, section: row.draft.section } : {};
    const print = printed[row.row - 1] ?? row.draft;
    const silent = difference.partial && !ownersChanged;
    const now: TaskDraft = { ...item.draft, ...place, ...(silent ? ownersOf(print) : {}), ...(difference.partial ? datesOf(item.draft, print) : {}) };
    return { draft: ownersChanged ? now : { ...now, ...ownersOf(row.draft) }, printed: now, leftOut: row.leftOut };
  };

  if (difference.partial) {
    const stay = held.map((row): TakenRow => {
      const item = pairedBefore.get(row.row);
      const isTouched = item !== undefined && item.changes.length > 0;
      return isTouched ? carried(row, item) : { draft: row.draft, printed: printed[row.row - 1] ?? row.draft, leftOut: row.leftOut };
    });
    return [...stay, ...added];
  }
  const byAfter = new Map(difference.items.map((item) => [item.after, item]));
  return after.map((draft, at): TakenRow => {
    const item = byAfter.get(at + 1);
    const row = item && held.find((each) => each.row === item.before);
    return item && row ? carried(row, item) : { draft, printed: draft, leftOut: null };
  });
}

const ownersOf = ({ leadUnits, coUnits, leadExplicit, ownerText }: TaskDraft) => ({ leadUnits, coUnits, leadExplicit, ownerText });

/** A partial document that prints no date leaves the one there is. */
const datesOf = (now: TaskDraft, before: TaskDraft) => {
  const { deadline, deadlineText } = now.deadline === null && now.deadlineText === null ? before : now;
  const { recurrence, recurrenceText } = now.recurrence === null ? before : now;
  return { deadline, deadlineText, recurrence, recurrenceText };
};

/** The importer's findings at the rows `takeOver` gives: of a whole document its own, of a partial one also those of what stays. */
export function takeOverFindings(difference: PlanDifference, held: readonly Finding[], rows: number, after: readonly Finding[]): Finding[] {
  if (!difference.partial) return [...after];
  const places = new Map<number, number>();
  for (const { before, after: late, changes } of difference.items) if (changes.length > 0) places.set(late - 1, before - 1);
  for (const [nth, { row }] of difference.added.entries()) places.set(row - 1, rows + nth);
  const touched = new Set(places.values());
  return [
    ...held.filter(({ task }) => task === null || !touched.has(task)),
    ...after.flatMap((finding) => {
      const task = finding.task === null ? undefined : places.get(finding.task);
      return task === undefined ? [] : [{ ...finding, task }];
    }),
  ];
}
