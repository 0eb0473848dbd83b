import { numberedRow } from '../../core/plan/numbered-row.ts';
import type { Policy } from '../../core/policy/policy.ts';
import { atRows } from '../../core/policy/task-names.ts';
import type { Call } from '../call.ts';
import { wrongUse } from '../command-fault.ts';
import { readInput } from '../read-input.ts';

/** A rules file, its tasks as they are named in it. */
export async function readPolicy(call: Call, file: string): Promise<Policy> {
  const { readPolicyFile } = await import('../../documents/policy/read-policy-file.ts');
  return readPolicyFile((await readInput(call, file)).bytes);
}

/** Rules for one plan: its rows in place of the names. Throws the sentence of a name that means none of them, or several. */
export function policyOfRows(policy: Policy, rows: readonly Parameters<typeof numberedRow>[0][]): Policy {
  const answer = atRows(policy, rows.map(numberedRow));
  if (!answer.ok) throw wrongUse(`overrides.tasks：${answer.message}`, "任务按序号写，如 15；没有序号或序号重复的写行号，如 '#7'（要加引号）。");
  return answer.policy;
}
