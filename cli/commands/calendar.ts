import type { Command } from 'commander';
import { chineseCalendar } from '../../core/calendar/chinese-calendar.ts';
import { isProvisional, isWorkday } from '../../core/calendar/workday.ts';
import { defaultPolicy } from '../../core/policy/policy.ts';
import { dateOf } from '../../core/schedule/instant.ts';
import { closeUnits, listClosures, reopenUnits, type CloseOptions } from '../calendar/close-units.ts';
import { importNotice } from '../calendar/import-notice.ts';
import { recalculate, type RecalculateOptions } from '../calendar/recalculate.ts';
import { weekdayName } from '../calendar/weekday-name.ts';
import type { Call } from '../call.ts';
import { renderTable } from '../display/render-table.ts';
import { checkDate } from '../read-date.ts';

export function addCalendar(program: Command, call: Call): void {
  const calendar = program
    .command('calendar')
    .description('某日是不是工作日（含调休）；放假安排未公布的年份标为暂定')
    .argument('[dates...]', '日期，如 2026-09-24；不写为今天')
    .option('--json', '只输出 JSON')
    .addHelpText('after', '\n按系统自带的历年放假安排回答，不需要系统在运行；导入的通知用于计划和提醒，不影响这里的回答。')
    .action((dates: string[]) => answerDays(call, dates));
  calendar
    .command('import')
    .description('读取国务院办公厅的放假安排通知，列出放假和调休上班的日期；系统正在运行时同时存入')
    .argument('<file>', '通知文件（txt、docx、网页等）')
    .option('--json', '只输出 JSON，不存入')
    .option('--dry', '只看，不存入')
    .option('--as <person>', '谁在办理，不写为督查人员')
    .action((file: string, options: { dry?: boolean; as?: string }) => importNotice(call, file, options));
  calendar
    .command('close')
    .description('登记停办日期（寒暑假、本地放假）：这类单位的提醒改到其办公的日子，有期限的提前')
    .argument('<days>', '一天，或起止日期，如 2026-07-10..2026-08-31')
    .requiredOption('--why <words>', '事由，如 暑假')
    .option('--unit-type <type>', '哪类单位：科室、直属单位、学校、县区、外单位；不写为全体，包括督查室')
    .option('--as <person>', '谁在办理，不写为督查人员')
    .option('--json', '只输出 JSON')
    .action((days: string, options: CloseOptions) => closeUnits(call, days, options));
  calendar
    .command('closures')
    .description('列出登记的停办日期')
    .option('--json', '只输出 JSON')
    .action(() => listClosures(call));
  calendar
    .command('reopen')
    .description('撤销一条登记的停办日期')
    .argument('<id>', 'duban calendar closures 所列的编号')
    .option('--as <person>', '谁在办理，不写为督查人员')
    .action((id: string, { as }: { as?: string }) => reopenUnits(call, id, as));
  calendar
    .command('recalculate')
    .description('按现在的放假安排，逐项列出已启动任务的哪些提醒要改日（原来 → 改后）；加 --apply 立即重排并记录在案')
    .argument('[plan]', '计划编号，不写为全部已启动的计划')
    .option('--apply', '立即重排')
    .option('--as <person>', '谁在办理，不写为督查人员')
    .option('--json', '只输出 JSON')
    .action((plan: string | undefined, options: RecalculateOptions) => recalculate(call, plan, options));
}

/** By the notices on record where there is a register, else by the tables this version brings. */
async function answerDays(call: Call, dates: string[]): Promise<void> {
  const calendar = (await call.hasRegister()) ? await (await call.register()).calendar() : chineseCalendar;
  const asked = dates.length > 0 ? dates.map(checkDate) : [dateOf(call.surroundings.machineNow(), defaultPolicy.zone)];
  const answers = asked.map((date) => ({ date, workday: isWorkday(date, calendar), provisional: isProvisional(date, calendar) }));
  if (call.json) return call.printJson(answers);
  const rows = answers.map(({ date, workday, provisional }) => [date, weekdayName(date), workday ? '工作日' : '休息', provisional ? '暂定（放假安排未公布）' : '']);
  call.print(renderTable([{ heading: '日期' }, { heading: '星期' }, { heading: '是否工作日' }, { heading: '' }], rows));
}
