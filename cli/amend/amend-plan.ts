import { comparePlans } from '../../core/plan/compare/compare-plans.ts';
import { isUnchanged, type PlanDifference } from '../../core/plan/compare/difference.ts';
import { neededActs } from '../../core/plan/compare/needed-acts.ts';
import type { PlanDraft } from '../../core/plan/plan-draft.ts';
import { readBounded } from '../../documents/bounded/read-bounded.ts';
import type { ShelfPlan } from '../../ports/plan-shelf.ts';
import type { Call } from '../call.ts';
import { CommandFault, wrongUse } from '../command-fault.ts';
import { countFindings } from '../display/show-findings.ts';
import { findPlan } from '../find-plan.ts';
import { officeAddress } from '../office-address.ts';
import type { Input } from '../read-input.ts';
import { checkDate } from '../read-date.ts';
import { actLines, type ActLine } from './act-lines.ts';
import { effectiveDate } from './effective-date.ts';
import { differenceJson, showDifference } from './show-difference.ts';

export interface AmendOptions {
  amends: string;
  apply?: boolean;
  effective?: string;
  covers?: string;
  as?: string;
  json?: boolean;
}

interface Amendment {
  plan: ShelfPlan;
  draft: PlanDraft;
  difference: PlanDifference;
  effective: string | null;
  acts: ActLine[];
}

/** A later document of a plan: shows what it changes; with `--apply` takes it over before the launch, after it says which acts it needs. */
export async function amendPlan(call: Call, input: Input, options: AmendOptions): Promise<void> {
  const covers = readCovers(options.covers);
  const named = options.effective === undefined ? undefined : checkDate(options.effective);
  const plan = await findPlan(call, options.amends);
  const { shelf, directory, clock } = await call.register();
  const draft = await readBounded('plan', input.bytes, input.fileName);
  const difference = comparePlans(await shelf.printed(plan.id), draft, covers);
  if (isUnchanged(difference)) {
    if (options.json) return call.printJson({ plan: plan.id, unchanged: true, applied: false });
    return call.print(`没有变化：这个文件与计划 ${plan.id} 内容相同。`);
  }

  const effective = named ?? effectiveDate(await linesOf(input));
  const people = await directory.readDirectory();
  const settled = Object.fromEntries(plan.settled.map(({ name, unit }) => [name, unit]));
  const leftOut = new Set(plan.rows.filter((row) => row.leftOut !== null).map(({ row }) => row));
  const needed = plan.state === 'drafted' ? [] : neededActs(difference, leftOut, people, settled);
  const taskOf = (row: number) => {
    const found = plan.rows.find((each) => each.row === row);
    return found && { taskId: found.taskId, number: found.draft.number, title: found.draft.title };
  };
  const amendment = { plan, draft, difference, effective, acts: actLines(needed, taskOf, reasonOf(draft, effective)) };
  if (!options.json) show(call, amendment);

  const applied = options.apply === true;
  if (applied) {
    const by = officeAddress(people, options.as);
    const answer = await shelf.amend(plan.id, { draft, file: { ...input, at: await clock.now() }, covers, effective, by });
    if (!answer.ok) throw new CommandFault('NOT_AMENDED', answer.message, '可用 duban status 查看计划的情况。');
  }
  await report(call, amendment, applied, options.json === true);
}

async function report(call: Call, { plan, draft, difference, effective, acts }: Amendment, applied: boolean, json: boolean): Promise<void> {
  const findings = applied ? await (await call.register()).shelf.findings(plan.id) : [];
  if (json) {
    const { documentNumber, title } = draft;
    return call.printJson({ plan: plan.id, state: plan.state, unchanged: false, applied, documentNumber, title, effective, ...differenceJson(difference), acts, ...(applied ? { findings } : {}) });
  }
  if (applied) return call.print(`\n已并入计划 ${plan.id}；内容未变的任务保留了已指定的责任单位和名称说明。目前${countFindings(findings)}。`);
  if (plan.state === 'drafted') call.print(`\n尚未并入。核对无误后加 --apply：duban import 文件 --amends ${plan.id} --apply`);
}

function show(call: Call, { plan, draft, difference, effective, acts }: Amendment): void {
  const facts = [draft.documentNumber ?? '没有文号', effective === null ? '没有写明生效日期（可用 --effective 指明）' : `自 ${effective} 起生效`];
  call.print(`《${draft.title}》（${facts.join('，')}）对计划 ${plan.id} 的改动：${showDifference(difference)}`);
  if (plan.state === 'drafted') return;
  call.print(acts.length === 0 ? '\n计划已启动；这些改动不需要办理。' : `\n计划已启动，需要逐项办理（共 ${acts.length} 件）：`);
  for (const { taskId, number, title, says, command } of acts) {
    call.print(`  ${taskId ?? '新增'} ${number}${title}：${says}`);
    if (command !== null) call.print(`    ${command}`);
  }
}

const reasonOf = ({ title, documentNumber }: PlanDraft, effective: string | null): string =>
  `依据${documentNumber === null ? '' : documentNumber}《${title}》${effective === null ? '' : `，自${effective}起`}`;

async function linesOf({ bytes, fileName }: Input): Promise<string[]> {
  const { blocks } = await readBounded('file', bytes, fileName);
  return blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flatMap((row) => row.filter(({ carried }) => !carried).map(({ text }) => text)) : block.text.split('\n')));
}

function readCovers(word: string | undefined): 'whole' | 'part' | undefined {
  if (word === undefined || word === 'whole' || word === 'part') return word;
  throw wrongUse(`没有「${word}」这种范围。`, '可用：whole（全部任务都在这个文件里）、part（只写了要改的任务）。');
}
