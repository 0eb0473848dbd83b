import { sayCycle } from '../../locales/zh-CN/dates.ts';
import type { Call } from '../call.ts';
import { findPlan } from '../find-plan.ts';
import { movesOfPlan, type PlanMoves } from './moves-of-plan.ts';
import { planAnew } from './plan-anew.ts';
import { showMoves } from './show-moves.ts';

export interface RecalculateOptions {
  apply?: boolean;
  as?: string;
}

/** Shows which open lines the calendar of today moves; with `apply` each of their tasks is planned anew by an act on record. */
export async function recalculate(call: Call, planName: string | undefined, { apply, as }: RecalculateOptions): Promise<void> {
  const register = await call.register();
  const now = await register.clock.now();
  const chosen = planName === undefined ? await register.shelf.list() : [await findPlan(call, planName)];
  const plans: PlanMoves[] = [];
  for (const plan of chosen) if (plan.state === 'launched') plans.push(await movesOfPlan(register, plan, now));

  const moving = plans.flatMap(({ tasks }) => tasks.map(({ task }) => task));
  const applied = apply && moving.length > 0 ? await planAnew(call, moving, as) : null;
  if (call.json) return call.printJson({ applied, plans });
  call.print(plans.length === 0 ? '没有已启动的计划。' : plans.map(showPlan).join('\n\n'));
  if (applied !== null) call.print(`\n已重排 ${applied} 项任务，并记录在案。`);
  else if (moving.length > 0) call.print(`\n共 ${moving.length} 项任务有变动，尚未重排；要立即重排请加 --apply。`);
}

function showPlan({ plan, title, provisional, tasks, dueOnDaysOff }: PlanMoves): string {
  const notes = [
    ...(provisional ? ['这一年的放假安排尚未公布，日期暂定。'] : []),
    ...dueOnDaysOff.map(({ cycle, due }) => `${sayCycle(cycle)}的填报日 ${due} 现在是休息日，日期不会自动改动。`),
  ];
  return [...showMoves(plan, title, tasks), ...notes].join('\n');
}
