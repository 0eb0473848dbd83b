import { sayPaper } from '../../locales/zh-CN/say-paper.ts';
import { progressClasses } from '../../core/task/task-state.ts';
import type { FinalText } from '../../ports/edition-shelf.ts';
import type { SubmissionView } from '../../ports/reads.ts';
import type { Submission as SubmissionRow } from '../generated/client.ts';

export interface CycleStanding {
  taskId: string;
  cycle: string;
  state: string;
  /** As decided once it is approved, else as proposed. */
  progressClass: string | null;
  repairedLate: boolean;
}

/**
 * Rows of `submissions` with where each stands: the newest text of a cycle stands where the cycle stands,
 * every older one was replaced. `rows` must hold all texts of the cycles they belong to, in any order.
 */
export function asSubmissionViews(rows: SubmissionRow[], cycles: CycleStanding[]): SubmissionView[] {
  const slot = (each: { taskId: string; cycle: string }) => `${each.taskId}/${each.cycle}`;
  const standings = new Map(cycles.map((cycle) => [slot(cycle), cycle]));
  const newest = new Map<string, number>();
  for (const row of rows) newest.set(slot(row), Math.max(row.revision, newest.get(slot(row)) ?? 0));

  return rows.map(({ body, for: whose, revision, ...row }) => ({
    ...row,
    for: whose,
    words: printed(body as unknown as SubmissionView['words']),
    ...(newest.get(slot(row)) === revision ? standingOf(standings.get(slot(row))) : { standing: 'replaced' }),
  }));
}

/** Of a report that came on paper (线下报送) the register has no words: it prints that, with the date. */
const printed = (words: SubmissionView['words']): SubmissionView['words'] => (words.paper ? { ...words, done: sayPaper(words.paper.received) } : words);

function standingOf(cycle: CycleStanding | undefined): Pick<SubmissionView, 'standing' | 'decided'> {
  if (cycle?.state !== 'approved') return { standing: cycle?.state === 'returned' ? cycle.state : 'submitted' };
  const decided = progressClasses.find((each) => each === cycle.progressClass);
  return { standing: cycle.state, ...(decided ? { decided: { progressClass: decided, repairedLate: cycle.repairedLate } } : {}) };
}

/** Approved texts with what the final edition of their cycle printed instead. */
export const withPrinted = (views: SubmissionView[], finals: FinalText[]): SubmissionView[] =>
  views.map((view) => {
    const printed = view.standing === 'approved' ? finals.find(({ taskId, cycle }) => taskId === view.taskId && cycle === view.cycle) : undefined;
    return printed ? { ...view, printed: printed.text } : view;
  });
