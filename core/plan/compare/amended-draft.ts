import type { AmendedPart } from '../../task/task-event.ts';
import type { TaskDraft } from '../plan-draft.ts';
import { isBinding, type ItemChange } from './difference.ts';

/** What a document changed in one task. */
export interface TaskAmendment {
  /** Its 文号, null where it has none. */
  document: string | null;
  /** From when it holds, `YYYY-MM-DD`; null where the document names no date. */
  effective: string | null;
  changes: ItemChange[];
  /** The task as it is from then on. */
  after: TaskDraft;
}

/** A recorded amendment: 原定 and 调整后, with the instant of its record. */
export interface RecordedAmendment extends TaskAmendment {
  before: TaskDraft;
  at: Date;
}

export const partsOf = (changes: readonly ItemChange[]): AmendedPart[] =>
  [...new Set(changes.filter(isBinding).map(({ part }) => part))] as AmendedPart[];

/** One after the other: what the first of them found is as launched. */
export function chainAmendments(launched: TaskDraft, amendments: readonly (TaskAmendment & { at: Date })[]): RecordedAmendment[] {
  let before = launched;
  return amendments.map((amendment) => {
    const recorded = { ...amendment, before };
    before = amendment.after;
    return recorded;
  });
}

/**
 * The words that hold for a cycle due on a date (`YYYY-MM-DD`), with the amendments in force by then: a cycle that was due
 * before one took effect keeps the old words (process.md §3). `amendments` oldest first, `dateOf` the day of a record that
 * names no date.
 */
export function wordsOn(now: TaskDraft, amendments: readonly RecordedAmendment[], due: string, dateOf: (at: Date) => string): { draft: TaskDraft; inForce: readonly RecordedAmendment[] } {
  const later = amendments.findIndex(({ effective, at }) => due < (effective ?? dateOf(at)));
  return later < 0 ? { draft: now, inForce: amendments } : { draft: amendments[later]!.before, inForce: amendments.slice(0, later) };
}

/** The task as printed after its amendments: owners somebody typed are not the document's, unless it changed them. */
export function printedAfter(printed: TaskDraft, amendments: readonly TaskAmendment[]): TaskDraft {
  return amendments.reduce((before, { after, changes }) => {
    if (changes.some(({ part }) => part === 'lead' || part === 'co')) return after;
    const { leadUnits, coUnits, leadExplicit, ownerText } = before;
    return { ...after, leadUnits, coUnits, leadExplicit, ownerText };
  }, printed);
}
