import { goalOfTask, type GoalHolder } from '../core/breakdown/goal-of-task.ts';
import { endOfQuarter, quarterOf } from '../core/breakdown/quarter-of.ts';
import type { ProgressClass, TaskState } from '../core/task/task-state.ts';
import { sayAsOf } from '../locales/zh-CN/dates.ts';
import type { ActWords } from '../ports/inbox.ts';
import type { SubmissionView } from '../ports/reads.ts';

type ReportWords = Extract<ActWords, { kind: 'report' }>;

/** The text that still stands where nothing is new (暂无新进展). */
export interface StandingReport {
  /** As it is printed: with the period it is of, 截至6月底. */
  words: ReportWords;
  /** The cycle it was written for. */
  since: string;
  progressClass: ProgressClass;
  /** Who agreed to it for the unit when it was handed in. */
  attestedBy: string;
}

/** The newest approved text of an earlier cycle (ids of one period are in order); null where none was approved yet; what came on paper is none. `submissions` are oldest first. Pure. */
export function standingReport(state: Pick<TaskState, 'cycles'>, submissions: readonly SubmissionView[], cycle: string): StandingReport | null {
  const last = submissions.findLast((each) => each.cycle < cycle && each.standing === 'approved' && !each.words.paper);
  if (!last) return null;
  const since = last.words.asOf ?? last.cycle;
  const done = last.words.asOf === undefined ? `${last.words.done}（截至${sayAsOf(since)}）` : last.words.done;
  const decided = state.cycles.find(({ id }) => id === last.cycle)?.decidedClass;
  const { next, difficulty, values } = last.words;
  return { words: { kind: 'report', done, next, difficulty, values, asOf: since, why: '' }, since, progressClass: decided ?? last.decided?.progressClass ?? (last.progressClass as ProgressClass), attestedBy: last.attestedBy };
}

const reached: readonly ProgressClass[] = ['已完成', '提前完成'];

/** What was to be reached in the period and the last review did not find reached: a goal somebody set for it, or a document due in it that is not issued. */
export function isGoalOpen({ draft, breakdown, state }: GoalHolder & { state: Pick<TaskState, 'breakdown'> }, cycle: string, standing: StandingReport | null): boolean {
  const quarter = quarterOf(cycle);
  const documents = (state.breakdown?.agreed?.items ?? []).filter(({ dates, taken }) => dates.length > 1 && taken < dates.length);
  if (quarter !== null && documents.some(({ dates }) => (dates.at(-1) ?? '9999') <= endOfQuarter(quarter))) return true;
  const { source } = goalOfTask({ draft, ...(breakdown ? { breakdown } : {}) }, cycle);
  return (source === 'breakdown' || source === 'plan') && !(standing !== null && reached.includes(standing.progressClass));
}
