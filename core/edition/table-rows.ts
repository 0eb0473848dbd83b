import type { Edition } from './edition.ts';
import { printedRow, type PrintedWords } from './printed-row.ts';
import type { ProgressRow } from './progress-rows.ts';

export interface TableRowWords extends PrintedWords {
  notBrokenDown: string;
}

/** Rows of the table an edition prints. While somebody works on it they show last time's text and know which task they are of. */
export const tableRows = ({ rows, unreported, state }: Pick<Edition, 'rows' | 'unreported' | 'state'>, say: TableRowWords): ProgressRow[] =>
  rows.map((row) => {
    const { text, progressClass } = printedRow(row, unreported, say);
    const { number, section, title: goal, leadUnits, quarterGoal, brokenDown, last, figures, taskId } = row;
    return {
      number, section, goal, leadUnits, figures, taskId,
      quarterGoal: quarterGoal === '' || brokenDown ? quarterGoal : `${quarterGoal}${say.notBrokenDown}`,
      progress: text ?? (row.waiting ? say.waiting : null),
      progressClass: progressClass ?? (row.waiting ? '' : null),
      ...(state === 'final' ? {} : { last: last === null ? '' : `${last.text}${last.cycle === null || last.text.endsWith(say.asOf(last.cycle)) ? '' : say.asOf(last.cycle)}` }),
    };
  });
