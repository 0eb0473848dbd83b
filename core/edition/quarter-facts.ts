import { progressClasses, type ProgressClass } from '../task/task-state.ts';
import type { Edition, EditionRow } from './edition.ts';
import { printedRow, type PrintedWords } from './printed-row.ts';

export interface NamedRow {
  number: string;
  title: string;
  leadUnits: string[];
}

/** What the papers of a period count. No unit is compared with another (process.md §5: no points, no ranking). */
export interface QuarterFacts {
  /** Rows a report was asked for. */
  asked: number;
  reported: number;
  /** Progress classes with how many rows are of each, in their fixed order, none left out. */
  classes: { progressClass: ProgressClass; count: number }[];
  missing: NamedRow[];
  /** Reported after the date. */
  late: NamedRow[];
  /** Judged 欠进度 or 未启动. */
  behind: NamedRow[];
  unasked: NamedRow[];
  /** Of those: what is completed. */
  completed: number;
}

export function quarterFacts({ rows, unreported }: Pick<Edition, 'rows' | 'unreported'>, say: PrintedWords): QuarterFacts {
  const asked = rows.filter(({ unasked }) => unasked === null);
  const classOf = (row: EditionRow) => printedRow(row, unreported, say).progressClass;
  const missing = asked.filter(({ words }) => words === null);
  return {
    asked: asked.length,
    reported: asked.length - missing.length,
    classes: progressClasses.map((progressClass) => ({ progressClass, count: asked.filter((row) => classOf(row) === progressClass).length })),
    missing: missing.map(named),
    late: asked.filter(({ words, late }) => words !== null && late).map(named),
    behind: asked.filter((row) => ['欠进度', '未启动'].includes(classOf(row) ?? '')).map(named),
    unasked: rows.filter(({ unasked }) => unasked !== null).map(named),
    completed: rows.filter(({ unasked }) => unasked?.why === 'completed').length,
  };
}

const named = ({ number, title, leadUnits }: EditionRow): NamedRow => ({ number, title, leadUnits });
