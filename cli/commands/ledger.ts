import type { Command } from 'commander';
import { dateOf } from '../../core/schedule/instant.ts';
import type { LedgerSheetRow } from '../../documents/writers/ledger-workbook.ts';
import { sayCycle } from '../../locales/zh-CN/dates.ts';
import { words } from '../../locales/zh-CN/index.ts';
import type { Call } from '../call.ts';
import { wrongUse } from '../command-fault.ts';
import { markDay } from '../display/mark-day.ts';
import { renderTable } from '../display/render-table.ts';
import { saveFile } from '../export/save-file.ts';
import { findPlan } from '../find-plan.ts';
import { ledgerOfPlan, type LedgerTask } from '../ledger/ledger-of-plan.ts';
import { checkDate } from '../read-date.ts';
import { lightWords } from '../status/light-words.ts';
import { sayConcern } from '../status/say-concern.ts';

interface LedgerOptions {
  asOf?: string;
  out?: string;
  json?: boolean;
}

interface PlanLedger {
  plan: string;
  title: string;
  tasks: LedgerTask[];
}

export function addLedger(program: Command, call: Call): void {
  program
    .command('ledger')
    .description('台账：每项任务今天或过去某一天结束时的阶段、亮灯、责任单位和最近报送，按办理记录还原')
    .argument('[plan]', '计划编号，不写为全部计划')
    .option('--as-of <date>', '哪一天（当天结束时），如 2026-06-30，不写为今天')
    .option('-o, --out <file>', '写成 xlsx（要写明计划）')
    .option('--json', '只输出 JSON')
    .action((plan: string | undefined, options: LedgerOptions) => showLedger(call, plan, options));
}

async function showLedger(call: Call, planName: string | undefined, { asOf, out, json }: LedgerOptions): Promise<void> {
  if (out !== undefined && planName === undefined) throw wrongUse('写成文件时要写明计划。', '例如：duban ledger 计划编号 --as-of 2026-06-30 -o 台账.xlsx。');
  const register = await call.register();
  const today = dateOf(await register.clock.now(), (await register.policy()).zone);
  const day = asOf === undefined ? today : checkDate(asOf);
  if (day > today) throw wrongUse(`${day} 还没有到（今天是 ${today}）。`, '以后的安排可用 duban rehearse 计划编号 查看。');

  const chosen = planName === undefined ? await register.shelf.list() : [await findPlan(call, planName)];
  const plans: PlanLedger[] = [];
  for (const { id, title } of chosen) plans.push({ plan: id, title, tasks: await ledgerOfPlan(register, id, day) });

  const file = out === undefined ? null : call.path(out);
  for (const plan of file === null ? [] : plans) await saveFile(file!, await workbookOf(plan, day));
  if (json) return call.printJson({ asOf: day, ...(file === null ? {} : { file }), plans });
  if (file !== null) return call.print(`已写入 ${file}：${plans[0]!.tasks.length} 行，${day}。`);
  if (plans.length === 0) return call.print('还没有计划。请用 duban import 文件 导入。');
  call.print(plans.map((plan) => showPlan(plan, day)).join('\n\n'));
}

const showPlan = ({ plan, title, tasks }: PlanLedger, day: string): string =>
  `${plan} ${title}，截至 ${day}：\n${renderTable(
    [{ heading: '序号', widest: 8 }, { heading: '任务', widest: 36 }, { heading: '牵头', widest: 20 }, { heading: '阶段' }, { heading: '灯' }, { heading: '逾期或待审', widest: 30 }, { heading: '最近报送', widest: 40 }, { heading: '下一期限' }],
    tasks.map(sheetRow).map(({ number, title, leads, stage, light, concern, report, next }) => [number, title, leads, stage, light, concern, report, next]),
  )}`;

async function workbookOf({ title, tasks }: PlanLedger, day: string): Promise<Uint8Array> {
  const { writeLedgerWorkbook } = await import('../../documents/writers/ledger-workbook.ts');
  const [year, month, date] = day.split('-').map(Number);
  return await writeLedgerWorkbook({ title: `${title}台账`, subtitle: `（截至${year}年${month}月${date}日）`, rows: tasks.map(sheetRow) });
}

const standings: Record<string, string> = { approved: '已通过', returned: '已退回', submitted: '待审' };

function sheetRow(task: LedgerTask): LedgerSheetRow {
  const { number, section, title, lead, duties, stage, light, leftOut, report, next, nextProvisional } = task;
  const unitsOf = (isLead: boolean) => duties.filter(({ kind }) => (kind === 'lead') === isLead).map(({ unit }) => unit).join('、');
  return {
    number,
    section: section[0] ?? '',
    title,
    leads: unitsOf(true) || (lead ?? ''),
    others: unitsOf(false),
    stage: stage === 'leftOut' ? '不纳入督办' : words.stages[stage],
    light: light ? lightWords[light] : '',
    concern: leftOut ?? sayConcern(task),
    report: report === null ? '' : `${sayCycle(report.cycle)}（${standings[report.standing] ?? report.standing}）：${report.done}`,
    next: next === null ? '' : markDay(next, nextProvisional === true),
  };
}
