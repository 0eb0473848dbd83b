import { rowOfTask } from '../plan/plan-ids.ts';
import type { Policy } from './policy.ts';

interface PoliciedTask {
  taskId: string;
  duties: readonly { unit: string; kind: string; main: boolean }[];
}

/** The policy one task runs by: the plan's, over it the figures of the unit that leads it, over those the task's own. */
export function policyOfTask(policy: Policy, task: PoliciedTask): Policy {
  const own = ownPolicy(policy, task);
  // Words nobody may hand in are not asked for.
  return own.offline ? { ...own, breakdownWorkdays: 0 } : own;
}

function ownPolicy(policy: Policy, { taskId, duties }: PoliciedTask): Policy {
  const { overrides } = policy;
  if (!overrides) return policy;
  const lead = duties.find(({ kind, main }) => kind === 'lead' && main)?.unit;
  const row = rowOfTask(taskId);
  const own = [lead === undefined ? undefined : overrides.units[lead], row === null ? undefined : overrides.tasks[String(row)]].filter((each) => each !== undefined);
  return own.length === 0 ? policy : Object.assign({ ...policy }, ...own);
}
