import type { Command } from 'commander';
import { writeFile } from 'node:fs/promises';
import { progressRows, type ReportedTask } from '../../core/edition/progress-rows.ts';
import { dateOf } from '../../core/schedule/instant.ts';
import { sayCycle, sayDate } from '../../locales/zh-CN/dates.ts';
import { words } from '../../locales/zh-CN/index.ts';
import type { Call } from '../call.ts';
import { wrongUse } from '../command-fault.ts';
import { findPlan } from '../find-plan.ts';

interface ExportOptions {
  cycle: string;
  output?: string;
  json?: boolean;
}

export function addExport(program: Command, call: Call): void {
  const exporting = program.command('export').description('导出上报的文件');
  exporting
    .command('progress-table')
    .description('推进情况表（docx），未报的照印未报')
    .argument('<plan>', '计划编号')
    .requiredOption('--cycle <id>', '报送周期，如 2026Q1')
    .option('-o, --output <file>', '文件名，不写为 推进情况表-<计划>-<周期>.docx')
    .option('--json', '只输出 JSON')
    .action((plan: string, options: ExportOptions) => exportTable(call, plan, options));
}

async function exportTable(call: Call, planName: string, { cycle, output, json }: ExportOptions): Promise<void> {
  const plan = await findPlan(call, planName);
  const { reads, clock, policy } = await call.register();
  const views = await reads.tasksOf(plan.id);
  const known = [...new Set([...plan.cycles, ...views.flatMap(({ state }) => state.cycles)].map(({ id }) => id))].sort();
  if (!known.includes(cycle)) throw wrongUse(`这个计划没有 ${cycle} 这一期。`, known.length > 0 ? `可用：${known.join('、')}。` : '计划尚未启动，还没有报送周期。');

  const tasks: ReportedTask[] = [];
  for (const view of views) tasks.push({ ...view, submissions: await reads.submissions(view.id) });
  const rows = progressRows(tasks, cycle, {
    notBrokenDown: words.forms.notBrokenDown,
    withdrawn: words.stages.withdrawn,
    leftOut: (reason) => `不纳入督办：${reason}`,
  });
  const today = dateOf(await clock.now(), (await policy()).zone);
  const { writeProgressTable } = await import('../../documents/writers/progress-table.ts');
  const subtitle = `（${cycle.slice(0, 4)}年${sayCycle(cycle)}，截至${today.slice(0, 4)}年${sayDate(today)}）`;
  const bytes = await writeProgressTable({ title: `${plan.title}推进情况表`, subtitle, rows });

  const file = call.path(output ?? `推进情况表-${plan.id}-${cycle}.docx`);
  await save(file, bytes);
  const missing = rows.filter(({ progress }) => progress === null).length;
  if (json) return call.printJson({ file, rows: rows.length, missing });
  call.print(`已写入 ${file}：${rows.length} 行，其中未报 ${missing} 行。`);
}

async function save(file: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(file, bytes);
  } catch (error) {
    throw wrongUse(`写不了文件 ${file}：${error instanceof Error ? error.message : String(error)}`, '请用 -o 指定一个可以写入的位置。');
  }
}
