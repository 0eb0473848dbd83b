import { words } from '../../locales/zh-CN/index.ts';
import { sayCycle } from '../../locales/zh-CN/dates.ts';
import { askDesk, refused } from '../ask-desk.ts';
import type { Call } from '../call.ts';
import { CommandFault } from '../command-fault.ts';
import { renderTable } from '../display/render-table.ts';
import { exitCode } from '../exit-code.ts';
import { findPlan } from '../find-plan.ts';
import { officeAddress } from '../office-address.ts';
import { movesOfPlan, type PlanMoves, type ShownMove } from './moves-of-plan.ts';

export interface RecalculateOptions {
  apply?: boolean;
  as?: string;
}

const MOST_MOVES = 12;

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

/** One act over all of them; a task closed in between needs nothing any more. */
async function planAnew(call: Call, tasks: string[], as: string | undefined): Promise<number> {
  const by = officeAddress(await (await call.register()).directory.readDirectory(), as);
  const { rows } = await askDesk(call, { by, via: 'console', asks: tasks.map((taskId) => ({ taskId, ask: { type: 'recalculate' } })) });
  const refusals = rows.flatMap(({ outcome }) => (outcome && !outcome.ok && outcome.code !== 'TASK_CLOSED' ? [outcome.code] : []));
  const [first] = refusals;
  if (first !== undefined && refusals.length === rows.length) throw refused(first);
  if (first !== undefined) {
    throw new CommandFault(first, `已重排 ${rows.length - refusals.length} 项，另有 ${refusals.length} 项没有重排：${words.rejections[first]}`, '可再用 duban calendar recalculate 查看还有哪些。', exitCode.failed);
  }
  return rows.filter(({ outcome }) => outcome?.ok).length;
}

function showPlan({ plan, title, provisional, tasks, dueOnDaysOff }: PlanMoves): string {
  const moves = tasks.flatMap(({ number, title: task, moves: of }) => of.map((move) => ({ number, task, ...move })));
  const notes = [
    ...(provisional ? ['这一年的放假安排尚未公布，日期暂定。'] : []),
    ...dueOnDaysOff.map(({ cycle, due }) => `${sayCycle(cycle)}的填报日 ${due} 现在是休息日，日期不会自动改动。`),
  ];
  if (moves.length === 0) return [`${plan} ${title}：没有变动。`, ...notes].join('\n');
  const rows = moves.slice(0, MOST_MOVES).map((move) => [move.number, move.task, words.reasons.purposes[move.purpose], move.role, sayMinute(move.before, '（新增）'), sayMinute(move.after, '（取消）')]);
  return [
    `${plan} ${title}：${tasks.length} 项任务的 ${moves.length} 个提醒有变动：`,
    renderTable([{ heading: '序号', widest: 8 }, { heading: '任务', widest: 30 }, { heading: '提醒', widest: 30 }, { heading: '对象', widest: 24 }, { heading: '原来' }, { heading: '改后' }], rows),
    ...(moves.length > MOST_MOVES ? [`另有 ${moves.length - MOST_MOVES} 个，全部见 --json。`] : []),
    ...notes,
  ].join('\n');
}

const sayMinute = (at: ShownMove['before'], none: string): string => (at === null ? none : at.slice(0, 16).replace('T', ' '));
