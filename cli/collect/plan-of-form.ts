import type { ReturnedForm } from '../../core/report/returned-form.ts';
import type { ShelfPlan } from '../../ports/plan-shelf.ts';
import type { Call } from '../call.ts';
import { CommandFault, wrongUse } from '../command-fault.ts';
import { findPlan } from '../find-plan.ts';

/** The plan named on the command line, else the one most rows' codes name, else the only one that was launched. */
export async function planOfForm(call: Call, form: ReturnedForm, named: string | undefined): Promise<ShelfPlan> {
  if (named !== undefined) return await findPlan(call, named);
  const coded = form.rows.flatMap(({ codes }) => codes.map(({ planId }) => planId));
  const { shelf } = await call.register();
  const [most] = [...new Set(coded)].sort((one, other) => coded.filter((id) => id === other).length - coded.filter((id) => id === one).length);
  if (most !== undefined) {
    const plan = await shelf.plan(most);
    if (plan) return plan;
    throw new CommandFault('NO_SUCH_PLAN', `表里的行码属于计划 ${most}，登记库里没有这个计划。`, '请核对是不是别的系统导出的表；按文字对应可加 --plan 计划编号。');
  }
  const launched = (await shelf.list()).filter(({ state }) => state === 'launched');
  const only = launched.length === 1 ? launched[0] : undefined;
  const plan = only ? await shelf.plan(only.id) : null;
  if (plan) return plan;
  throw wrongUse('表里没有行码，不知道是哪个计划的。', '请加 --plan 计划编号；可用 duban status 查看。');
}
