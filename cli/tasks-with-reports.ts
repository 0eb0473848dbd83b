import type { PartView, SubmissionView, TaskView } from '../ports/reads.ts';
import type { Register } from './surroundings.ts';

/** Tasks of a plan in its order, each with the texts of all its cycles, oldest first, and what co-units gave. */
export async function tasksWithReports({ reads }: Pick<Register, 'reads'>, planId: string): Promise<(TaskView & { submissions: SubmissionView[]; parts: PartView[] })[]> {
  const views = await reads.tasksOf(planId);
  const parts = await reads.parts(views.map(({ id }) => id));
  return await Promise.all(views.map(async (view) => ({ ...view, submissions: await reads.submissions(view.id), parts: parts.filter(({ taskId }) => taskId === view.id) })));
}
