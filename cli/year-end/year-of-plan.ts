import { proposedConclusion, yearSummary } from '../../core/report/year-summary.ts';
import { yearEndOf } from '../../core/schedule/year-end.ts';
import { goesOnByItself } from '../../core/task/decide-completion.ts';
import { mainLead, type Conclusion, type Stage } from '../../core/task/task-state.ts';
import { sayCycle } from '../../locales/zh-CN/dates.ts';
import type { PlanBook } from '../../ports/planning-book.ts';
import type { RegisterReads, SubmissionView, TaskView } from '../../ports/reads.ts';

/** Where the year-end round of one task stands. */
export interface YearOfTask {
  task: TaskView;
  lead: string | null;
  stage: Stage;
  /** Given by the unit, else proposed by rule. */
  conclusion: Conclusion;
  isGiven: boolean;
  /** As given, else filled from what was approved over the year. */
  summary: string;
  /** Goes into the next year without anybody's conclusion. */
  goesOn: boolean;
}

/** The year of a launched plan's tasks, in its order; what was left out of it is left out here. */
export async function yearOfPlan(reads: Pick<RegisterReads, 'tasksOf' | 'submissions' | 'timeline'>, planId: string, book: PlanBook): Promise<{ yearEnd: string; tasks: YearOfTask[] }> {
  const tasks = (await reads.tasksOf(planId)).filter(({ leftOut }) => leftOut === null);
  const year = book.cycles.at(-1)?.due.slice(0, 4) ?? '';
  const yearEnd = yearEndOf({ term: { kind: 'dated', end: null } }, book.cycles, book.calendar) ?? `${year}-12-31`;
  const rows: YearOfTask[] = [];
  for (const task of tasks) rows.push(yearOfTask(task, await reads.submissions(task.id), await givenSummary(reads, task), yearEnd));
  return { yearEnd, tasks: rows };
}

function yearOfTask(task: TaskView, submissions: readonly SubmissionView[], given: string | null, yearEnd: string): YearOfTask {
  const { state } = task;
  const conclusion = state.completion?.conclusion;
  return {
    task,
    lead: mainLead(state)?.unit ?? null,
    stage: state.stage,
    conclusion: conclusion ?? proposedConclusion(state),
    isGiven: state.completion !== null,
    summary: given ?? summaryOf(submissions),
    goesOn: goesOnByItself(state.term, yearEnd) && (state.stage === 'assigned' || state.stage === 'underway'),
  };
}

const summaryOf = (submissions: readonly SubmissionView[]): string =>
  yearSummary(
    submissions
      .filter(({ standing }) => standing === 'approved')
      .map(({ cycle, at, words }) => ({ cycle, due: at.toISOString(), done: words.done, isUnchanged: words.asOf !== undefined })),
    sayCycle,
  );

/** The words completion was applied for with, null where nobody has. */
async function givenSummary(reads: Pick<RegisterReads, 'timeline'>, { id, state }: TaskView): Promise<string | null> {
  if (state.completion === null) return null;
  const applied = (await reads.timeline(id)).filter(({ event }) => event?.type === 'completionApplied');
  return applied.at(-1)?.words ?? null;
}
