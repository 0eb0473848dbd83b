import type { NumberHome } from '../core/plan/duplicates/number-home.ts';
import { policyOfTask } from '../core/policy/policy-of-task.ts';
import type { PartView, SubmissionView, TaskView } from '../ports/reads.ts';
import type { Register } from './surroundings.ts';

export interface TaskWithReports extends TaskView {
  /** Where the plan's numbers have their home. */
  homes: NumberHome[];
  submissions: SubmissionView[];
  /** What co-units gave. */
  parts: PartView[];
  /** 线下报送: no file asks for its words. */
  offline: boolean;
  /** 审签 is an act of its own. */
  signedOffLater: boolean;
}

/** Tasks of a plan in its order, each with the texts of all its cycles, oldest first. */
export async function tasksWithReports({ reads, shelf, planning }: Pick<Register, 'reads' | 'shelf' | 'planning'>, planId: string): Promise<TaskWithReports[]> {
  const [views, homes, { policy }] = await Promise.all([reads.tasksOf(planId), shelf.homes(planId), planning.bookOf(planId, true)]);
  const parts = await reads.parts(views.map(({ id }) => id));
  const rulesOf = (view: TaskView): Pick<TaskWithReports, 'offline' | 'signedOffLater'> => {
    const { offline, signOff } = policyOfTask(policy, view.state);
    return { offline, signedOffLater: signOff !== 'attested' };
  };
  return await Promise.all(views.map(async (view) => ({ ...view, homes, ...rulesOf(view), submissions: await reads.submissions(view.id), parts: parts.filter(({ taskId }) => taskId === view.id) })));
}
