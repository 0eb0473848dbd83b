import type { Command } from 'commander';
import { rehearse } from '../../core/rehearsal/rehearse.ts';
import type { Call } from '../call.ts';
import { readRehearsable } from '../rehearsal/read-rehearsable.ts';
import { showRehearsal } from '../rehearsal/show-rehearsal.ts';

interface RehearseOptions {
  directory?: string;
  year?: string;
  launch?: string;
  due?: string;
  scenario: string;
  policy?: string;
  closures?: string;
  xlsx?: string;
  json?: boolean;
}

export function addRehearse(program: Command, call: Call): void {
  program
    .command('rehearse')
    .description('推演：启动前列出全年将发出的每一条消息；文件可直接推演，不需要系统在运行')
    .argument('<plan>', '计划编号，或文件')
    .option('--directory <file>', '通讯录（xlsx）；不写时文件中的单位自己代替联络员')
    .option('--year <year>', '督办年度，不写取文件的年份')
    .option('--launch <date>', '启动日期，不写为计划已启动的日期，再不写为当年第一个工作日')
    .option('--due <dates>', '报送日期，如 2026Q1=2026-03-20,2026Q2=2026-06-18；已启动的计划按启动时定的日期')
    .option('--scenario <scenario>', 'silent（无人回应）、prompt（都按时回应）或写明去年习惯的文件（yaml）', 'silent')
    .option('--policy <file>', '按这个规则文件推演')
    .option('--closures <file>', '本地停办日期（yaml 清单，每条写明 days、why，可写 unitType），与已登记的一并计算')
    .option('--xlsx <file>', '把全年消息写成表格')
    .option('--json', '只输出 JSON')
    .action((plan: string, options: RehearseOptions) => rehearsePlan(call, plan, options));
}

async function rehearsePlan(call: Call, planName: string, options: RehearseOptions): Promise<void> {
  const { input, leaderless, taskOf } = await readRehearsable(call, planName, options);
  if (leaderless.length > 0) call.note(`有 ${leaderless.length} 行没有牵头单位，未列入推演：第 ${leaderless.join('、')} 行。`);
  const rehearsal = rehearse(input);
  if (options.xlsx !== undefined) {
    const { writeRehearsalWorkbook } = await import('../../documents/writers/rehearsal-workbook.ts');
    const { writeFile } = await import('node:fs/promises');
    await writeFile(call.path(options.xlsx), await writeRehearsalWorkbook({ rehearsal, taskOf }));
    call.note(`已写入 ${call.path(options.xlsx)}`);
  }
  if (options.json) call.printJson(rehearsal);
  else call.print(showRehearsal(rehearsal));
}
