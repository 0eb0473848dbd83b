import { findRows } from '../../core/plan/find-rows.ts';
import { numberedRow } from '../../core/plan/numbered-row.ts';
import { policyDiff } from '../../core/policy/policy-diff.ts';
import type { Policy } from '../../core/policy/policy.ts';
import { byName } from '../../core/policy/task-names.ts';
import type { ShelfPlan } from '../../ports/plan-shelf.ts';
import { movesOfPlan } from '../calendar/moves-of-plan.ts';
import { planAnew } from '../calendar/plan-anew.ts';
import { showMoves } from '../calendar/show-moves.ts';
import type { Call } from '../call.ts';
import { wrongUse } from '../command-fault.ts';
import { findPlan } from '../find-plan.ts';
import { officeAddress } from '../office-address.ts';
import { policyOfRows } from './read-policy.ts';
import { showChanges } from './show-policy.ts';

export interface UsePolicyOptions {
  apply?: boolean;
  as?: string;
}

/** Rules for every plan launched from now on, or for one plan: one that runs is shown what would move, and takes them with `apply`. */
export async function usePolicy(call: Call, policy: Policy, planName: string | undefined, options: UsePolicyOptions): Promise<void> {
  return planName === undefined ? await useForAll(call, policy, options) : await useForPlan(call, policy, await findPlan(call, planName), options);
}

async function useForAll(call: Call, policy: Policy, { as }: UsePolicyOptions): Promise<void> {
  const tasks = Object.keys(policy.overrides?.tasks ?? {});
  if (tasks.length > 0) throw wrongUse(`文件给任务 ${tasks.join('、')} 另定了规则，而序号只在一个计划里有意义。`, '请写明计划：duban policy use 文件 计划编号；或去掉 overrides.tasks。');
  const register = await call.register();
  const changes = policyDiff(await register.policy(), policy);
  if (changes.length === 0) return call.print('与现行规则相同，没有变化。');
  const { version } = await register.savePolicy(policy, { planId: null, by: officeAddress(await register.directory.readDirectory(), as) });
  call.print(`${showChanges(changes)}\n\n已存为第 ${version} 版，以后启动的计划按此执行。`);
}

async function useForPlan(call: Call, file: Policy, plan: ShelfPlan, { apply, as }: UsePolicyOptions): Promise<void> {
  const register = await call.register();
  const policy = policyOfRows(file, plan.rows);
  const own = (await register.planning.bookOf(plan.id, true)).policy;
  const rows = plan.rows.map(numberedRow);
  const changes = policyDiff(byName(own, rows), byName(policy, rows));
  const runs = plan.state !== 'drafted';
  const moves = runs ? await movesOfPlan(register, plan, await register.clock.now(), policy) : null;
  const moving = moves?.tasks.map(({ task }) => task) ?? [];
  const take = changes.length > 0 && (!runs || apply === true);
  const by = take ? officeAddress(await register.directory.readDirectory(), as) : null;
  const version = by === null ? null : (await register.savePolicy(policy, { planId: plan.id, by })).version;
  const replanned = version === null ? null : await planAnew(call, moving, as);
  if (call.json) return call.printJson({ plan: plan.id, changes, tasks: moves?.tasks ?? [], version, replanned });

  if (changes.length === 0) return call.print('与这个计划的规则相同，没有变化。');
  call.print(showChanges(changes, (name) => titleOf(plan, name)));
  if (moves?.provisional) call.print('这一年的放假安排尚未公布，日期暂定。');
  if (moves) call.print(`\n${showMoves(plan.id, plan.title, moves.tasks).join('\n')}`);
  if (moves && changes.some(({ field }) => field === 'period' || field === 'dueDay')) call.print('填报周期和填报日在启动时已经定下，不随规则改动。');
  if (moves && changes.some(({ field }) => /(?:^|\.)(?:coSigns|groupDuty)$/u.test(field))) call.print('谁要签收、集体责任单位是知悉还是配合，在交办时已经定下；以后改派的按新规则。');
  if (version === null) call.print('\n尚未采用；要采用并重排请加 --apply。已经发出的不变，只改以后的。');
  else call.print(`\n已存为第 ${version} 版，${runs ? `这个计划从现在起按此执行，已重排 ${replanned ?? 0} 项任务，并记录在案。` : '这个计划启动时按此执行。'}`);
}

/** Of a task by its name in a policy. */
function titleOf({ rows }: ShelfPlan, name: string): string {
  const found = findRows(rows.map(numberedRow), [name]);
  const meant = found.ok ? rows.find(({ row }) => row === found.rows[0]) : undefined;
  return meant ? `${meant.draft.number}${meant.draft.title}` : '';
}
