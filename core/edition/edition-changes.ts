import type { ProgressClass } from '../task/task-state.ts';
import type { Edition } from './edition.ts';
import { printedRow, type PrintedWords } from './printed-row.ts';

/** A row that two editions print differently; '' for 未报. */
export interface RowChange {
  number: string;
  title: string;
  before: { text: string; progressClass: ProgressClass | '' };
  after: { text: string; progressClass: ProgressClass | '' };
}

/** What a correction changed, in the order of the plan: texts and classes as they are printed. */
export function editionChanges(before: Edition, after: Edition, say: PrintedWords): RowChange[] {
  const earlier = new Map(before.rows.map((row) => [row.taskId, row]));
  const printed = ({ unreported }: Edition, row: Edition['rows'][number] | undefined) => {
    const { text, progressClass } = row ? printedRow(row, unreported, say) : { text: null, progressClass: null };
    return { text: text ?? '', progressClass: progressClass ?? '' } as const;
  };
  return after.rows.flatMap((row) => {
    const [was, is] = [printed(before, earlier.get(row.taskId)), printed(after, row)];
    return was.text === is.text && was.progressClass === is.progressClass ? [] : [{ number: row.number, title: row.title, before: was, after: is }];
  });
}
