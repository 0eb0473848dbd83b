import type { Command } from 'commander';
import { chineseCalendar } from '../../core/calendar/chinese-calendar.ts';
import { isProvisional, isWorkday } from '../../core/calendar/workday.ts';
import { defaultPolicy } from '../../core/policy/policy.ts';
import { dateOf } from '../../core/schedule/instant.ts';
import type { Call } from '../call.ts';
import { renderTable } from '../display/render-table.ts';
import { checkDate } from '../read-date.ts';

const weekdays = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'];

export function addCalendar(program: Command, call: Call): void {
  program
    .command('calendar')
    .description('某日是不是工作日（含调休）；放假安排未公布的年份标为暂定')
    .argument('[dates...]', '日期，如 2026-09-24；不写为今天')
    .option('--json', '只输出 JSON')
    .action((dates: string[], { json }: { json?: boolean }) => {
      const asked = dates.length > 0 ? dates.map(checkDate) : [dateOf(call.surroundings.machineNow(), defaultPolicy.zone)];
      const answers = asked.map((date) => ({
        date,
        workday: isWorkday(date, chineseCalendar),
        provisional: isProvisional(date, chineseCalendar),
      }));
      if (json) return call.printJson(answers);
      const rows = answers.map(({ date, workday, provisional }) => [date, weekdayOf(date), workday ? '工作日' : '休息', provisional ? '暂定（放假安排未公布）' : '']);
      call.print(renderTable([{ heading: '日期' }, { heading: '星期' }, { heading: '是否工作日' }, { heading: '' }], rows));
    });
}

const weekdayOf = (date: string): string => weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()]!;
