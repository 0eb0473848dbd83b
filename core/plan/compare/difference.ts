import type { TaskDraft } from '../plan-draft.ts';

/** What a comparison looks at; `notes` are the columns that ask nothing (how things stand, remarks). */
export const changedParts = ['words', 'lead', 'co', 'deadline', 'recurrence', 'section', 'number', 'notes'] as const;
export type ChangedPart = (typeof changedParts)[number];

/** One part of an item, as printed before and after. Of longer texts only the sentences that differ; '' where there was nothing. */
export interface ItemChange {
  part: ChangedPart;
  before: string;
  after: string;
}

/** One item in both documents. Rows count from 1. */
export interface PairedItem {
  before: number;
  after: number;
  draft: TaskDraft;
  changes: ItemChange[];
}

export interface PlanDifference {
  /**
   * True when the later document gives only part of the plan (a supplement, an adjustment of some items): what it does not
   * mention stays, and its numbers and sections are its own.
   */
  partial: boolean;
  /** Title, issuer, document number and year, where both name one and they differ. */
  head: { part: 'title' | 'issuer' | 'documentNumber' | 'year'; before: string; after: string }[];
  /** Headings that were renamed with everything under them. */
  headings: { before: string; after: string }[];
  /** Every item that is in both, in the later document's order; without changes for those that stay as they are. */
  items: PairedItem[];
  /** Rows of the later document. */
  added: { row: number; draft: TaskDraft }[];
  /** Rows of the earlier document that the later one drops; of a partial one, those it does not mention. */
  missing: { row: number; draft: TaskDraft }[];
}

/** Parts that change what a running task asks, of whom, or by when. A moved or renumbered item is the same task. */
const binding: ReadonlySet<ChangedPart> = new Set(['words', 'lead', 'co', 'deadline', 'recurrence']);
export const isBinding = ({ part }: ItemChange): boolean => binding.has(part);

/** True when the later document says nothing else than the earlier one. */
export const isUnchanged = ({ partial, head, headings, items, added, missing }: PlanDifference): boolean =>
  (partial || (head.length === 0 && missing.length === 0)) && headings.length === 0 && added.length === 0 && items.every(({ changes }) => changes.length === 0);
