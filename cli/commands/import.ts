import type { Command } from 'commander';
import type { PlanDraft } from '../../core/plan/plan-draft.ts';
import { readPlanDraft } from '../../documents/read-plan-draft.ts';
import type { Call } from '../call.ts';
import { countFindings, showFindings } from '../display/show-findings.ts';
import { renderTable } from '../display/render-table.ts';
import { terminalText } from '../display/terminal-text.ts';
import { exitCode } from '../exit-code.ts';
import { readInput, type Input } from '../read-input.ts';
import { storePlan } from '../store-plan.ts';

interface ImportOptions {
  json?: boolean;
  dry?: boolean;
}

export function addImport(program: Command, call: Call): void {
  program
    .command('import')
    .description('读取工作要点、任务分解表或推进表，列出任务和疑问；系统正在运行时同时存入')
    .argument('<file>', 'docx、txt 或 xlsx 文件')
    .option('--json', '只输出 JSON，不存入')
    .option('--dry', '只看，不存入')
    .action((file: string, options: ImportOptions) => importPlan(call, file, options));
}

async function importPlan(call: Call, file: string, { json, dry }: ImportOptions): Promise<void> {
  const input = await readInput(call, file);
  const draft = await readPlanDraft(input.bytes, input.fileName);
  if (draft.findings.some(({ severity }) => severity === 'error')) call.exit = exitCode.findings;
  if (json) return call.printJson(draft);

  call.print(showDraft(draft, call));
  if (!dry) await keep(call, draft, input);
}

async function keep(call: Call, draft: PlanDraft, input: Input): Promise<void> {
  if (!(await call.hasRegister())) return call.note('督办系统没有运行，本次只读不存。需要存入时请先运行 npm start。');
  const { planId, isNew } = await storePlan(call, draft, input);
  call.print(isNew ? `\n已存入，计划编号 ${planId}。下一步：duban assign ${planId} …，或 duban launch ${planId} --year ${draft.year ?? '年份'}` : `\n没有变化：这个文件已经导入过，计划编号 ${planId}。`);
}

function showDraft(draft: PlanDraft, { paint }: Call): string {
  const facts = [draft.issuer, draft.documentNumber, draft.year === null ? null : `${draft.year} 年`].filter((fact) => fact !== null);
  const rows = draft.tasks.map((task, index) => [
    String(index + 1),
    task.number,
    task.title,
    task.leadUnits.join('、'),
    task.coUnits.join('、'),
    task.deadline ?? task.deadlineText ?? '',
  ]);
  const columns = [
    { heading: '行' },
    { heading: '序号', widest: 10 },
    { heading: '任务', widest: 44 },
    { heading: '牵头', widest: 24 },
    { heading: '配合', widest: 30 },
    { heading: '时限', widest: 14 },
  ];
  return [
    terminalText(`${draft.title}${facts.length > 0 ? `（${facts.join('，')}）` : ''}`),
    renderTable(columns, rows),
    '',
    `共 ${draft.tasks.length} 项任务，${countFindings(draft.findings)}。`,
    ...(draft.findings.length > 0 ? [showFindings(draft.findings, paint)] : []),
  ].join('\n');
}
