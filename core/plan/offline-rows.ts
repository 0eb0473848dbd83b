import { policyOfTask } from '../policy/policy-of-task.ts';
import type { Policy } from '../policy/policy.ts';
import type { LaunchTask } from './launch-check.ts';
import type { Finding } from './plan-draft.ts';

/** Code of the finding that proposes a task for 线下报送. */
export const OFFLINE_TOPIC = 'offline-topic';

/** Rows proposed for 线下报送 that the policy does not have on paper yet, in order. */
export function offlineRows(findings: readonly Finding[], tasks: readonly Pick<LaunchTask, 'taskId' | 'row' | 'duties'>[], policy: Policy): number[] {
  const proposed = new Set(findings.flatMap(({ code, task }) => (code === OFFLINE_TOPIC && task !== null ? [task + 1] : [])));
  return tasks.filter((task) => proposed.has(task.row) && !policyOfTask(policy, task).offline).map(({ row }) => row);
}
