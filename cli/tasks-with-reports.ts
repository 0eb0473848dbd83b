import type { NumberHome } from '../core/plan/duplicates/number-home.ts';
import type { SubmissionView, TaskView } from '../ports/reads.ts';
import type { Register } from './surroundings.ts';

export interface TaskWithReports extends TaskView {
  /** Where the plan's numbers have their home. */
  homes: NumberHome[];
  submissions: SubmissionView[];
}

/** Tasks of a plan in its order, each with the texts of all its cycles, oldest first. */
export async function tasksWithReports({ reads, shelf }: Pick<Register, 'reads' | 'shelf'>, planId: string): Promise<TaskWithReports[]> {
  const [views, homes] = await Promise.all([reads.tasksOf(planId), shelf.homes(planId)]);
  return await Promise.all(views.map(async (view) => ({ ...view, homes, submissions: await reads.submissions(view.id) })));
}
