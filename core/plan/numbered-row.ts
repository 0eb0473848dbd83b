import type { TaskDraft } from './plan-draft.ts';

/** What a row is found by: its place, its number as printed, and the headings above it. */
export interface NumberedRow {
  row: number;
  number: string;
  section: string[];
}

export const numberedRow = ({ row, draft }: { row: number; draft: Pick<TaskDraft, 'number' | 'section'> }): NumberedRow => ({ row, number: draft.number, section: draft.section });
