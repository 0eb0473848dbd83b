import type { SubmissionView, TaskView } from '../ports/reads.ts';
import type { Register } from './surroundings.ts';

/** Tasks of a plan in its order, each with the texts of all its cycles, oldest first. */
export async function tasksWithReports({ reads }: Pick<Register, 'reads'>, planId: string): Promise<(TaskView & { submissions: SubmissionView[] })[]> {
  const views = await reads.tasksOf(planId);
  return await Promise.all(views.map(async (view) => ({ ...view, submissions: await reads.submissions(view.id) })));
}
