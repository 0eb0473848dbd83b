import { isUnchanged } from '../../core/plan/compare/difference.ts';
import type { Call } from '../call.ts';
import { CommandFault } from '../command-fault.ts';
import { countFindings } from '../display/show-findings.ts';
import { officeAddress } from '../office-address.ts';
import type { Input } from '../read-input.ts';
import { actLines, type ActLine } from './act-lines.ts';
import { readAmendment, reasonOf, type Amendment } from './read-amendment.ts';
import { differenceJson, showDifference } from './show-difference.ts';

export interface AmendOptions {
  amends: string;
  apply?: boolean;
  effective?: string;
  covers?: string;
  as?: string;
  json?: boolean;
}

/** A later document of a plan: shows what it changes; with `--apply` takes it over before the launch, after it says which acts it needs. */
export async function amendPlan(call: Call, input: Input, options: AmendOptions): Promise<void> {
  const amendment = await readAmendment(call, input, options.amends, options);
  const { plan, draft, covers, difference, effective, people } = amendment;
  if (isUnchanged(difference)) {
    if (options.json) return call.printJson({ plan: plan.id, unchanged: true, applied: false });
    return call.print(`没有变化：这个文件与计划 ${plan.id} 内容相同。`);
  }
  const acts = linesOfActs(amendment, input);
  if (!options.json) showAmendment(call, amendment, acts);

  const { shelf, clock } = await call.register();
  const applied = options.apply === true;
  if (applied) {
    const by = officeAddress(people, options.as);
    const answer = await shelf.amend(plan.id, { draft, file: { ...input, at: await clock.now() }, covers, effective, by });
    if (!answer.ok) throw new CommandFault('NOT_AMENDED', answer.message, '可用 duban status 查看计划的情况。');
  }
  await report(call, amendment, acts, applied, options.json === true);
}

/** The acts a launched plan needs, each with the command that does it. */
export const linesOfActs = (amendment: Amendment, { fileName }: Pick<Input, 'fileName'>): ActLine[] => {
  const { plan, needed } = amendment;
  const taskOf = (row: number) => {
    const found = plan.rows.find((each) => each.row === row);
    return found && { taskId: found.taskId, number: found.draft.number, title: found.draft.title };
  };
  return actLines(needed, taskOf, { reason: reasonOf(amendment), planId: plan.id, fileName });
};

async function report(call: Call, { plan, draft, difference, effective }: Amendment, acts: ActLine[], applied: boolean, json: boolean): Promise<void> {
  const findings = applied ? await (await call.register()).shelf.findings(plan.id) : [];
  if (json) {
    const { documentNumber, title } = draft;
    return call.printJson({ plan: plan.id, state: plan.state, unchanged: false, applied, documentNumber, title, effective, ...differenceJson(difference), acts, ...(applied ? { findings } : {}) });
  }
  if (applied) return call.print(`\n已并入计划 ${plan.id}；内容未变的任务保留了已指定的责任单位和名称说明。目前${countFindings(findings)}。`);
  if (plan.state === 'drafted') call.print(`\n尚未并入。核对无误后加 --apply：duban import 文件 --amends ${plan.id} --apply`);
}

export function showAmendment(call: Call, { plan, draft, difference, effective }: Amendment, acts: ActLine[]): void {
  const facts = [draft.documentNumber ?? '没有文号', effective === null ? '没有写明生效日期（可用 --effective 指明）' : `自 ${effective} 起生效`];
  call.print(`《${draft.title}》（${facts.join('，')}）对计划 ${plan.id} 的改动：${showDifference(difference)}`);
  if (plan.state === 'drafted') return;
  call.print(acts.length === 0 ? '\n计划已启动；这些改动不需要办理。' : `\n计划已启动，需要逐项办理（共 ${acts.length} 件）：`);
  for (const { taskId, number, title, says, command } of acts) {
    call.print(`  ${taskId ?? '新增'} ${number}${title}：${says}`);
    if (command !== null) call.print(`    ${command}`);
  }
}
