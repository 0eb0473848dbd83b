import { findRows } from '../core/plan/find-rows.ts';
import type { TaskView } from '../ports/reads.ts';
import type { Call } from './call.ts';
import { CommandFault } from './command-fault.ts';
import { findLetter } from './find-letter.ts';

const hint = '任务可写任务编号，或「计划编号:序号」（如 p1a2b3c4d:11，行号写 p1a2b3c4d:#7）；可用 duban status 计划编号 查看。';

/** The task a name means: its id, the reply code of a letter about it, `plan:number`, or a number alone where there is one plan only. Throws `CommandFault`. */
export async function findTask(call: Call, name: string): Promise<TaskView> {
  const { reads, shelf } = await call.register();
  const byId = await reads.task(name);
  if (byId) return byId;
  const letter = await findLetter(call, name);
  const replied = letter && (await reads.task(letter.taskId));
  if (replied) return replied;

  const [, planName, number] = /^([^:：]+)[:：](.+)$/su.exec(name) ?? [];
  const plans = planName === undefined ? await shelf.list() : [await shelf.plan(planName)];
  const [plan] = plans;
  if (plans.length !== 1 || !plan) throw new CommandFault('NO_SUCH_TASK', `没有「${name}」这项任务。`, hint);

  const tasks = await reads.tasksOf(plan.id);
  const found = findRows(tasks, [number ?? name]);
  if (!found.ok) throw new CommandFault('NO_SUCH_TASK', found.message, hint);
  // Asked for by itself a task also says where it went on next year.
  return (await reads.task(tasks.find(({ row }) => row === found.rows[0])!.id))!;
}
