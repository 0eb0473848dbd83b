import type { TaskState } from '../core/task/task-state.ts';
import { stateAsOf } from '../core/task/state-as-of.ts';
import type { LedgerReads } from '../ports/ledger-reads.ts';
import type { RegisterReads, SubmissionView, TaskView } from '../ports/reads.ts';

/** A plan as it stood: tasks in its order with the state of then, and the newest report each had. */
export interface PlanAsOf {
  tasks: TaskView[];
  reports: Map<string, SubmissionView>;
}

/**
 * The plan just before an instant, folded from the recorded events. Owners typed before the launch, rows left out and
 * calls for help are as they are now: they are no events.
 */
export async function planAsOf(reads: Pick<RegisterReads, 'tasksOf'> & LedgerReads, planId: string, before: Date): Promise<PlanAsOf> {
  const [views, events, newest] = await Promise.all([reads.tasksOf(planId), reads.eventsOf(planId, before), reads.newestReports(planId, before)]);
  const tasks = views.map((view) => ({ ...view, ...wordsBefore(view, before), state: stateAsOf(view.id, events.get(view.id) ?? [], before) }));
  const reports = new Map<string, SubmissionView>();
  for (const { id, state } of tasks) {
    const report = newest.get(id);
    if (report) reports.set(id, { ...report, standing: standingIn(state, report.cycle) });
  }
  return { tasks, reports };
}

/** Where the newest report of a cycle stood. A cycle the state no longer holds was approved: only those are forgotten. */
function standingIn({ cycles }: TaskState, cycle: string): string {
  const state = cycles.find(({ id }) => id === cycle)?.state ?? 'approved';
  return state === 'approved' || state === 'returned' ? state : 'submitted';
}

/** The task's words just before an instant: amendments recorded since are not in them. */
function wordsBefore({ amended = [] }: TaskView, before: Date): Partial<Pick<TaskView, 'draft' | 'title' | 'amended'>> {
  const later = amended.find(({ at }) => at >= before);
  return later ? { draft: later.before, title: later.before.title, amended: amended.filter(({ at }) => at < before) } : {};
}
