import { Option, type Command } from 'commander';
import type { Call } from '../call.ts';
import { exportCall, type CallExportOptions } from '../export/export-call.ts';
import { exportBrief, type BriefOptions } from '../export/export-brief.ts';
import { exportCircular, type CircularOptions } from '../export/export-circular.ts';
import { exportProgressTable, type ProgressTableOptions } from '../export/export-progress-table.ts';
import { exportScan, type ScanOptions } from '../export/export-scan.ts';
import { exportUnitForm, type UnitFormOptions } from '../export/export-unit-form.ts';

export function addExport(program: Command, call: Call): void {
  const exporting = program.command('export').description('导出上报的文件和单位填报表');
  exporting
    .command('progress-table')
    .description('推进情况表（docx 或 xlsx）：有定稿的汇总稿照印，没有的印单位报送的文字，未报的照印未报')
    .argument('<plan>', '计划编号')
    .requiredOption('--cycle <id>', '报送周期，如 2026Q1')
    .option('--format <format>', 'docx 或 xlsx，不写按文件名，再不写为 docx')
    .option('-o, --out <file>', '文件名，不写为 推进情况表-<计划>-<周期>.docx')
    .addOption(new Option('--output <file>', '同 --out').hideHelp())
    .option('--json', '只输出 JSON')
    .action((plan: string, options: ProgressTableOptions) => exportProgressTable(call, plan, options));
  exporting
    .command('circular')
    .description('通报（docx，按公文格式）：定稿的汇总稿按进度分类计数，列出未报、逾期补报和滞后的事项，不排名')
    .argument('<plan>', '计划编号')
    .requiredOption('--cycle <id>', '报送周期，如 2026Q3')
    .option('--issuer <name>', '发文机关，不写为计划的发文机关')
    .option('--no-number', '先不编号')
    .option('--as <person>', '谁在办理，不写为督查人员')
    .option('-o, --out <file>', '文件名，不写为 通报-<计划>-<周期>.docx')
    .option('--json', '只输出 JSON')
    .action((plan: string, options: CircularOptions) => exportCircular(call, plan, options));
  exporting
    .command('brief')
    .description('协调事项（docx）：定稿的汇总稿里单位提出的困难，需要哪些单位帮助')
    .argument('<plan>', '计划编号')
    .requiredOption('--cycle <id>', '报送周期，如 2026Q3')
    .option('--leader <person>', '只列这位领导分管的')
    .option('-o, --out <file>', '文件名，不写为 协调事项-<计划>-<周期>.docx')
    .option('--json', '只输出 JSON')
    .action((plan: string, options: BriefOptions) => exportBrief(call, plan, options));
  exporting
    .command('unit-form')
    .description('单位填报表（docx 或 xlsx），一行一项任务；填好后用 duban collect 收回')
    .argument('<plan>', '计划编号')
    .option('--unit <unit>', '单位名称或简称，不写为每个牵头单位各一份')
    .option('--cycle <id>', '报送周期，如 2026Q1；不写为最近要报的一期')
    .option('--format <format>', 'docx 或 xlsx，不写按文件名，再不写为 docx')
    .option('-o, --out <file>', '文件名；不写 --unit 时为文件夹')
    .option('--json', '只输出 JSON')
    .action((plan: string, options: UnitFormOptions) => exportUnitForm(call, plan, options));
  exporting
    .command('call')
    .description('临时调度的结果（xlsx），没有填的照印未报')
    .argument('<plan>', '计划编号')
    .option('--call <id>', '哪一次，不写为最近一次；可用 duban call 计划编号 查看')
    .option('-o, --out <file>', '文件名，不写为 临时调度-<计划>-<编号>.xlsx')
    .option('--json', '只输出 JSON')
    .action((plan: string, options: CallExportOptions) => exportCall(call, plan, options));
  exporting
    .command('scan')
    .description('一期填报的盖章扫描件，原样取回')
    .argument('<task>', '任务编号，或 计划编号:序号')
    .argument('<cycle>', '报送周期，如 2026Q1')
    .option('-o, --out <file>', '文件名，不写为 审签件-<任务>-<周期>')
    .option('--json', '只输出 JSON')
    .action((task: string, cycle: string, options: ScanOptions) => exportScan(call, task, cycle, options));
}
