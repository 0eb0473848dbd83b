import { sayPaper } from '../../locales/zh-CN/say-paper.ts';
import type { FinalText } from '../../ports/edition-shelf.ts';
import type { SubmissionView } from '../../ports/reads.ts';
import type { Submission as SubmissionRow } from '../generated/client.ts';

export interface CycleStanding {
  taskId: string;
  cycle: string;
  state: string;
}

/**
 * Rows of `submissions` with where each stands: the newest text of a cycle stands where the cycle stands,
 * every older one was replaced. `rows` must hold all texts of the cycles they belong to, in any order.
 */
export function asSubmissionViews(rows: SubmissionRow[], cycles: CycleStanding[]): SubmissionView[] {
  const slot = (each: { taskId: string; cycle: string }) => `${each.taskId}/${each.cycle}`;
  const states = new Map(cycles.map((cycle) => [slot(cycle), cycle.state]));
  const newest = new Map<string, number>();
  for (const row of rows) newest.set(slot(row), Math.max(row.revision, newest.get(slot(row)) ?? 0));

  return rows.map(({ body, for: whose, revision, ...row }) => ({
    ...row,
    for: whose,
    words: printed(body as unknown as SubmissionView['words']),
    standing: newest.get(slot(row)) === revision ? standingOf(states.get(slot(row))) : 'replaced',
  }));
}

/** Of a report that came on paper (线下报送) the register has no words: it prints that, with the date. */
const printed = (words: SubmissionView['words']): SubmissionView['words'] => (words.paper ? { ...words, done: sayPaper(words.paper.received) } : words);

const standingOf = (state: string | undefined): string => (state === 'approved' || state === 'returned' ? state : 'submitted');

/** Approved texts with what the final edition of their cycle printed instead. */
export const withPrinted = (views: SubmissionView[], finals: FinalText[]): SubmissionView[] =>
  views.map((view) => {
    const printed = view.standing === 'approved' ? finals.find(({ taskId, cycle }) => taskId === view.taskId && cycle === view.cycle) : undefined;
    return printed ? { ...view, printed: printed.text } : view;
  });
