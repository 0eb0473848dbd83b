import type { NumberHome } from '../core/plan/duplicates/number-home.ts';
import type { PartView, SubmissionView, TaskView } from '../ports/reads.ts';
import type { Register } from './surroundings.ts';

export interface TaskWithReports extends TaskView {
  /** Where the plan's numbers have their home. */
  homes: NumberHome[];
  submissions: SubmissionView[];
  /** What co-units gave. */
  parts: PartView[];
}

/** Tasks of a plan in its order, each with the texts of all its cycles, oldest first. */
export async function tasksWithReports({ reads, shelf }: Pick<Register, 'reads' | 'shelf'>, planId: string): Promise<TaskWithReports[]> {
  const [views, homes] = await Promise.all([reads.tasksOf(planId), shelf.homes(planId)]);
  const parts = await reads.parts(views.map(({ id }) => id));
  return await Promise.all(views.map(async (view) => ({ ...view, homes, submissions: await reads.submissions(view.id), parts: parts.filter(({ taskId }) => taskId === view.id) })));
}
