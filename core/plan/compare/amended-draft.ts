import type { AmendedPart } from '../../task/task-event.ts';
import type { TaskDraft } from '../plan-draft.ts';
import { isBinding, type ItemChange } from './difference.ts';

/** 原定 and 调整后 of one task, as a document put it. */
export interface TaskAmendment {
  /** Its 文号, null where it has none. */
  document: string | null;
  /** From when it holds, `YYYY-MM-DD`; null where the document names no date. */
  effective: string | null;
  changes: ItemChange[];
  before: TaskDraft;
  after: TaskDraft;
}

export const partsOf = (changes: readonly ItemChange[]): AmendedPart[] =>
  [...new Set(changes.filter(isBinding).map(({ part }) => part))] as AmendedPart[];

/** A recorded amendment with the instant of its record. */
export interface RecordedAmendment extends TaskAmendment {
  at: Date;
}

/**
 * The words that held for a cycle due on a date (`YYYY-MM-DD`): a cycle that was due before an amendment took effect keeps
 * the old ones (process.md §3). `amendments` oldest first, `now` the words of today.
 */
export function draftFor(now: TaskDraft, amendments: readonly RecordedAmendment[], due: string, dateOf: (at: Date) => string): TaskDraft {
  const later = amendments.find(({ effective, at }) => due < (effective ?? dateOf(at)));
  return later?.before ?? now;
}
