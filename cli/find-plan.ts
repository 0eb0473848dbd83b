import { existsSync } from 'node:fs';
import type { ShelfPlan } from '../ports/plan-shelf.ts';
import type { Call } from './call.ts';
import { CommandFault, wrongUse } from './command-fault.ts';
import { readInput } from './read-input.ts';
import { storePlan } from './store-plan.ts';

/** The plan a name on the command line means: its id or a beginning of it. Throws `CommandFault` when none or several fit. */
export async function findPlan(call: Call, name: string): Promise<ShelfPlan> {
  const { shelf } = await call.register();
  const plan = await shelf.plan(name);
  if (plan) return plan;
  throw new CommandFault('NO_SUCH_PLAN', `没有编号为「${name}」的计划，或这个编号不止一个计划。`, '可用 duban status 查看全部计划的编号。');
}

/** The same, where the name may also be a file: that is imported first. */
export async function findOrImportPlan(call: Call, name: string): Promise<ShelfPlan> {
  const { shelf } = await call.register();
  const known = await shelf.plan(name);
  if (known) return known;
  if (!existsSync(call.path(name))) {
    throw wrongUse(`「${name}」既不是计划编号，也不是文件。`, '可用 duban status 查看计划编号，或给出要导入的文件。');
  }
  const { readPlanDraft } = await import('../documents/read-plan-draft.ts');
  const input = await readInput(call, name);
  const { planId, isNew } = await storePlan(call, await readPlanDraft(input.bytes, input.fileName), input);
  call.note(isNew ? `已导入 ${input.fileName}，计划编号 ${planId}。` : `${input.fileName} 已经导入过，计划编号 ${planId}。`);
  return await findPlan(call, planId);
}
