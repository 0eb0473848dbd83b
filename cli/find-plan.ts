import { existsSync } from 'node:fs';
import { readBounded } from '../documents/bounded/read-bounded.ts';
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
  const input = await readInput(call, name);
  const answer = await storePlan(call, await readBounded('plan', input.bytes, input.fileName), input, true);
  const { planId } = answer;
  if (answer.isNew) call.note(`已导入 ${input.fileName}，计划编号 ${planId}。`);
  else if (answer.known === 'title') {
    throw new CommandFault('MAY_AMEND', `${input.fileName} 可能是计划 ${planId} 的修订稿，没有存入。`, `请先用 duban import 文件 --amends ${planId} 核对改动，或用 duban import 文件 --new 另立一个计划。`);
  } else call.note(`${input.fileName} 已经导入过，计划编号 ${planId}。`);
  return await findPlan(call, planId);
}
