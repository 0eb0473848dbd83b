import type { Command } from 'commander';
import type { PlanDraft } from '../../core/plan/plan-draft.ts';
import { readBounded } from '../../documents/bounded/read-bounded.ts';
import { amendPlan } from '../amend/amend-plan.ts';
import type { Call } from '../call.ts';
import { wrongUse } from '../command-fault.ts';
import { exitCode } from '../exit-code.ts';
import { keepPlan } from '../import/keep-plan.ts';
import { checkNames } from '../import/check-names.ts';
import { repeatedWithin } from '../import/repeated-within.ts';
import { showDraft } from '../import/show-draft.ts';
import { showQuestions } from '../names/show-names.ts';
import { readInput } from '../read-input.ts';

interface ImportOptions {
  json?: boolean;
  dry?: boolean;
  directory?: string;
  new?: boolean;
  amends?: string;
  apply?: boolean;
  effective?: string;
  covers?: string;
  as?: string;
}

export function addImport(program: Command, call: Call): void {
  program
    .command('import')
    .description('读取工作要点、任务分解表或推进表，列出任务和疑问；系统正在运行时同时存入')
    .argument('<file>', 'docx、doc、pdf、xlsx、xls、csv、html 或 txt 文件')
    .option('--json', '只输出 JSON，不存入')
    .option('--dry', '只看，不存入')
    .option('--directory <file>', '用这份通讯录核对单位名称（只核对，不替换系统里的通讯录）')
    .option('--new', '即使与已有计划相似，也另立一个计划')
    .option('--amends <plan>', '这是某个计划的修订稿：列出改动')
    .option('--apply', '与 --amends 合用：未启动的计划直接并入改动')
    .option('--effective <date>', '与 --amends 合用：生效日期，不写则从文件中读取')
    .option('--covers <range>', '与 --amends 合用：whole（文件是全部任务）或 part（只是要改的任务），不写则自行判断')
    .option('--as <person>', '办理人（姓名或邮箱），不写为督查人员')
    .action((file: string, options: ImportOptions) => importPlan(call, file, options));
}

async function importPlan(call: Call, file: string, options: ImportOptions): Promise<void> {
  const { json, dry, directory, amends } = options;
  if (amends === undefined && (options.apply || options.effective !== undefined || options.covers !== undefined)) {
    throw wrongUse('--apply、--effective、--covers 要与 --amends 合用。', '例如：duban import 修订稿.docx --amends 计划编号 --apply。');
  }
  const input = await readInput(call, file);
  if (amends !== undefined) return await amendPlan(call, input, { ...options, amends });

  const read = await readBounded('plan', input.bytes, input.fileName);
  const checked = directory === undefined ? null : await checkNames(call, read, directory);
  const draft: PlanDraft = checked === null ? read : { ...read, findings: checked.findings };
  if (draft.findings.some(({ severity }) => severity === 'error')) call.exit = exitCode.findings;
  if (json) return call.printJson(checked === null ? draft : { ...draft, names: checked.names });

  call.print(showDraft(checked === null ? { ...read, findings: [...read.findings, ...repeatedWithin(read)] } : draft, call));
  if (checked !== null && checked.names.length > 0) call.print(`\n${showQuestions(checked.names, null)}`);
  if (!dry) await keepPlan(call, read, input, options.new === true, options.as);
}
