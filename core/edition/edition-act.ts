import type { ProgressClass } from '../task/task-state.ts';
import type { EditionPart, EditionRow, Finalised, Unreported } from './edition.ts';

/** One change of an edition, as the register keeps it: append-only, in order. */
export type EditionActBody =
  | { type: 'opened'; unreported: Unreported; rows: EditionRow[]; revises: { no: number; reason: string } | null }
  /** Rows as the register showed them, those with new words or facts only; the office's text is never in them. */
  | { type: 'merged'; rows: EditionRow[] }
  /** `text` null takes the office's text away: the unit's words stand again. */
  | { type: 'edited'; taskId: string; text: string | null; progressClass: ProgressClass | null }
  | { type: 'partAdded'; taskId: string; part: EditionPart }
  | { type: 'unreportedChosen'; unreported: Unreported }
  | { type: 'circulated'; taskIds: string[] }
  | ({ type: 'finalised' } & Omit<Finalised, 'by' | 'at'>);

export type EditionAct = EditionActBody & {
  /** Address of who did it. */
  by: string;
  /** ISO instant on the product's clock. */
  at: string;
};
