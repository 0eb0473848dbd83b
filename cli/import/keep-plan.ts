import type { PlanDraft } from '../../core/plan/plan-draft.ts';
import { showDifference } from '../amend/show-difference.ts';
import type { Call } from '../call.ts';
import { CommandFault } from '../command-fault.ts';
import { showDuplicates } from '../commands/duplicates.ts';
import { isAsked, showQuestions } from '../names/show-names.ts';
import type { Input } from '../read-input.ts';
import { storePlan } from '../store-plan.ts';

/** Stores a plan where the product runs, and says what is left to settle. A file that says nothing new changes nothing. */
export async function keepPlan(call: Call, draft: PlanDraft, input: Input, isNewPlan: boolean, as?: string): Promise<void> {
  if (!(await call.hasRegister())) return call.note('督办系统没有运行，本次只读不存。需要存入时请先运行 npm start。');
  const answer = await storePlan(call, draft, input, !isNewPlan, as);
  const { planId } = answer;
  if (answer.isNew) {
    call.print(`\n已存入，计划编号 ${planId}。下一步：duban assign ${planId} …，或 duban launch ${planId} --year ${draft.year ?? '年份'}`);
    return await showOpen(call, planId);
  }
  switch (answer.known) {
    case 'bytes':
      return call.print(`\n没有变化：这个文件已经导入过，计划编号 ${planId}。`);
    case 'words':
      return call.print(`\n没有变化：内容与计划 ${planId} 相同（文件另存过或换了格式），没有重复存入。`);
    case 'title':
      call.print(`\n标题、单位和年度与计划 ${planId} 相同，可能是它的修订稿。${showDifference(answer.difference)}`);
      throw new CommandFault(
        'MAY_AMEND',
        `没有存入：请说明这个文件是不是计划 ${planId} 的修订稿。`,
        `是：加 --amends ${planId}（未启动的计划再加 --apply 并入）。不是：加 --new 另立一个计划。`,
      );
  }
}

/** Names to settle and what is asked twice, also by other plans, once the plan is stored. */
async function showOpen(call: Call, planId: string): Promise<void> {
  const { shelf, directory } = await call.register();
  const { units } = await directory.readDirectory();
  const names = await shelf.names(planId);
  if (units.length === 0) call.print('通讯录还是空的，责任单位待导入通讯录后核对：duban directory import 文件');
  else if (names.some(isAsked)) call.print(`\n${showQuestions(names, planId)}`);
  const across = (await shelf.duplicates(planId)).filter(({ one, other }) => one.plan !== other.plan);
  if (across.length > 0) call.print(`\n与其他计划相比，${showDuplicates(across, planId)}`);
}
