import type { CallColumn, NamedText } from './call-column.ts';
import { readColumn, type FiledReport } from './fill-columns.ts';
import type { TaskDraft } from '../plan/plan-draft.ts';

/** A task as it was called, with what has come since. */
export interface CalledRow {
  columns: readonly CallColumn[];
  answer: { columns: readonly NamedText[] } | null;
  draft: Pick<TaskDraft, 'indicators'>;
  /** Oldest first. */
  submissions: readonly FiledReport[];
}

/** One cell of the result. `cycle`: of which report the text is, null for an answer or the plan's own words. */
export interface CallCell {
  name: string;
  /** Null: not reported yet. */
  text: string | null;
  cycle: string | null;
}

/** The cells of one task: an answer first, then what was on file, then what the report of the joined cycle says by now. Pure. */
export const callCells = ({ columns, answer, draft, submissions }: CalledRow): CallCell[] =>
  columns.map(({ name, text, cycle }): CallCell => {
    const given = answer?.columns.find((each) => each.name === name);
    if (given) return { name, text: given.text, cycle: null };
    if (text !== null || cycle === null) return { name, text, cycle };
    const report = submissions.findLast((each) => each.cycle === cycle && (each.standing === 'approved' || each.standing === 'submitted'));
    return { name, text: report ? (readColumn(name, draft, report) ?? '') : null, cycle: null };
  });
