import { addDays } from '../../core/calendar/day-number.ts';
import { instantAt } from '../../core/schedule/instant.ts';
import type { Duty } from '../../core/task/task-state.ts';
import { planAsOf } from '../../desk/plan-as-of.ts';
import type { SubmissionView } from '../../ports/reads.ts';
import { planStatus, type TaskStatus } from '../status/plan-status.ts';
import type { Register } from '../surroundings.ts';

export interface LedgerReport {
  cycle: string;
  /** `approved`, `returned` or `submitted`, as it stood that day. */
  standing: string;
  progressClass: string;
  done: string;
  /** ISO instant. */
  at: string;
}

/** A task as it stood at the end of a day. */
export interface LedgerTask extends TaskStatus {
  section: string[];
  duties: Duty[];
  leftOut: string | null;
  report: LedgerReport | null;
}

/** The 台账 of one plan at the end of a day (`YYYY-MM-DD`), folded from the recorded events. */
export async function ledgerOfPlan({ reads, planning }: Pick<Register, 'reads' | 'planning'>, planId: string, day: string): Promise<LedgerTask[]> {
  const book = await planning.bookOf(planId);
  const { tasks, reports } = await planAsOf(reads, planId, instantAt(addDays(day, 1), '00:00', book.policy.zone));
  return planStatus(tasks, book, day).map((status, at): LedgerTask => {
    const { section, leftOut, state } = tasks[at]!;
    return { ...status, section, leftOut, duties: state.duties, report: reportOf(reports.get(status.taskId)) };
  });
}

const reportOf = (report: SubmissionView | undefined): LedgerReport | null =>
  report === undefined ? null : { cycle: report.cycle, standing: report.standing, progressClass: report.progressClass, done: report.words.done, at: report.at.toISOString() };
